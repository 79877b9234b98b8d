import Domain
import Files
import Primitives
import Rules

/// An award with everything that a certificate can say.
enum SampleAward {
    static func award(
        _ name: String = "Dana Reyes", title: String = "Body Fluid Cell Counts: Morphology and Error",
        change: (inout Award) -> Void = { _ in }
    ) -> Award {
        var award = Award(
            id: Samples.id(1), code: AwardCode(random: [1, 2, 3, 4, 5, 6, 7]), number: "GC-2026-0142",
            holder: AwardHolder(name: name, numbers: [AwardNumber("Florida licence", "SU 12345")]), title: title,
            course: AwardCourse(handle: "hem-101", version: 2, programmeNumber: "578-014-26"),
            provider: AwardProvider(
                id: Samples.id(2), name: "Gulf Coast Laboratory Institute",
                address: "1200 Harbor Street, Tampa, FL 33602",
                approvals: [
                    AwardApproval(.pace, number: "578"), AwardApproval(.flBoard, number: "50-1423"),
                    AwardApproval(.caAgency, number: "0021"),
                ]),
            completed: Samples.day("2026-03-02"), manner: "Online, self-paced", delivery: .online,
            amount: Credits(thousandths: 2_500), unit: .contactHour,
            topics: [
                TopicShare(topic: .hematology, amount: Credits(2)),
                TopicShare(topic: .safety, amount: Credits(thousandths: 500)),
            ],
            statements: ["This program has been approved for 2.5 contact hours."],
            signatory: AwardSignatory(name: "Marisol Vega, PhD", office: "Director of Education"),
            validUntil: Samples.day("2028-03-01"), issuedAt: Samples.made)
        change(&award)
        return award
    }
}
