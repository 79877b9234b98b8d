public import Primitives
import Rules

extension Award {
    /// A made-up certificate of a provider, to show how a template looks. Nobody was ever given it.
    public static func sample(
        _ provider: Organisation, _ template: CertificateTemplate, day: CalendarDate, at moment: Instant
    ) -> Award {
        let amount = Credits(thousandths: 2_500)
        return Award(
            id: ID(at: moment, random: (0, 0)), code: AwardCode(random: [UInt8](repeating: 0, count: 7)),
            number: "SAMPLE",
            holder: AwardHolder(name: "Dana Reyes", numbers: [AwardNumber("Florida licence", "SU 00000")]),
            title: "Body Fluid Cell Counts: Morphology and Sources of Error",
            course: AwardCourse(handle: "sample", version: 1, programmeNumber: "000-000"),
            provider: AwardProvider(
                id: provider.id, name: provider.name, address: template.address,
                approvals: [AwardApproval(.pace, number: "000")]),
            completed: day, manner: "Online, self-paced", delivery: .online, amount: amount, unit: .contactHour,
            topics: [
                TopicShare(topic: .hematology, amount: Credits(2)),
                TopicShare(topic: .safety, amount: Credits(thousandths: 500)),
            ],
            statements: ["Here stand the statements of whoever approves the course, in the words that they ask for."],
            signatory: template.signatory, template: AwardTemplateMark(), issuedAt: moment)
    }
}
