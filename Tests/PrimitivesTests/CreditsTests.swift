import Primitives
import Testing

@Suite("Credits")
struct CreditsTests {
    private func fault(_ text: String) -> AmountFault? {
        do throws(AmountFault) {
            _ = try Credits(reading: Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        ("0", 0), ("2", 2_000), ("1.5", 1_500), ("0.125", 125), ("0.001", 1), ("10.01", 10_010), ("1.50", 1_500),
        ("1.500", 1_500), ("2.0", 2_000), ("2.000000", 2_000), ("1.2340000000000000000000", 1_234), ("-0", 0),
        ("-0.000", 0), ("100000", 100_000_000), ("999999999999.999", 999_999_999_999_999),
    ])
    func `a plain decimal is read to the thousandth`(_ text: String, _ thousandths: Int64) throws {
        #expect(try Credits(reading: Array(text.utf8)).thousandths == thousandths)
    }

    @Test(arguments: [
        "", " ", ".", "-", "+", ".5", "5.", "-.5", "+1", " 1", "1 ", "1\n", "1,5", "1.5.2", "1..5", "1e3", "1E3",
        "1.5e0", "0x10", "1_000", "1'000", "one", "NaN", "inf", "１", "½", "--1", "1-", "1.-5", "\u{0}1",
    ])
    func `what is no plain decimal is refused`(_ text: String) {
        #expect(fault(text) == .notANumber)
    }

    @Test(arguments: ["1.2345", "0.0001", "2.00001", "1.23400000000000001"])
    func `a fourth decimal that says something is refused`(_ text: String) {
        #expect(fault(text) == .tooManyDecimals)
    }

    @Test(arguments: ["-1", "-0.001", "-2.5", "-999999999999"])
    func `less than nothing is refused`(_ text: String) {
        #expect(fault(text) == .negative)
    }

    @Test(arguments: ["036", "00", "007", "00.5", "01.5", "00000"])
    func `a leading zero is refused, since readers disagree on it`(_ text: String) {
        #expect(fault(text) == .leadingZero)
    }

    @Test(arguments: [
        "1000000000000", "9223372036854775807", "9223372036854775808", "18446744073709551616",
        String(repeating: "9", count: 10_000),
    ])
    func `more than anybody can mean is refused`(_ text: String) {
        #expect(fault(text) == .tooLarge)
    }

    @Test func `every amount up to twenty comes back from its text`() throws {
        var wrong: [Int64] = []
        for thousandths in Int64(0)...20_000 {
            let text = Credits(thousandths: thousandths).description
            let back = try Credits(reading: Array(text.utf8)).thousandths
            let isShort = !text.contains(".") || (text.last != "0" && text.last != ".")
            if back != thousandths || !isShort { wrong.append(thousandths) }
        }
        #expect(wrong.isEmpty)
    }

    @Test func `large amounts come back from their text`() throws {
        var wrong: [Int64] = []
        var thousandths: Int64 = 1
        while thousandths < 999_999_999_999_999 {
            for near in [thousandths - 1, thousandths, thousandths + 1] {
                let text = Credits(thousandths: near).description
                if try Credits(reading: Array(text.utf8)).thousandths != near { wrong.append(near) }
            }
            thousandths = thousandths * 7 / 5 + 1
        }
        #expect(wrong.isEmpty)
    }

    @Test(arguments: [
        (0, "0"), (1, "0.001"), (10, "0.01"), (100, "0.1"), (1_000, "1"), (1_010, "1.01"), (1_100, "1.1"),
        (1_666, "1.666"), (36_000, "36"), (-500, "-0.5"), (-1, "-0.001"), (Int64.max, "9223372036854775.807"),
        (Int64.min, "-9223372036854775.808"),
    ])
    func `an amount is printed as a plain decimal without trailing zeros`(_ thousandths: Int64, _ text: String) {
        #expect(Credits(thousandths: thousandths).description == text)
    }

    @Test func `amounts add up exactly where binary fractions do not`() throws {
        let tenth = try Credits(reading: Array("0.1".utf8))
        var sum = Credits.zero
        for _ in 0..<10 { sum += tenth }
        #expect(sum == Credits(1))
        #expect(try tenth + Credits(reading: Array("0.2".utf8)) == Credits(reading: Array("0.3".utf8)))
        sum -= tenth
        #expect(sum.description == "0.9")
    }

    @Test func `what is left never falls below nothing`() {
        #expect(Credits(2).less(Credits(5)) == .zero)
        #expect(Credits(5).less(Credits(2)) == Credits(3))
        #expect(Credits(2) - Credits(5) == Credits(-3))
    }

    @Test func `printing appends to what is there`() {
        var text = Array("total ".utf8)
        Credits(thousandths: 34_250).write(to: &text)
        #expect(String(decoding: text, as: UTF8.self) == "total 34.25")
    }
}
