public import Primitives

/// What a person is in an organisation.
public enum Role: UInt8, Coded {
    case technician, supervisor, manager, assessor, doorStaff, provider, auditor, ruleEditor, ruleReviewer

    /// Every code and its role.
    public static let codes = kebabCodes()

    /// The role in words.
    public var words: String {
        switch self {
        case .doorStaff: "door staff"
        case .ruleEditor: "rule editor"
        case .ruleReviewer: "rule reviewer"
        default: code
        }
    }
}
