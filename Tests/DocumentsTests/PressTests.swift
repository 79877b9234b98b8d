import Documents
import Testing

struct PressTests {
    private static let press = Press(waiting: 1_000)

    private func document(_ blocks: [PrintedBlock], title: String = "A list", author: String = "Dana Reyes")
        -> PrintedDocument
    {
        PrintedDocument(
            title: title, author: author, language: "en", made: "2026-10-07T09:00:00Z",
            blocks: [.heading(1, title)] + blocks, foot: "A list")
    }

    private func table(_ rows: [[String]]) -> PrintedBlock {
        .table(
            PrintedTable(
                columns: [.init("Course", share: 3), .init("Hours", share: 1, isFigure: true)],
                rows: rows.map { $0.map { PrintedTable.Cell($0) } }))
    }

    @Test func `a document is sound, tagged, titled, dated and says its language`() async throws {
        let pdf = try PDFReading(
            try await Self.press.pdf(document([.heading(2, "Part"), table([["Gram stains", "1.5"]])])))
        #expect(pdf.check.contains("No syntax or stream encoding errors found"))
        #expect(pdf.information.contains("A list"))
        #expect(pdf.information.contains("Dana Reyes"))
        let tagged = pdf.information.split(separator: "\n").first { $0.hasPrefix("Tagged:") }
        #expect(tagged?.hasSuffix("yes") == true)
        #expect(pdf.objects.contains("\"/Lang\": \"u:en\""))
        #expect(pdf.objects.contains("\"/DisplayDocTitle\": true"))
        #expect(pdf.objects.contains("20261007090000Z"))
        for tag in ["Document", "H1 (block)", "H2 (block)", "Table (block)", "TR", "TH:", "/Scope /Column", "TD"] {
            #expect(pdf.structure.contains(tag), "\(tag)")
        }
    }

    @Test(arguments: [
        "Nguyễn Thị Ánh Tuyết", "Łukasz Żółć", "Ελένη Παπαδοπούλου", "Анна Ковальчук", "مريم عبد الله", "สมหญิง ใจดี",
        "Sæþór Ðorri, office affluent",
    ])
    func `a name of any script is set, found and read as it was written`(name: String) async throws {
        let pdf = try PDFReading(
            try await Self.press.pdf(document([.text(name, .subject), table([[name, "2"]])], author: name)))
        #expect(pdf.spoken.contains(name), "\(pdf.spoken)")
        #expect(pdf.information.contains(name), "\(pdf.information)")
    }

    @Test func `the words at the end of a line and at the beginning of the next stay two`() async throws {
        let words = (1...60).map { "word\($0)" }.joined(separator: " ")
        let pdf = try PDFReading(try await Self.press.pdf(document([.text(words, .body), table([[words, ""]])])))
        #expect(pdf.spoken.split(separator: words, omittingEmptySubsequences: false).count == 3, "\(pdf.spoken)")
    }

    @Test func `the same words and moment give the same bytes`() async throws {
        let one = document([table([["Gram stains", "1.5"], ["สมหญิง", "2"]])])
        let first = try await Self.press.pdf(one)
        _ = try await Self.press.pdf(document([.text("Something else", .body)]))
        let second = try await Self.press.pdf(one)
        let elsewhere = try await Press().pdf(one)
        #expect(first == second && first == elsewhere)
    }

    @Test func `a table goes over pages with its head on each, and no row is lost or cut in two`() async throws {
        let rows = (1...300).map { ["Course number \($0) of three hundred", "\($0)"] }
        let pdf = try PDFReading(try await Self.press.pdf(document([table(rows)])))
        #expect(pdf.pages.count > 5)
        for (place, page) in pdf.pages.enumerated() {
            #expect(page.contains("Course") && page.contains("Hours"))
            #expect(page.contains("Page \(place + 1) of \(pdf.pages.count)"))
        }
        let found = pdf.text.split(separator: "\n").filter { $0.contains("of three hundred") }
        #expect(found.count == 300)
        // For who hears it, it is one table with one head.
        #expect(pdf.structure.split(separator: "\n").count { $0.contains("Table (block)") } == 1)
        #expect(pdf.structure.split(separator: "\n").count { $0.contains("TH") } == 2)
        #expect(pdf.structure.split(separator: "\n").count { $0.hasSuffix(" TR") } == 301)
    }

    @Test(arguments: [
        String(repeating: "W", count: 10_000), String(repeating: "Gram stain ", count: 1_000),
        "\u{0}\u{1}\u{7}\u{1B}[31m\u{FFFD}", "\u{202E}gnitset\u{202C} \u{2066}x\u{2069}", "🧪🩸🔬👩‍🔬", "",
        "<script>alert(1)</script>", "%PDF-1.4 ) >> endobj", "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}",
        "\u{10FFFD}\u{E000}", "line\nfeed\ttab\r\n\u{2028}end", String(repeating: "\u{0301}", count: 3_000),
    ])
    func `hostile words are set or left out, and the document stays sound`(words: String) async throws {
        let bytes = try await Self.press.pdf(
            document(
                [.text(words, .subject), .facts([PrintedFact(words, words)]), table([[words, words]])],
                title: words, author: words))
        let pdf = try PDFReading(bytes)
        #expect(pdf.check.contains("No syntax or stream encoding errors found"))
        #expect(!pdf.text.contains("\u{202E}") && !pdf.text.contains("\u{1B}"))
    }

    @Test func `what would fill more pages than are set at once is refused`() async throws {
        let rows = (1...200).map { ["Course \($0)", "1"] }
        await #expect(throws: PressFault.tooLong(pages: 4)) {
            try await Press(most: 3).pdf(document([table(rows)]))
        }
    }

    @Test func `who finds too many waiting is turned away, and the others are served`() async throws {
        let press = Press(waiting: 1)
        let rows = (1...200).map { ["Course \($0)", "1"] }
        let long = document([table(rows)])
        let outcomes = await withTaskGroup(of: Bool?.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    do throws(PressFault) {
                        return try await press.pdf(long).count > 1_000
                    } catch {
                        return error == .busy ? nil : false
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(!outcomes.contains(false))
        #expect(outcomes.contains(true))
    }
}
