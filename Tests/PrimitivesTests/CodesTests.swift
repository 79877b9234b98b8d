import Primitives
import Testing

@Suite("Codes")
struct CodesTests {
    private enum Light: UInt8, Coded {
        case red, amber, amberAndRed, flGreen, off
        static let codes = kebabCodes()
    }

    private enum Side: String, CaseIterable {
        case left
        case rightHand = "right-hand"
    }

    private func find<Value>(_ bytes: [UInt8], in codes: Codes<Value>) -> Value? {
        bytes.withUnsafeBytes { codes.find($0) }
    }

    @Test func `a case name becomes a word in kebab-case`() {
        #expect(Light.codes.words == ["red", "amber", "amber-and-red", "fl-green", "off"])
        #expect(Light.amberAndRed.code == "amber-and-red")
        #expect(Light.allCases.map(\.code) == Light.codes.words)
    }

    @Test func `every word finds its case, as text and as bytes`() {
        for light in Light.allCases {
            #expect(Light.codes.find(light.code) == light)
            #expect(find(Array(light.code.utf8), in: Light.codes) == light)
        }
    }

    @Test(arguments: [
        "", "r", "re", "redd", "Red", "RED", " red", "red ", "amberAndRed", "amber_and_red", "amber-and-rex", "oft",
        "öff",
        "red\u{0}", "amber-and-red-and-more-than-any-word-is-long",
    ])
    func `a word that is not in the list finds nothing`(_ word: String) {
        #expect(Light.codes.find(word) == nil)
        #expect(find(Array(word.utf8), in: Light.codes) == nil)
    }

    @Test func `words of one length are told apart to the last letter`() {
        let codes = Codes<Int>((0..<26).map { ("word-\(Character(UnicodeScalar(UInt8(97 + $0))))", $0) })
        for number in 0..<26 { #expect(codes.find(codes.words[number]) == number) }
        #expect(codes.find("word-A") == nil)
    }

    @Test func `raw values serve as words too`() {
        let codes = Codes<Side>()
        #expect(codes.words == ["left", "right-hand"])
        #expect(codes.find("right-hand") == .rightHand)
        #expect(codes.find("rightHand") == nil)
    }

    @Test func `a list without words finds nothing`() {
        let codes = Codes<Int>([(String, Int)]())
        #expect(codes.find("") == nil)
        #expect(codes.find("word") == nil)
    }
}
