public import Primitives

/// What a programme gives for one kind of activity.
public struct KindRule: Sendable {
    /// Credit for one of each unit.
    public var rates: [AmountUnit: Figure<Credits>]
    /// The share that counts, in percent.
    public var percent: Figure<Int>?
    /// Providers accepted for this kind, where they differ from the programme's.
    public var providers: ProviderRule?
    /// Shortest programme that counts, in contact hours.
    public var minimumLength: Figure<Credits>?
    /// The last day on which it could be completed.
    public var ended: Figure<CalendarDate>?
    /// Papers the body asks for, any one of them.
    public var asksFor: EvidenceSet
    /// Why the value is not known.
    public var unknown: Figure<Bool>?
    /// Why the kind is not accepted.
    public var notAccepted: Figure<Bool>?

    /// A kind of which nothing is said.
    public init() {
        rates = [:]
        asksFor = []
    }
}
