private import Glibc

/// The words of a closed list in a small hash table over their length and their ends, which tell nearly all of them apart.
@usableFromInline
final class WordTable: Sendable {
    private struct Entry: Sendable {
        var start: Int
        var length: Int
        /// The word's place in the list; -1 where the slot is empty.
        var place: Int
    }

    private let letters: [UInt8]
    private let slots: [Entry]
    let words: [String]

    init(_ words: [String]) {
        self.words = words
        var size = 16
        while size < 4 * words.count { size *= 2 }
        var letters: [UInt8] = []
        var slots = [Entry](repeating: Entry(start: 0, length: 0, place: -1), count: size)
        for (place, word) in words.enumerated() {
            let bytes = Array(word.utf8)
            var slot = bytes.withUnsafeBytes { Self.slot($0) } & (size - 1)
            while slots[slot].place >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Entry(start: letters.count, length: bytes.count, place: place)
            letters += bytes
        }
        self.letters = letters
        self.slots = slots
    }

    private static func slot(_ word: UnsafeRawBufferPointer) -> Int {
        let length = word.count
        guard length > 0 else { return 0 }
        return length &* 29 &+ Int(word[0]) &* 7 &+ Int(word[length &- 1]) &* 13 &+ Int(word[length >> 1])
    }

    /// The place of a word in the list, or -1.
    @usableFromInline
    func find(_ word: UnsafeRawBufferPointer) -> Int {
        guard let wanted = word.baseAddress else { return -1 }
        return slots.withUnsafeBufferPointer { slots in
            letters.withUnsafeBytes { letters in
                guard let letters = letters.baseAddress else { return -1 }
                var slot = Self.slot(word) & (slots.count - 1)
                while slots[slot].place >= 0 {
                    if slots[slot].length == word.count, memcmp(letters + slots[slot].start, wanted, word.count) == 0 {
                        return slots[slot].place
                    }
                    slot = (slot + 1) & (slots.count - 1)
                }
                return -1
            }
        }
    }
}
