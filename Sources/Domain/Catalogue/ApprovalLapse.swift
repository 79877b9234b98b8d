public import Primitives
public import Rules

/// An approval of an offering that ends soon or has ended.
public struct ApprovalLapse: Hashable, Sendable {
    /// Who stands behind the offering.
    public var approval: Approval
    /// The last day.
    public var day: CalendarDate
    /// Days until then; fewer than none when it is over.
    public var daysLeft: Int

    /// Providers are warned from so many days before.
    public static let warnedBefore = 120

    /// What ends soon or has ended of what an offering says, the earliest first.
    public static func all(in content: OfferingContent, on day: CalendarDate) -> [ApprovalLapse] {
        content.approvals.compactMap { approval in
            guard let last = approval.validUntil, last.days(since: day) <= warnedBefore else { return nil }
            return ApprovalLapse(approval: approval.approval, day: last, daysLeft: last.days(since: day))
        }.sorted { $0.day < $1.day }
    }
}
