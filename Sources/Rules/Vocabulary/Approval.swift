public import Primitives

/// Who stands behind a provider's programme.
public enum Approval: UInt8, Coded {
    case pace, cmle, accent, accme, peer, aphl, asm, professionalSociety, university, employer, vendor
    case stateBoard, flBoard, flHealthBoard, caAgency

    /// Every code and its approval.
    public static let codes = kebabCodes()

    /// The approval in words.
    public var words: String {
        switch self {
        case .pace: "P.A.C.E."
        case .cmle: "ASCP CMLE"
        case .accent: "ADLM ACCENT"
        case .accme: "ACCME"
        case .peer: "PEER"
        case .aphl: "APHL"
        case .asm: "ASM"
        case .professionalSociety: "a professional society"
        case .university: "a university or college"
        case .employer: "the employer"
        case .vendor: "an instrument vendor"
        case .stateBoard: "a state licensing board"
        case .flBoard: "the Florida Board of Clinical Laboratory Personnel"
        case .flHealthBoard: "a Florida health board"
        case .caAgency: "an agency approved by California"
        }
    }
}

/// Several approvals.
public struct ApprovalSet: OptionSet, Hashable, Sendable {
    /// One bit an approval.
    public let rawValue: UInt32

    /// The approvals of these bits.
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// Just this approval.
    public init(_ approval: Approval) {
        rawValue = 1 << UInt32(approval.rawValue)
    }

    /// The approvals, in the order of the vocabulary.
    public var approvals: [Approval] {
        Approval.allCases.filter { contains(ApprovalSet($0)) }
    }
}
