import Actions
import Domain
import Identity
import Primitives
import Storage
import Testing

@Suite("CertificateTemplates")
struct TemplateTests {
    private func form(_ heading: String, _ logo: CertificateTemplateForm.Logo = .kept) -> CertificateTemplateForm {
        var form = CertificateTemplateForm(.house(of: "Bench Academy"))
        (form.heading, form.accent) = (heading, ("#145a32", ""))
        (form.signatory, form.office, form.address) = ("Ida Bloom, PhD", "Dean", "1 Harbor Street, Tampa")
        (form.border, form.paper, form.logo) = ("single", "a4", logo)
        return form
    }

    /// A request as it is made of the template that stands.
    private func request(
        _ test: TestHouse, _ person: ID<Person>, _ academy: ID<Organisation>, occasion: String
    ) async throws -> AwardRequest {
        let template = try await test.store.read { connection in
            try test.house.certificateTemplate(of: academy, in: connection)
        }
        var request = test.request(.person(person), from: academy, occasion: occasion)
        (request.template, request.signatory) = (template.mark, template.signatory)
        request.provider.address = template.address
        return request
    }

    @Test(arguments: Engine.allCases)
    func `certificates are set with the version that stands, and never change when another comes`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            let (academy, staff) = try await test.provider()
            let tess = try await test.member()
            let plain = try await request(test, tess.person.id, academy, occasion: "plain")
            #expect(plain.template == AwardTemplateMark() && plain.signatory.name == "Bench Academy")
            #expect(plain.signatory.office == "CE provider" && plain.provider.address == nil)
            try await test.house.keepTemplate(form("Proof of Learning"), seen: 0, for: staff)
            let first = try await request(test, tess.person.id, academy, occasion: "first")
            #expect(first.template == AwardTemplateMark(of: academy, version: 1))
            #expect(first.signatory.name == "Ida Bloom, PhD" && first.provider.address == "1 Harbor Street, Tampa")
            // Ordered while the first version stands, pressed when the second does.
            let ordered = try await test.store.write { connection in
                try test.house.orderCertificate(first, in: connection)
            }
            try await test.house.keepTemplate(form("Diploma"), seen: 1, for: staff)
            try await test.neighbour().runDueJobs([.makeCertificate])
            let old = try await test.house.certificate(of: ordered)
            #expect(old.award.template.version == 1)
            let new = try await test.house.issueCertificate(
                request(test, tess.person.id, academy, occasion: "second"))
            #expect(new.award.template.version == 2)
            let bytes = try await test.bytes(old)
            #expect(try await test.verdict(bytes) == .genuine(.valid, chainKnown: true))
            // Corrected later, it is still set as it was issued.
            try await test.house.reissueCertificate(ordered, naming: AwardHolder(name: "T. Moreau"), for: staff)
            let corrected = try await test.house.certificate(of: ordered)
            #expect(corrected.award.template.version == 1 && corrected.award.edition == 2)
        }
    }

    @Test(arguments: Engine.allCases)
    func `versions are counted, kept for ever, and written by one at a time`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let (_, staff) = try await test.provider()
            try await test.house.keepTemplate(form("Proof"), seen: 0, for: staff)
            try await test.house.keepTemplate(form("Proof"), seen: 1, for: staff)
            #expect(try await test.house.templateDesk(for: staff).version == 1)
            #expect(
                try await refusal { try await test.house.keepTemplate(form("Late"), seen: 0, for: staff) }
                    == .changedMeanwhile)
            try await test.house.keepTemplate(form("Diploma"), seen: 1, for: staff)
            let desk = try await test.house.templateDesk(for: staff)
            #expect(desk.versions.map(\.number) == [2, 1] && desk.template.heading == "Diploma")
            for change: SQL in ["UPDATE certificate_template SET version = 9", "DELETE FROM certificate_template"] {
                await #expect(throws: StoreError.self) {
                    try await test.store.write { connection in _ = try connection.run(change) }
                }
            }
            let tess = try await test.member()
            #expect(try await refusal { _ = try await test.house.templateDesk(for: tess) } == .forbidden)
            #expect(
                try await refusal { try await test.house.keepTemplate(form("Mine"), seen: 2, for: tess) }
                    == .forbidden)
        }
    }

    @Test func `the picture follows the form, and a mark that cannot be set is told before it is kept`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let (_, staff) = try await test.provider()
            let house = try await test.house.previewTemplate(version: nil, for: staff)
            let green = try await test.house.previewTemplate(form("Proof"), for: staff)
            for picture in [house, green] {
                #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]) && picture.count < 400_000)
            }
            #expect(house != green)
            #expect(try await test.house.previewTemplate(form("Proof"), for: staff) == green)
            // A picture of the house itself, whole and cut off.
            let small = try await test.house.previewTemplate(version: nil, for: staff)
            for logo in [Array(small.prefix(4_000)), Array(small.prefix(40))] {
                #expect(
                    try await refusedFields {
                        try await test.house.keepTemplate(form("Proof", .new(logo)), seen: 0, for: staff)
                    } == ["logo"])
            }
            #expect(try await test.house.templateDesk(for: staff).version == 0)
            #expect(
                try await refusal { _ = try await test.house.previewTemplate(version: 7, for: staff) } == .missing)
        }
    }
}
