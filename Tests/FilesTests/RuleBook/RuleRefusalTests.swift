import Rules
import Testing

@testable import Files

@Suite("A rule file that cannot be read")
struct RuleRefusalTests {
    @Test func `the small programme of these tests has no fault`() throws {
        let report = try TinyBook().use { book, _ in try RuleBookCheck(book).report() }
        #expect(report.faults.isEmpty, "\(report.faults)")
        #expect((report.programmes, report.versions, report.cases) == (1, 1, 1))
    }

    @Test(arguments: [
        RuleSlip("title: A tiny", "titel: A tiny", "unknown-field", says: "titel", "did you mean “title”?"),
        RuleSlip("  length: {years: 2}", "  lenght: {years: 2}", "unknown-field", says: "did you mean “length”?"),
        RuleSlip("{years: 2}", "{year: 2}", "unknown-field", says: "did you mean “years”?"),
        RuleSlip("    percent: 25", "    precent: 25", "unknown-field", says: "did you mean “percent”?"),
        RuleSlip("    total: 10", "    totals: 10", "unknown-field", says: "did you mean “total”?"),
        RuleSlip(
            "{minimum: 1, topics: [safety]}", "{minimun: 1, topics: [safety]}", "unknown-field", says: "“minimum”?"),
        RuleSlip(
            "title: Tiny Technician, group", "title: Tiny Technician, grup", "unknown-field",
            says: "did you mean “group”?"),
        RuleSlip("{opens-days-before: 60}", "{open-days-before: 60}", "unknown-field", says: "“opens-days-before”?"),
        RuleSlip("{minutes: 50}", "{minute: 50}", "unknown-field", says: "did you mean “minutes”?"),
        RuleSlip(
            "kinds: [journal-study], per", "kind: [journal-study], per", "unknown-field",
            says: "did you mean “kinds”?"),
        RuleSlip("named: [safety", "name: [safety", "unknown-field", says: "did you mean “named”?"),
        RuleSlip("{title: A letter}", "{titel: A letter}", "unknown-field", says: "did you mean “title”?"),
    ])
    func `an unknown key is named with the one that was meant`(_ slip: RuleSlip) throws {
        try slip.check()
    }

    @Test(arguments: [
        RuleSlip("topics: [safety]}", "topics: [saftey]}", "unknown-word", says: "topic", "did you mean “safety”?"),
        RuleSlip("named: [safety, hematology]", "named: [safety, hemotology]", "unknown-word", says: "“hematology”?"),
        RuleSlip("topics: laboratory", "topics: laborotory", "unknown-word", says: "laborotory", "laboratory"),
        RuleSlip(
            "  journal-study:\n", "  journal-studies:\n", "unknown-word", says: "kind",
            "did you mean “journal-study”?"),
        RuleSlip(
            "    per: {contact-hour: 1}\n    asks", "    per: {contact-hours: 1}\n    asks", "unknown-word",
            says: "unit", "“contact-hour”?"),
        RuleSlip("[pace, employer]", "[pase, employer]", "unknown-word", says: "approval", "did you mean “pace”?"),
        RuleSlip("asks-for: [certificate]", "asks-for: [certifcate]", "unknown-word", says: "paper", "“certificate”?"),
        RuleSlip("kinds: [journal-study]", "kinds: [journal-stdy]", "unknown-word", says: "kind", "“journal-study”?"),
        RuleSlip("per: cycle", "per: cycel", "unknown-word", says: "period", "did you mean “cycle”?"),
        RuleSlip("kind: personal", "kind: personnel", "unknown-word", says: "cycle kind", "personal"),
        RuleSlip("anchor: issued", "anchor: isued", "unknown-word", says: "anchor", "did you mean “issued”?"),
        RuleSlip("group: everybody", "group: everbody", "unknown-word", says: "group", "did you mean “everybody”?"),
        RuleSlip("confidence: high", "confidence: hihg", "unknown-word", says: "high, medium or low"),
        RuleSlip(
            "general-health: accepted", "general-health: acepted", "unknown-word", says: "did you mean “accepted”?"),
    ])
    func `an unknown word is named with the one that was meant`(_ slip: RuleSlip) throws {
        try slip.check()
    }

    @Test(arguments: [
        RuleSlip("source: page\n", "source: pages\n", "unknown-source", says: "“pages”", "did you mean “page”?"),
        RuleSlip("total: 10", "total: {value: 10, source: letters}", "unknown-source", says: "did you mean “letter”?"),
        RuleSlip("total: 10", "total: {value: 10, source: [page, lettre]}", "unknown-source", says: "“letter”?"),
        RuleSlip("{minimum: 1, topics", "{minimum: 1, source: other, topics", "unknown-source", says: "“other”"),
    ])
    func `a source that is not listed is refused`(_ slip: RuleSlip) throws {
        try slip.check()
    }

