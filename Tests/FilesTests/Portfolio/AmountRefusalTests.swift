import Primitives
import Rules
import Testing

@testable import Files

@Suite("An amount that cannot be")
struct AmountRefusalTests {
    @Test(arguments: [
        ("-2", "is negative"), ("-0.001", "is negative"), ("1.2345", "more than three decimals"),
        ("1e3", "not a plain number"), ("1E3", "not a plain number"), ("036", "begins with 0"),
        ("1,5", "not a plain number"), ("two", "not a plain number"), (".5", "not a plain number"),
        ("2.", "not a plain number"), ("+2", "not a plain number"), ("0x10", "not a plain number"),
        ("0o17", "not a plain number"), ("1_000", "not a plain number"), (".inf", "not a plain number"),
        (".nan", "not a plain number"), ("2h", "not a plain number"), ("2:30", "not a plain number"),
        ("9999999999999", "too large"), ("[2]", "a list"), ("{a: 2}", "a mapping"), ("~", "nothing"),
        ("true", "“true”"),
    ])
    func `a value is refused with what was written and why`(_ written: String, _ why: String) throws {
        let quoted = written.contains(",") ? "\"\(written)\"" : written
        try Slip("value: 2,", "value: \(quoted),", "bad-amount", says: "activities[0]", "amount.value", why).check()
    }

    @Test(arguments: [
        "-2", "1.2345", "1e3", "1E+2", "\"036\"", "9999999999999", "1.5e0", "\"1,5\"", "[2]", "null", "true",
    ])
    func `JSON is refused the same way`(_ written: String) throws {
        try Slip("\"value\": 2,", "\"value\": \(written),", "bad-amount", says: "activities[0]")
            .check(in: PortfolioText.json)
    }

    @Test(arguments: AmountUnit.allCases)
    func `more than one activity can be is refused in every unit`(_ unit: AmountUnit) throws {
        let most = unit.largest
        func text(_ amount: Credits) throws -> String {
            let flat = try PortfolioText.replacing("{hematology: 1.5, safety: 0.5}", with: "[safety]")
            return try PortfolioText.replacing(
                "{value: 2, unit: contact-hour}", with: "{value: \(amount), unit: \(unit.code)}", in: flat)
        }
        #expect(try PortfolioText.decode(text(most)).activities[0].amount == most)
        let fault = try PortfolioText.fault(text(most + Credits(thousandths: 1)))
        #expect(fault.code == "bad-amount")
        #expect(fault.line == 16)
        #expect(fault.message.contains("more than one activity can be"))
        #expect(fault.message.contains(most.description))
    }

    @Test func `of three years of a life no more than exist can be one activity`() {
        // 36 months have 26,304 hours; nobody spends a tenth of them in one course.
        for unit in AmountUnit.allCases { #expect(unit.largest > .zero && unit.largest <= Credits(120_000)) }
        #expect(AmountUnit.contactHour.largest <= Credits(2_600))
    }

    @Test(arguments: [
        Slip("{value: 2, unit: contact-hour}", "2", "wrong-shape", says: "amount", "mapping", "“2”"),
        Slip("{value: 2, unit: contact-hour}", "2 contact-hour", "wrong-shape", says: "amount", "mapping"),
        Slip("{value: 2, unit: contact-hour}", "[2, contact-hour]", "wrong-shape", says: "amount", "a list"),
        Slip("{value: 2, unit: contact-hour}", "{value: 2}", "missing", says: "amount", "value and unit"),
        Slip("{value: 2, unit: contact-hour}", "{unit: contact-hour}", "missing", says: "amount", "value and unit"),
        Slip("{value: 2, unit: contact-hour}", "", "wrong-shape", says: "amount", "nothing"),
    ])
    func `an amount is a value with its unit`(_ slip: Slip) throws {
        try slip.check()
    }

    @Test(arguments: [
        ("{hematology: 1.5, safety: -0.5}", "negative"), ("{hematology: 1.5, safety: 0.0005}", "three decimals"),
        ("{hematology: 1.5, safety: 5e-1}", "plain number"), ("{hematology: 1.5, safety: 00.5}", "begins with 0"),
        ("{hematology: 1.5, safety: }", "nothing"), ("{hematology: 1.5, safety: half}", "“half”"),
    ])
    func `a share of a split is read like an amount`(_ split: String, _ why: String) throws {
        try Slip("{hematology: 1.5, safety: 0.5}", split, "bad-amount", says: "a1", "topics.safety", why).check()
    }
}
