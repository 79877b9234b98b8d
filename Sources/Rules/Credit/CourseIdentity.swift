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
            for byte in bytes {
                all |= byte
                sum &+= weights[Int(byte)]
            }
            return all < 0x80 ? sum : 0
        }
        guard let plain, plain != 0 else { return UInt64(bitPattern: Int64(folded(text).hashValue)) | 1 }
        return plain
    }

    /// A number for each letter and digit, the same for both cases; nothing for the rest. A key is their sum.
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
        let isSameDay = completed == other.completed
        let sameTitle =
            mine.title == theirs.title && CourseIdentity.folded(title) == CourseIdentity.folded(other.title)
        let sameProvider =
            switch (provider?.name, other.provider?.name) {
            case (let name?, let otherName?):
                name == otherName || CourseIdentity.folded(name) == CourseIdentity.folded(otherName)
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
