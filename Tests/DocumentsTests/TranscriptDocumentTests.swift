import Documents
import Domain
import Primitives
import Rules
import Testing

struct TranscriptDocumentTests {
    private static let press = Press(waiting: 1_000)

    private func reading(_ transcript: Transcript) async throws -> PDFReading {
        try PDFReading(try await Self.press.pdf(.transcript(transcript)))
    }

    @Test func `every field that California, Florida and ASCP ask for stands on it`() async throws {
        let pdf = try await reading(try Samples.transcript())
        let fields = [
            "Dana Reyes", "Dana Whitlock",  // participant, and as older certificates name her
            "204417", "C-88120",  // licence and customer number
            "Body fluid cell counts, part 1", "210-1",  // course and its number
            "contact hours", "1.5 hematology", "0.5 safety",  // hours by specialty area
            "1 Mar 2026", "Bench Academy Online",  // date and provider
            "P.A.C.E., the Florida Board of Clinical Laboratory Personnel",  // accrediting body
            "Approval number: 50-9901", "1 file held", "2 files held", "Certificate noted, no file held",
            "Signature of Dana Reyes", "Generated on", "7 Oct 2026", "own statement",
        ]
        for field in fields { #expect(pdf.spoken.contains(field), "\(field)") }
        #expect(pdf.text.contains("Page 1 of "))
        #expect(!pdf.text.contains("A note of Dana"))
    }

    @Test func `what is not known is said to be not given`() async throws {
        var bare = try Samples.sources(lines: 0)
        bare.formerNames = []
        bare.credits = [
            Samples.credit(
                1,
                Activity(
                    id: "", title: "A talk", kind: .presentation, completed: Samples.day("2026-03-02"),
                    amount: Credits(1), unit: .contactHour), papers: 0)
        ]
        let pdf = try await reading(bare.transcript(TranscriptFilter(), at: Samples.made))
        for words in [
            "Provider not given", "course number not given", "Approval: not given", "Approval number: not given",
            "None held",
        ] {
            #expect(pdf.spoken.contains(words), "\(words)")
        }
        #expect(pdf.spoken.contains("Former namesnot given"))
    }

    @Test func `a thousand lines fill their pages and come to the right totals`() async throws {
        let transcript = try Samples.transcript(lines: 1_000)
        let pdf = try PDFReading(try await Self.press.pdf(.transcript(transcript)), withStructure: false)
        #expect(pdf.pages.count > 60)
        for (place, page) in pdf.pages.enumerated() {
            #expect(page.contains("Page \(place + 1) of \(pdf.pages.count)"))
            if page.contains("Approval number") { #expect(page.contains("Course, provider and approval")) }
        }
        let lines = pdf.text.split(separator: "\n").filter { $0.contains("Body fluid cell counts, part") }
        #expect(lines.count == 1_000)
        #expect(pdf.text.contains("2000 contact hours"))
        #expect(pdf.text.contains("Safety 500; hematology 1500"))
    }

    @Test func `narrowed to a credential, it says so and what counts for it`() async throws {
        let credential = Samples.id(1, Credential.self).text
        let pdf = try await reading(try Samples.transcript(TranscriptFilter(credential: credential)))
        #expect(pdf.spoken.contains("what counts, or may count, for MLT(ASCP)"))
        #expect(pdf.spoken.contains("counts 2 points"))
        #expect(!pdf.spoken.contains("Counts for Florida"))
    }

    @Test(arguments: ["Nguyễn Thị Ánh Tuyết", "مريم عبد الله", "สมหญิง ใจดี"])
    func `the holder's name is right in every script`(name: String) async throws {
        let pdf = try await reading(try Samples.transcript(name: name))
        #expect(pdf.spoken.contains(name))
        #expect(pdf.information.contains(name))
    }
}
