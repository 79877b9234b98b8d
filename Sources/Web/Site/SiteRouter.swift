public import Actions
public import Hummingbird

/// Puts the routes of the site together.
public enum SiteRouter {
    /// Every route with what stands around it.
    public static func router(
        house: House, assets: AssetShelf, meters: Meters = Meters(), isQuiet: Bool = false
    ) -> Router<Exchange> {
        let isSecure = house.settings.isSecure
        let site = Site(house: house, assets: assets, cookies: CookieJar(isSecure: isSecure), meters: meters)
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
        LogRoutes(site: site).add(to: router)
        LogFormRoutes(site: site).add(to: router)
        EvidenceRoutes(site: site).add(to: router)
        return router
    }
}
