import Testing

@testable import Primitives

@Suite("NearestWord")
struct NearestWordTests {
    private static let words = [
        "ce-course", "in-service", "college-course", "presentation", "teaching", "hematology", "chemistry",
        "microbiology", "safety", "quality-control", "contact-hour", "semester-hour", "ceu", "item", "online", "live",
        "pace", "cmle", "peer", "completed", "started", "amount", "topics", "provider", "evidence", "id",
    ]

    @Test(arguments: [
        ("ce-corse", "ce-course"), ("ce_course", "ce-course"), ("cecourse", "ce-course"), ("CE-Course", "ce-course"),
        ("inservice", "in-service"), ("hemotology", "hematology"), ("haematology", "hematology"),
        ("chemestry", "chemistry"), ("saftey", "safety"), ("contact-hours", "contact-hour"),
        ("contct-hour", "contact-hour"), ("onlien", "online"), ("microbiolgy", "microbiology"), ("pase", "pace"),
        ("complete", "completed"), ("ammount", "amount"), ("topic", "topics"), ("provder", "provider"),
        ("quality-contol", "quality-control"), ("presentaiton", "presentation"), ("Id", "id"),
    ])
    func `a slip of the pen finds the word that was meant`(_ slip: String, _ meant: String) {
        #expect(NearestWord.to(slip, among: Self.words) == meant)
    }

    @Test(arguments: [
        "", "x", "zz", "xqzvkwj", "quux", "lorem ipsum dolor", "0000000000", "гематология", "🩸🩸🩸", "$$$$$$$$", "-",
    ])
    func `gibberish finds nothing`(_ word: String) {
        #expect(NearestWord.to(word, among: Self.words) == nil)
    }

    @Test func `every word finds itself`() {
        for word in Self.words { #expect(NearestWord.to(word, among: Self.words) == word) }
    }

    @Test func `of two words equally near the first one listed is taken`() {
        #expect(NearestWord.to("cat", among: ["car", "cab"]) == "car")
        #expect(NearestWord.to("cat", among: ["cab", "car"]) == "cab")
        #expect(NearestWord.to("cat", among: [String]()) == nil)
    }

    @Test func `a word of a megabyte is answered, not worked on letter by letter`() {
        let long = String(repeating: "hematology", count: 100_000)
        #expect(NearestWord.to(long, among: Self.words) == nil)
    }

    @Test func `neighbours swapped are nearer than a letter replaced`() {
        #expect(NearestWord.to("form", among: ["fork", "from"]) == "from")
        #expect(NearestWord.to("saftey", among: ["saftly", "safety"]) == "safety")
    }

    @Test(arguments: [
        ("", "abc"), ("abc", "acb"), ("abc", "abd"), ("abc", "abcd"), ("abc", "bc"), ("kitten", "sitting"),
        ("ab", "ba"),
        ("abcd", "badc"), ("hematology", "haematology"), ("a", "zzzzzzzz"),
    ])
    func `the distance is the same there and back, and nothing only between equals`(_ left: String, _ right: String) {
        let (one, other) = (Array(left.utf8), Array(right.utf8))
        #expect(NearestWord.distance(one, other) == NearestWord.distance(other, one))
        #expect(NearestWord.distance(one, other) > 0)
        #expect(NearestWord.distance(one, one) == 0)
        // By way of a third word it is never shorter.
        for third in ["abc", "", "safety", "zz"].map({ Array($0.utf8) }) {
            let detour = NearestWord.distance(one, third) + NearestWord.distance(third, other)
            #expect(NearestWord.distance(one, other) <= detour)
        }
    }
}
