import Testing

@testable import Search

@Suite("Vocabulary and FoldedText")
struct VocabularyTests {
    @Test func `every word one slip away is found, and none that is farther`() {
        let words = ["smear", "smears", "panel", "culture", "troponin", "gas", "casts"]
        let vocabulary = Vocabulary(words)
        let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
        for (number, word) in vocabulary.words.enumerated() where word.utf8.count >= 4 {
            let own = Array(word.utf8)
            var typed: [[UInt8]] = []
            for place in own.indices {
                typed.append(Array(own[..<place] + own[(place + 1)...]))
                for letter in letters { typed.append(Array(own[..<place]) + [letter] + Array(own[(place + 1)...])) }
                for letter in letters { typed.append(Array(own[..<place]) + [letter] + Array(own[place...])) }
                if place > 0 {
                    var swapped = own
                    swapped.swapAt(place, place - 1)
                    typed.append(swapped)
                }
            }
            for slip in typed where slip.count >= 4 {
                let near = vocabulary.near(String(decoding: slip, as: UTF8.self))
                #expect(near.contains { $0.word == number }, "\(String(decoding: slip, as: UTF8.self)) for \(word)")
                for other in near {
                    let most = Vocabulary.slips(in: slip.count)
                    let distance = Vocabulary.distance(slip, Array(vocabulary.words[other.word].utf8), most: most)
                    #expect(distance == other.slips && distance <= most)
                }
            }
        }
    }

    @Test func `words that begin so are a range`() {
        let vocabulary = Vocabulary((0..<300).map { "a\($0)" } + ["b", "ba", "bab", "c"])
        #expect(vocabulary.beginning("b").map { vocabulary.words[$0] } == ["b", "ba", "bab"])
        #expect(vocabulary.beginning("a").count == 300 && vocabulary.beginning("zz").isEmpty)
        #expect(vocabulary.beginning("c").map { vocabulary.words[$0] } == ["c"])
    }

    @Test(
        arguments: [
            ("Haematology, ANÆMIA & Œdema", ["hematology", "anemia", "edema"]),
            ("P.A.C.E. credit", ["pace", "credit"]),
            ("Stains studies gas basis virus", ["stain", "study", "gas", "basis", "virus"]),
            ("Müller’s agar", ["muller", "agar"]),
            ("point-of-care", ["point", "of", "care"]), ("", []),
        ])
    func `texts fold into the words that people type`(text: String, words: [String]) {
        #expect(FoldedText.words(text) == words)
    }
}
