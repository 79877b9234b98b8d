public import Actions
public import Domain
public import Hummingbird

/// Puts the routes of the site together.
public enum SiteRouter {
    /// Every route with what stands around it.
    public static func router(
        house: House, assets: AssetShelf, guide: [GuideText] = [], version: String, meters: Meters = Meters(),
        isQuiet: Bool = false
    ) -> Router<Exchange> {
        let isSecure = house.settings.isSecure
        let site = Site(
            house: house, assets: assets, guide: guide, cookies: CookieJar(isSecure: isSecure), meters: meters,
            version: version,
            since: house.now)
        let router = Router(context: Exchange.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: RequestNotes(meters: meters, isQuiet: isQuiet))
        router.add(middleware: SecurityHeaders(isSecure: isSecure))
        // Twice: what goes wrong while looking who is there is answered, too, and what goes wrong after knows who.
        router.add(middleware: Faults(site: site))
        router.add(middleware: SessionDoor(site: site))
        router.add(middleware: Faults(site: site))
        AssetRoutes(site: site).add(to: router)
        HealthRoutes(site: site).add(to: router)
        SignInRoutes(site: site).add(to: router)
        SignUpRoutes(site: site).add(to: router)
        OutboxRoutes(site: site).add(to: router)
        HomeRoutes(site: site).add(to: router)
        WalletRoutes(site: site).add(to: router)
        CredentialFormRoutes(site: site).add(to: router)
        ApprovalRoutes(site: site).add(to: router)
        AheadRoutes(site: site).add(to: router)
        LogRoutes(site: site).add(to: router)
        LogFormRoutes(site: site).add(to: router)
        CertificateRoutes(site: site).add(to: router)
        ImportRoutes(site: site).add(to: router)
        ImportColumnRoutes(site: site).add(to: router)
        ImportAnswerRoutes(site: site).add(to: router)
        EvidenceRoutes(site: site).add(to: router)
        TranscriptRoutes(site: site).add(to: router)
        AccountRoutes(site: site).add(to: router)
        SecurityRoutes(site: site).add(to: router)
        WebhookRoutes(site: site).add(to: router)
        ArchiveRoutes(site: site).add(to: router)
        EraseRoutes(site: site).add(to: router)
        RetentionRoutes(site: site).add(to: router)
        TeamRoutes(site: site).add(to: router)
        AdminRoutes(site: site).add(to: router)
        GuideRoutes(site: site).add(to: router)
        PlanRoutes(site: site).add(to: router)
        PlanFileRoutes(site: site).add(to: router)
        CatalogueRoutes(site: site).add(to: router)
        ManageOfferingRoutes(site: site).add(to: router)
        CourseDeskRoutes(site: site).add(to: router)
        CourseManageRoutes(site: site).add(to: router)
        CourseSectionRoutes(site: site).add(to: router)
        CourseQuestionRoutes(site: site).add(to: router)
        CourseBankRoutes(site: site).add(to: router)
        CoursePictureRoutes(site: site).add(to: router)
        CourseRoutes(site: site).add(to: router)
        StudyRoutes(site: site).add(to: router)
        TestRoutes(site: site).add(to: router)
        EvaluationRoutes(site: site).add(to: router)
        AdminCatalogueRoutes(site: site).add(to: router)
        TokenRoutes(site: site).add(to: router)
        CourseReportRoutes(site: site).add(to: router)
        VerifyRoutes(site: site).add(to: router)
        AwardRoutes(site: site).add(to: router)
        IssuedAwardRoutes(site: site).add(to: router)
        TemplateRoutes(site: site).add(to: router)
        FrontRoutes(site: site).add(to: router)
        APIRoutes(site: site).add(to: router)
        return router
    }
}