    @Test(arguments: [("source: page\n", "source"), ("confidence: high\n", "confidence")])
    func `a figure without source or confidence is refused`(_ line: String, _ what: String) throws {
        var book = TinyBook()
        book.files["initial.yaml"] = try PortfolioText.replacing(line, with: "", in: TinyBook.initial)
        let faults = try book.faults()
        try #require(faults.count == 1, "\(faults)")
        #expect(faults[0].code == "unsourced")
        #expect(faults[0].message.contains(what))
        #expect(faults[0].file?.hasSuffix("initial.yaml") == true && faults[0].line != nil)
    }

    @Test func `a figure has the standing of its block, or its own`() throws {
        var book = TinyBook()
        let own = try PortfolioText.replacing(
            "total: 10", with: "total: {value: 10, source: [letter, page], confidence: low}", in: TinyBook.initial)
        book.files["initial.yaml"] = own
        let rules = try book.use { book, _ in try book.read() }
        let rule = try #require(rules.programme(ofCredential: "tiny/T")?.versions.first?.credentials["tiny/T"])
        #expect(rule.group.total.confidence == .low)
        #expect(rule.group.total.sources == [1, 0])
        #expect(rule.group.requirements.first?.amount?.confidence == .high)
        #expect(rule.group.requirements.first?.amount?.sources == [0])
    }

    @Test(arguments: [
        RuleSlip("percent: 25", "percent: quarter", "bad-amount", says: "“quarter”", "whole number"),
        RuleSlip("percent: 25", "percent: 25.5", "bad-amount", says: "“25.5”", "whole number"),
        RuleSlip("percent: 25", "percent: -25", "bad-amount", says: "“-25”", "whole number"),
        RuleSlip("percent: 25", "percent: 2500", "bad-amount", says: "“2500”"),
        RuleSlip("total: 10", "total: ten", "bad-amount", says: "“ten”", "amount"),
        RuleSlip("total: 10", "total: -10", "bad-amount", says: "“-10”"),
        RuleSlip("total: 10", "total: 10.0005", "bad-amount", says: "“10.0005”"),
        RuleSlip("total: 10", "total: 1e1", "bad-amount", says: "“1e1”"),
        RuleSlip("total: 10", "total: [10]", "bad-amount", says: "amount"),
        RuleSlip("{minimum: 1, topics", "{minimum: one, topics", "bad-amount", says: "“one”"),
        RuleSlip("per: {contact-hour: 1}\n    asks", "per: {contact-hour: 1/2}\n    asks", "bad-amount", says: "“1/2”"),
        RuleSlip("{opens-days-before: 60}", "{opens-days-before: soon}", "bad-amount", says: "“soon”"),
        RuleSlip("on: 2026-01-15", "on: 2026-02-30", "bad-date", says: "“2026-02-30”"),
        RuleSlip("asks-for: [certificate]", "ended: 31.12.2020", "bad-date", says: "“31.12.2020”"),
        RuleSlip("{years: 2}", "{years: 0}", "bad-rule", says: "a year"),
        RuleSlip("{minutes: 50}", "{minutes: 0}", "bad-rule", says: "contact hour"),
    ])
    func `a figure that is none is refused`(_ slip: RuleSlip) throws {
        try slip.check()
    }

