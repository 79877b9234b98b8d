import Testing

@testable import Domain

@Suite("Identifier")
struct IdentifierTests {
    @Test(arguments: [
        ("TN 12-345", "tn12345"), ("tn12345", "tn12345"), ("  TN.12/345 ", "tn12345"), ("0012", "0012"), ("É-1", "é1"),
        ("---", ""), ("", ""),
    ])
    func `numbers are compared by their letters and digits`(_ number: String, _ folded: String) {
        #expect(Identifier.folded(number) == folded)
    }

    @Test func `folding twice changes nothing`() {
        for number in ["TN 12-345", "İstanbul 7", "ß-1", "ǅ 5"] {
            let folded = Identifier.folded(number)
            #expect(Identifier.folded(folded) == folded)
        }
    }
}
