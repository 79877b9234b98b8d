import Primitives
import Testing

@Suite struct ExactDecimalTests {
    @Test(arguments: [
        ("13.5", "13.5"), ("-0.250", "-0.25"), ("+7", "7"), ("4.5e6", "4500000"), ("12E-3", "0.012"), ("007", "7"),
        ("1.0000000000", "1"), ("0.000", "0"), (".5", "0.5"), ("5.", "5"),
    ])
    func `a number is read and written exactly`(_ text: String, _ written: String) {
        #expect(ExactDecimal(text)?.description == written)
    }

    @Test(arguments: ["", "-", ".", "1,5", "1.2.3", "abc", "1e", "1e999", "12345678901234567", "0.0000000001", "1 000"])
    func `what is no plain number, or too long to be exact, is none`(_ text: String) {
        #expect(ExactDecimal(text) == nil)
    }

    @Test func `a tolerance includes its own edge, and nothing behind it`() throws {
        let value = try #require(ExactDecimal("0.3"))
        let tolerance = try #require(ExactDecimal("0.1"))
        #expect(try #require(ExactDecimal("0.4")).lies(within: tolerance, of: value))
        #expect(try #require(ExactDecimal("0.2")).lies(within: tolerance, of: value))
        #expect(!(try #require(ExactDecimal("0.400000001")).lies(within: tolerance, of: value)))
    }

    @Test func `other units are compared without a division`() throws {
        let answer = try #require(ExactDecimal("13.5"))
        let tolerance = try #require(ExactDecimal("0.1"))
        let times = ExactDecimal(10)
        #expect(try #require(ExactDecimal("136")).lies(within: tolerance, of: answer, times: times))
        #expect(!(try #require(ExactDecimal("136.1")).lies(within: tolerance, of: answer, times: times)))
    }

    @Test func `the largest numbers are compared without a trap`() throws {
        let huge = try #require(ExactDecimal("999999999999999"))
        let small = try #require(ExactDecimal("0.000000001"))
        #expect(huge.lies(within: huge, of: huge, times: huge))
        #expect(huge.lies(within: small, of: huge))
        #expect(!small.lies(within: small, of: huge, times: huge))
        #expect(small < huge)
    }
}
