import TestSupport
import Testing

@testable import Files

/// A rule book of one small programme, to be spoilt line by line.
struct TinyBook {
    static let initial = """
        programme: tiny
        title: A tiny programme
        body: {code: tiny, name: Board of Tiny Things}
        unit: {one: hour, many: hours}
        reviewed: {by: Aliquot tests, on: 2026-01-15}
        source: page
        confidence: high
        sources:
          page: {title: A page, url: "https://example.org/page", date: "2026"}
          letter: {title: A letter}
        cycle:
          kind: personal
          length: {years: 2}
          anchor: issued
        submission: {opens-days-before: 60}
        contact-hour: {minutes: 50}
        topics: {named: [safety, hematology], general-health: accepted}
        providers: {any-of: [pace, employer]}
        kinds:
          ce-course:
            per: {contact-hour: 1}
            asks-for: [certificate]
          journal-study:
            per: {contact-hour: 1}
            percent: 25
          presentation: {unknown: the value was not read}
        kinds-not-named: {not-accepted: the list does not have it}
        caps:
          journals: {amount: 2, kinds: [journal-study], per: cycle}
        groups:
          everybody:
            total: 10
            requirements:
              safety: {minimum: 1, topics: [safety]}
              remainder: {rest: balance, topics: laboratory}
        credentials:
          tiny/T: {title: Tiny Technician, group: everybody}
        notes:
          - Nothing else is asked.

        """

    static let cases = """
        cases:
          - name: two hours of ten
            as-of: 2026-06-30
            credential: {credential: tiny/T, issued: 2025-05-01}
            activities:
              - completed: 2026-01-10
                amount: {value: 2, unit: contact-hour}
                topics: [safety]
                provider: {approvals: [pace]}
            expect:
              rules: tiny@initial
              total: {required: 10, counted: 2, missing: 8}

        """

    /// The files, by name inside the programme's folder.
    var files = ["initial.yaml": initial, "cases.yaml": cases]

    /// Writes the book and works with it.
    func use<Result>(_ work: (RuleBookFolder, String) throws -> Result) throws -> Result {
        try TemporaryFolder.use { folder in
            for (name, text) in files { try folder.write("Programmes/xx/tiny/tiny/\(name)", text) }
            return try work(RuleBookFolder(folder.path), "\(folder.path)/Programmes/xx/tiny/tiny")
        }
    }

    /// Every fault that the check finds, also one that keeps it from looking further.
    func faults() throws -> [FileFault] {
        try use { book, _ in
            do throws(FileFault) {
                return try RuleBookCheck(book).report().faults
            } catch {
                return [error]
            }
        }
    }
}

/// A passage of the small programme, what a slip makes of it, and how the check answers.
struct RuleSlip: CustomTestStringConvertible, Sendable {
    var passage: String
    var slip: String
    var code: String
    var says: [String]
    /// Whether the fault may stand at the block around the slip.
    var isAtBlock = false

    init(_ passage: String, _ slip: String, _ code: String, says: String..., isAtBlock: Bool = false) {
        (self.passage, self.slip, self.code, self.says, self.isAtBlock) = (passage, slip, code, says, isAtBlock)
    }

    var testDescription: String { slip.isEmpty ? "without \(passage)" : slip }

    func check(at place: SourceLocation = #_sourceLocation) throws {
        var book = TinyBook()
        let spoilt = try PortfolioText.replacing(passage, with: slip, in: TinyBook.initial, at: place)
        book.files["initial.yaml"] = spoilt
        let faults = try book.faults()
        try #require(faults.count == 1, "\(faults)", sourceLocation: place)
        #expect(faults[0].code == code, "\(faults[0])", sourceLocation: place)
        for word in says { #expect(faults[0].message.contains(word), "\(faults[0])", sourceLocation: place) }
        #expect(faults[0].file?.hasSuffix("tiny/tiny/initial.yaml") == true, sourceLocation: place)
        let line = PortfolioText.firstDifference(TinyBook.initial, spoilt)
        if isAtBlock {
            let found = faults[0].line ?? 0
            #expect((1...line).contains(found), "\(faults[0])", sourceLocation: place)
        } else {
            #expect(faults[0].line == line, "\(faults[0])", sourceLocation: place)
        }
    }
}
