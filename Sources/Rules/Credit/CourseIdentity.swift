import Primitives

/// What tells at a glance that two log lines cannot be the same course: keys of the title and the course number without
/// case, spaces and punctuation. Equal keys say nothing yet: then the letters are compared.
struct CourseIdentity: Hashable, Sendable {
    let title: UInt64
    let number: UInt64

    init(_ activity: borrowing Activity) {
        title = Self.key(activity.title)
        number = activity.provider?.number.map(Self.key) ?? 0
    }

    private static func key(_ text: String) -> UInt64 {
        let plain = text.utf8.withContiguousStorageIfAvailable { bytes in
            var all: UInt8 = 0
            var sum: UInt64 = 0
            var position: UInt64 = 1
            for byte in bytes {
                all |= byte
                let weight = weights[Int(byte)]
                sum &+= weight &* position
                position &+= weight == 0 ? 0 : 2
            }
            return all < 0x80 ? sum : 0
        }
        guard let plain, plain != 0 else { return UInt64(bitPattern: Int64(folded(text).hashValue)) | 1 }
        return plain
    }

    /// A number for each letter and digit, the same for both cases; nothing for the rest. A key sums them by their position.
    private static let weights: [UInt64] = (0..<256).map { byte in
        let lower = UInt8(byte) | 0x20
        let isLetter = (0x61...0x7a).contains(lower)
        guard isLetter || (0x30...0x39).contains(byte) else { return 0 }
        var mixed = UInt64(isLetter ? Int(lower) : byte) &* 0x9e37_79b9_7f4a_7c15
        mixed = (mixed ^ (mixed >> 29)) &* 0xbf58_476d_1ce4_e5b9
        return mixed ^ (mixed >> 32)
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
        let sameTitle =
            mine.title == theirs.title && CourseIdentity.folded(title) == CourseIdentity.folded(other.title)
        let sameNumber = mine.number != 0 && mine.number == theirs.number && hasNumber(of: other)
        guard sameTitle || sameNumber else { return false }
        if sameTitle && sameNumber { return true }
        let isSameDay = completed == other.completed
        switch (provider?.name, other.provider?.name) {
        case (let name?, let otherName?):
            let isSame = name == otherName || CourseIdentity.folded(name) == CourseIdentity.folded(otherName)
            return isSame && (sameTitle || isSameDay)
        case (nil, nil): return sameTitle || isSameDay
        // One system names the provider, another does not: only on the same day it is surely the same course.
        default: return isSameDay
        }
    }

    private func hasNumber(of other: Activity) -> Bool {
        guard let number = provider?.number, let otherNumber = other.provider?.number else { return false }
        return CourseIdentity.folded(number) == CourseIdentity.folded(otherNumber)
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
