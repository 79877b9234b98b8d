import Primitives
import Rules
import Testing

@testable import Domain

@Suite struct AmountReadingTests {
    private static let read: [(String, Int64, AmountUnit?)] = [
        ("1.5", 1500, nil), ("1,5", 1500, nil), ("1.50 hrs", 1500, .contactHour), ("90 min", 90_000, .minute),
        ("0.1 CEU", 100, .ceu),
        ("0,125", 125, nil), ("2", 2000, nil), ("2.0 contact hours", 2000, .contactHour),
        ("1 P.A.C.E. Contact Hour", 1000, .contactHour),
        (".5", 500, nil), ("5.", 5000, nil), ("01.50", 1500, nil), ("1 hr 30 min", 90_000, .minute),
        ("1 hour and 5 minutes", 65_000, .minute),
        ("1:30", 90_000, .minute), ("1:30:00", 90_000, .minute), ("1½", 1500, nil), ("1 ¼ hours", 1250, .contactHour),
        ("½ hour", 500, .contactHour),
        ("Contact hours: 1.5", 1500, .contactHour), ("3 semester credits", 3000, .semesterHour),
        ("1,200.5", 1_200_500, nil), ("1.200,5", 1_200_500, nil),
        ("2 CMP points", 2000, .point), ("1.5 credits", 1500, nil), ("1.500000", 1500, nil),
        ("2 CMLE", 2000, .contactHour), ("4 qUarter hours", 4000, .quarterHour),
    ]

    @Test(arguments: read) func `an amount is read exactly`(_ text: String, _ thousandths: Int64, _ unit: AmountUnit?) {
        #expect(
            AmountReading(decimalMark: .point).read(text) == .amount(Credits(thousandths: thousandths), unit))
    }

    @Test func `a comma between three digits is asked about unless it is known`() {
        #expect(AmountReading(decimalMark: .point).read("1,200") == .undecided)
        #expect(AmountReading(decimalMark: .comma).read("1,200") == .amount(Credits(thousandths: 1200), nil))
        #expect(AmountReading(decimalMark: .comma).read("1.200") == .undecided)
        #expect(AmountReading(decimalMark: .point).read("1.200") == .amount(Credits(thousandths: 1200), nil))
    }

    @Test(
        arguments: [
            ("", AmountReading.Outcome.empty), ("N/A", .empty), ("-", .empty), ("-1.5", .negative),
            ("1.3333", .tooManyDecimals), ("abc", .notAnAmount), ("1.5.2", .notAnAmount),
            ("1,2,3", .notAnAmount), ("$15", .notAnAmount), ("1-2", .notAnAmount), ("1e3", .notAnAmount),
            ("99999999999999", .notAnAmount), ("2 fortnights", .unknownUnit("fortnights")),
            ("3/4/2025", .notAnAmount), ("1 of 2", .notAnAmount), ("1:75", .notAnAmount), (".", .notAnAmount),
            ("see certificate", .notAnAmount),
        ] as [(String, AmountReading.Outcome)]) func `what is none is told`(
            _ text: String, _ outcome: AmountReading.Outcome
        )
    {
        #expect(AmountReading(decimalMark: .point).read(text) == outcome)
    }
}
