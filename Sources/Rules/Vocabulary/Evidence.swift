public import Primitives

/// A paper that proves an activity.
public enum Evidence: UInt8, Coded {
    case certificate, transcript, letter, roster, record, card, photo, receipt, agenda, other

    /// Every code and its kind of paper.
    public static let codes = kebabCodes()
}

/// Several papers.
public struct EvidenceSet: OptionSet, Hashable, Sendable {
    /// One bit a kind of paper.
    public let rawValue: UInt16

    /// The papers of these bits.
    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// Just this paper.
    public init(_ evidence: Evidence) {
        rawValue = 1 << UInt16(evidence.rawValue)
    }

    /// The papers, in the order of the vocabulary.
    public var papers: [Evidence] {
        Evidence.allCases.filter { contains(EvidenceSet($0)) }
    }

    /// How well these prove an activity: documents that bodies accept first, then how many there are.
    var strength: Int {
        let accepted: EvidenceSet = [
            EvidenceSet(.certificate), EvidenceSet(.transcript), EvidenceSet(.letter), EvidenceSet(.roster),
        ]
        return (isDisjoint(with: accepted) ? 0 : 100) + rawValue.nonzeroBitCount
    }
}
