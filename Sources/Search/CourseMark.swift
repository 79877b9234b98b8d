/// By what the same course is known again: its title and its number, as hashes of their folded words. A mark only says
/// where to look closer.
enum CourseMark {
    static func all(_ title: String, _ number: String?) -> [UInt64] {
        var marks = [hash("t", title)]
        if let number, !number.isEmpty { marks.append(hash("n", number)) }
        return marks
    }

    private static func hash(_ kind: String, _ text: String) -> UInt64 {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for word in [kind] + FoldedText.words(text) {
            for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
            hash = (hash ^ 32) &* 1_099_511_628_211
        }
        return hash
    }
}
