public import Primitives
import Rules

/// What an offering must say before everybody sees it, and what it had better say.
public struct PublishingCheck: Hashable, Sendable {
    /// What keeps it from being published, in sentences.
    public var missing: [FieldFault] = []
    /// What people will ask, in sentences.
    public var advice: [String] = []

    /// Whether it may be published.
    public var isReady: Bool { missing.isEmpty }

    /// Looks at what an offering says.
    public init(_ content: OfferingContent, on day: CalendarDate) {
        if content.amount == nil {
            missing.append(FieldFault("amount", "Say how much credit it gives: nobody can count it otherwise."))
        }
        if content.topicSet.isEmpty { missing.append(FieldFault("topics", "Say what it teaches.")) }
        if content.delivery == nil { missing.append(FieldFault("delivery", "Say how it is held.")) }
        if content.objectives.isEmpty {
            missing.append(FieldFault("objectives", "State at least one objective: approving bodies ask for them."))
        }
        if content.isPast(on: day) {
            missing.append(
                FieldFault("occasions", "Every date is over. Add one that lies ahead, or leave the dates out."))
        }
        if !content.approvals.isEmpty, content.approvals(on: day).isEmpty {
            missing.append(FieldFault("approvals", "Every approval has lapsed. Renew one, or take them out."))
        }
        if content.approvals.isEmpty {
            advice.append("Nobody stands behind it: most bodies will not count it.")
        }
        for approval in content.approvals where approval.validUntil == nil && approval.holds(on: day) {
            advice.append("It is not said until when \(approval.approval.words) approves it.")
        }
        if content.prices.isEmpty { advice.append("Without a price people read “price not known; see provider”.") }
        if content.level == nil { advice.append("Say whether it is basic, intermediate or advanced.") }
        if content.reviewer == nil { advice.append("Say who reviewed it.") }
        if content.delivery != .online, content.occasions.isEmpty {
            advice.append("It is not online and has no dates: people will not know where to go.")
        }
    }
}
