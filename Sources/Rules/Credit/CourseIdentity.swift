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

    /// Equal keys are compared letter by letter, so the key may be a cheap one.
    private static func key(_ text: String) -> UInt64 {
        let plain = text.utf8.withContiguousStorageIfAvailable { bytes in
            var all: UInt8 = 0
            for byte in bytes { all |= byte }
            guard all < 0x80 else { return UInt64(0) }
            var hash: UInt64 = 1
            for byte in bytes {
                let lower = byte | 0x20
                let letter = lower &- 0x61 < 26 ? lower : byte &- 0x30 < 10 ? byte : 0
                if letter != 0 { hash = (hash << 5 | hash >> 59) &+ UInt64(letter) }
            }
            return hash
        }
        guard let plain, plain > 1 else { return UInt64(bitPattern: Int64(folded(text).hashValue)) | 1 }
        return plain
    }

    /// The letters and digits of a text in lower case; of a text without any, the text itself. Strings compare accents
    /// however they are encoded.
    static func folded(_ text: String) -> String {
        let letters = text.lowercased().filter { $0.isLetter || $0.isNumber }
        return letters.isEmpty ? text : letters
    }
}

extension Activity {
    /// Whether this is the same course as `other`: near-equal title of the same provider, or the same course number of
    /// the same provider on one day or under the same title.
    func isSameCourse(as other: Activity, _ mine: CourseIdentity, _ theirs: CourseIdentity) -> Bool {
        let isSameDay = completed == other.completed
        let sameTitle =
            mine.title == theirs.title && CourseIdentity.folded(title) == CourseIdentity.folded(other.title)
        let sameProvider =
            switch (provider?.name, other.provider?.name) {
            case (let name?, let otherName?):
                mine.provider == theirs.provider && CourseIdentity.folded(name) == CourseIdentity.folded(otherName)
            case (nil, nil): true
            // One system names the provider, another does not: the same title on the same day is the same course.
            default: isSameDay
            }
        if sameTitle && sameProvider { return true }
        guard let number = provider?.number, let otherNumber = other.provider?.number, mine.number == theirs.number,
            CourseIdentity.folded(number) == CourseIdentity.folded(otherNumber)
        else { return false }
        return sameTitle || (isSameDay && sameProvider)
    }

    /// Whether both may count although they are the same course: parts of a series, but not one part twice; a yearly
    /// course in two years.
    func repeatsRightly(_ other: Activity) -> Bool {
        let isOnePart =
            completed == other.completed && CourseIdentity.folded(title) == CourseIdentity.folded(other.title)
        if recurrence == .series || other.recurrence == .series { return !isOnePart }
        return recurrence == .yearly && other.recurrence == .yearly && completed.year != other.completed.year
    }
}
