public import Primitives

/// How a verdict comes about: the facts about a file go in, the verdict comes out.
public enum Judgement {
    /// What is known of the chain of a certificate's award.
    public enum Records: Sendable {
        /// Nobody here keeps any.
        case none
        /// There are records, and the award is not in them.
        case missing
        /// The links.
        case chain(AwardChain)
    }

    /// The verdict on a certificate whose signature fits. `validUntil` is what it says of itself.
    public static func verdict(
        content: String, validUntil: CalendarDate?, records: Records, on day: CalendarDate
    ) -> Verdict {
        switch records {
        case .none:
            if let validUntil, day > validUntil { return .genuine(.expired(on: validUntil), chainKnown: false) }
            return .genuine(.valid, chainKnown: false)
        case .missing: return .unrecorded
        case .chain(let chain):
            guard let state = chain.state(content: content, on: day) else { return .unrecorded }
            return .genuine(state, chainKnown: true)
        }
    }
}