    @Test func `a figure beyond all measure is refused`() async {
        await #expect(processExitsWith: .success) {
            let slips = [
                RuleSlip("total: 10", "total: 999999999999", "bad-amount", says: "999999999999"),
                RuleSlip("{minimum: 1, topics", "{minimum: 999999999999, topics", "bad-amount", says: "999999999999"),
                RuleSlip(
                    "{contact-hour: 1}\n    asks", "{contact-hour: 999999999999}\n    asks", "bad-amount",
                    says: "999999999999"),
            ]
            for slip in slips { try slip.check() }
        }
    }

    @Test func `a licence of no years is refused`() async {
        await #expect(processExitsWith: .success) {
            try RuleSlip("  anchor: issued\n", "  licence: {years: 0}\n", "bad-rule", says: "year").checkCalendar()
        }
    }

    @Test(arguments: [
        RuleSlip("{minimum: 1, topics: [safety]}", "{minimum: 1}", "missing", says: "safety", "topics"),
        RuleSlip("{minimum: 1, topics: [safety]}", "{topics: [safety]}", "missing", says: "safety", "minimum"),
        RuleSlip("    total: 10\n", "", "missing", says: "everybody", "total", isAtBlock: true),
        RuleSlip("  length: {years: 2}\n", "", "missing", says: "length", isAtBlock: true),
        RuleSlip("title: A tiny programme\n", "", "missing", says: "title", isAtBlock: true),
        RuleSlip(
            "    per: {contact-hour: 1}\n    asks-for", "    asks-for", "missing", says: "per", "unknown",
            isAtBlock: true),
        RuleSlip("title: Tiny Technician, ", "", "missing", says: "title"),
        RuleSlip("unit: {one: hour, many: hours}\n", "", "missing", says: "unit", isAtBlock: true),
        RuleSlip("reviewed: {by: Aliquot tests, on: 2026-01-15}\n", "", "missing", says: "reviewed", isAtBlock: true),
        RuleSlip("{amount: 2, kinds", "{kinds", "missing", says: "cap", "amount"),
        RuleSlip("total: 10", "total:", "missing", says: "value", "unknown"),
        RuleSlip("total: 10", "total: {confidence: low}", "missing", says: "value or unknown"),
    ])
    func `what is missing is named`(_ slip: RuleSlip) throws {
        try slip.check()
    }

    @Test(arguments: [
        RuleSlip(
            "{unknown: the value was not read}", "{unknown: not read, ask the board}", "unknown-field",
            says: "ask the board", "quotes"),
        RuleSlip("title: A letter", "title: A letter, signed", "unknown-field", says: "signed"),
        RuleSlip(
            "topics: laboratory}", "topics: laboratory, label: safety, and more}", "unknown-field", says: "and more",
            "quotes"),
        RuleSlip(
            "total: 10", "total: {unknown: not read, ask the board}", "unknown-field", says: "ask the board", "quotes"),
        RuleSlip(
            "percent: 25", "percent: {unknown: not read, ask the board}", "unknown-field", says: "ask the board",
            "quotes"),
        RuleSlip(
            "{minimum: 1,", "{minimum: {unknown: not read, ask them},", "unknown-field", says: "ask them", "quotes"),
        RuleSlip("{amount: 2,", "{amount: {unknown: not read, ask them},", "unknown-field", says: "ask them", "quotes"),
        RuleSlip(
            "{not-accepted: the list does not have it}", "{not-accepted: no, the list does not have it}",
            "unknown-field",
            says: "the list does not have it", "quotes"),
        RuleSlip(
            "group: everybody}", "group: everybody, sign: T, the first}", "unknown-field", says: "the first", "quotes"),
        RuleSlip(
            "name: Board of Tiny Things}", "name: Board of Tiny, Small Things}", "unknown-field", says: "Small Things",
            "quotes"),
    ])
    func `a text with a comma in it needs quotes in a flow mapping`(_ slip: RuleSlip) throws {
        try slip.check()
    }

    @Test(arguments: [
        RuleSlip("programme: tiny\n", "programme: teeny\n", "bad-rule", says: "“teeny”", "“tiny”"),
        RuleSlip("  tiny/T:", "  tinyT:", "bad-rule", says: "tinyT"),
        RuleSlip(
            "title: A tiny programme", "title: A tiny programme\ntitle: Another", "duplicate-field", says: "title",
            isAtBlock: true),
        RuleSlip("topics: [safety]}", "topics: &t [safety]}", "alias", says: "anchors"),
        RuleSlip("total: 10", "total: *t", "alias", says: "aliases"),
        RuleSlip("total: 10", "total: !!int 10", "tag", says: "tags"),
        RuleSlip(
            "rest: balance, topics: laboratory}", "rest: balance, within: safety, topics: any}", "bad-rule",
            says: "within", isAtBlock: true),
        RuleSlip("safety: {minimum: 1,", "safety: {rest: 1,", "bad-rule", says: "only one", isAtBlock: true),
        RuleSlip("providers: {any-of: [pace, employer]}", "providers: {any-of: []}", "wrong-shape", says: "providers"),
        RuleSlip("  kind: personal", "\tkind: personal", "malformed", says: "not YAML"),
    ])
    func `what contradicts itself is refused`(_ slip: RuleSlip) throws {
        try slip.check(allowingNextLine: slip.code == "duplicate-field")
    }
}

extension RuleSlip {
    /// The check, where a fault may stand one line further down.
    fileprivate func check(allowingNextLine: Bool) throws {
        guard allowingNextLine else { return try check() }
        var book = TinyBook()
        book.files["initial.yaml"] = try PortfolioText.replacing(passage, with: slip, in: TinyBook.initial)
        let faults = try book.faults()
        #expect(faults.map(\.code) == [code])
        #expect(faults.first?.line == 3)
    }

    /// The check with a cycle of calendar years before the renewal.
    fileprivate func checkCalendar() throws {
        var book = TinyBook()
        let calendar = try PortfolioText.replacing(
            "kind: personal", with: "kind: calendar-before-renewal", in: TinyBook.initial)
        book.files["initial.yaml"] = try PortfolioText.replacing(passage, with: slip, in: calendar)
        let faults = try book.faults()
        #expect(faults.map(\.code) == [code])
        #expect(faults.first?.line == 14)
    }
}
