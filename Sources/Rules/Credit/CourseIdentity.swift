import Primitives

/// What tells whether two log lines are the same course: title and provider without case, spaces and punctuation, and the course number.
struct CourseIdentity: Hashable, Sendable {
    let title: UInt64
    let provider: UInt64
    let number: UInt64

    /// Works on keys of 64 bits, so that a log of thousands is compared in a moment; equal keys are compared letter by letter.
    init(_ activity: borrowing Activity) {
        title = Self.key(activity.title)
        provider = activity.provider?.name.map(Self.key) ?? 0
        number = activity.provider?.number.map(Self.key) ?? 0
    }

    private static func key(_ text: String) -> UInt64 {
        // Equal keys are compared letter by letter, so the key may be a cheap one.
        var hash: UInt64 = 1
        forEachLetter(of: text) { hash = (hash << 5 | hash >> 59) &+ UInt64($0) }
        return hash
    }

    private static func forEachLetter(of text: String, _ visit: (UInt8) -> Void) {
        let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
            var all: UInt8 = 0
            for byte in bytes { all |= byte }
            guard all < 0x80 else { return false }
            for byte in bytes {
                let lower = byte | 0x20
                if lower &- 0x61 < 26 { visit(lower) } else if byte &- 0x30 < 10 { visit(byte) }
            }
            return true
        }
        guard isPlain != true else { return }
        for letter in text.lowercased() where letter.isLetter || letter.isNumber {
            for byte in letter.utf8 { visit(byte) }
        }
    }

    /// The letters and digits of a text in lower case.
    static func folded(_ text: String?) -> [UInt8] {
        var letters: [UInt8] = []
        if let text { forEachLetter(of: text) { letters.append($0) } }
        return letters
    }
}

extension Activity {
    /// Whether this is the same course as `other`: near-equal title of the same provider, or the same course number
    /// on the same day or under the same title.
    func isSameCourse(as other: Activity, _ mine: CourseIdentity, _ theirs: CourseIdentity) -> Bool {
        let sameTitle =
            mine.title == theirs.title && CourseIdentity.folded(title) == CourseIdentity.folded(other.title)
        let sameProvider =
            mine.provider == theirs.provider
            && CourseIdentity.folded(provider?.name) == CourseIdentity.folded(other.provider?.name)
        if sameTitle && sameProvider { return true }
        guard mine.number != 0, mine.number == theirs.number,
            CourseIdentity.folded(provider?.number) == CourseIdentity.folded(other.provider?.number)
        else { return false }
        return sameTitle || completed == other.completed
    }

    /// Whether both may count although they are the same course.
    func repeatsRightly(_ other: Activity) -> Bool {
        if recurrence == .series || other.recurrence == .series { return true }
        let yearly = recurrence == .yearly && other.recurrence == .yearly
        return yearly && completed.year != other.completed.year
    }
}
