import Actions
import Domain
import Primitives
import Rules
import Storage

/// Providers and what they award.
extension TestHouse {
    /// A provider, and somebody who stands for its courses.
    func provider() async throws -> (id: ID<Organisation>, staff: Visitor) {
        let id = try await organisation("Bench Academy")
        let staff = try await member("Pia Holm", email: "pia@academy.example")
        try await employ(staff, in: id, as: .provider)
        return (id, try await again(staff))
    }

    func request(
        _ earner: AwardKey.Earner, from provider: ID<Organisation>, name: String = "Tess Moreau",
        occasion: String = "attempt-1", until: CalendarDate? = nil
    ) -> AwardRequest {
        AwardRequest(
            key: AwardKey(
                earner: earner, course: AwardCourse(handle: "smears", version: 3, programmeNumber: "123-4"),
                occasion: occasion, provider: provider),
            holder: AwardHolder(name: name, numbers: [AwardNumber("Florida licence", "FL 123")]),
            title: "Peripheral smears",
            provider: AwardProvider(id: provider, name: "Bench Academy", approvals: [AwardApproval(.pace)]),
            completed: now.day, manner: "Online, self-paced", amount: Credits(thousandths: 1_500), unit: .contactHour,
            topics: [TopicShare(topic: .hematology, amount: Credits(thousandths: 1_500))],
            statements: ["Approved."], signatory: AwardSignatory(name: "Pia Holm", office: "Director"),
            validUntil: until)
    }

    func bytes(_ issued: IssuedCertificate) async throws -> [UInt8] { try await house.evidence.bytes(issued.file) }

    func verdict(_ bytes: [UInt8]) async throws -> Verdict { try await house.inspect(bytes).verdict }
}
