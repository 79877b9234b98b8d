public import Primitives
public import Rules

/// Who stands behind an offering, under which number, and until when.
public struct OfferingApproval: Hashable, Sendable {
    /// The approving body.
    public var approval: Approval
    /// The number that it gave.
    public var number: String?
    /// The last day on which it holds; nothing where that is not known.
    public var validUntil: CalendarDate?

    /// An approval.
    public init(_ approval: Approval, number: String? = nil, validUntil: CalendarDate? = nil) {
        self.approval = approval
        self.number = number
        self.validUntil = validUntil
    }

    /// Whether it holds on a day; without an end it is taken to.
    public func holds(on day: CalendarDate) -> Bool { validUntil.map { day <= $0 } ?? true }
}
