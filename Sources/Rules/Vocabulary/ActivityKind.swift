public import Primitives

/// The kind of thing somebody did to keep learning.
public enum ActivityKind: UInt8, Coded {
    case ceCourse, inService, collegeCourse, presentation, teaching, authorship, editing, committee
    case competenceAssessment, newCredential, inspection, itemWriting, itemWritersWorkshop, mentoring
    case journalStudy, employment

    /// Every code and its case.
    public static let codes = kebabCodes()

    /// The kind in words: "CE course".
    public var words: String {
        switch self {
        case .ceCourse: "CE course"
        case .inService: "in-service"
        case .itemWritersWorkshop: "item writers' workshop"
        default: code.spaced
        }
    }

    /// The kind as a thing that somebody did: "a presentation", "teaching".
    public var phrase: String {
        switch self {
        case .teaching, .authorship, .editing, .itemWriting, .mentoring, .journalStudy, .employment: words
        case .committee: "committee work"
        case .inService, .inspection, .itemWritersWorkshop: "an \(words)"
        default: "a \(words)"
        }
    }
}

/// How an activity was delivered.
public enum Delivery: UInt8, Coded {
    case online, live, inService, blended

    /// Every code and its case.
    public static let codes = kebabCodes()
}

extension String {
    /// A code word as people write it: hyphens become spaces.
    package var spaced: String {
        String(decoding: utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}
