public import Primitives

/// The kind of option that the field offers to somebody who wants to learn.
public enum OptionKind: UInt8, Coded {
    case onlinePlatform, onlineCourse, certificateProgramme, workshop, conference, degree, employer, vendor
    case volunteering

    /// Every code and its kind.
    public static let codes = kebabCodes()

    /// The kind in words.
    public var words: String {
        switch self {
        case .onlinePlatform: "online platform"
        case .onlineCourse: "online course"
        case .certificateProgramme: "certificate programme"
        case .workshop: "workshop"
        case .conference: "conference"
        case .degree: "degree"
        case .employer: "employer training"
        case .vendor: "vendor training"
        case .volunteering: "volunteering"
        }
    }
}
