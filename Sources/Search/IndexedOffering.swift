public import Domain
public import Primitives
public import Rules

/// What the index is told of an offering.
public struct IndexedOffering: Sendable {
    /// The offering's id.
    public var id: ID<Offering>
    /// The provider's name.
    public var provider: String
    /// What it says.
    public var content: OfferingContent
    /// A bit for each programme of the rule book that takes it.
    public var programmes: UInt64
    /// What it would be in a log; nothing where it cannot be counted.
    public var trial: Activity?

    /// An offering by what it says, on a day, with the programmes that take it.
    public init(
        id: ID<Offering>, provider: String, content: OfferingContent, book: RuleBook, on day: CalendarDate
    ) {
        self.id = id
        self.provider = provider
        self.content = content
        trial = content.trial(id: id.text, provider: provider, from: day)
        // Whether a body takes it can often be said where the amount is not known: as of one hour.
        let asked =
            trial
            ?? Activity(
                id: id.text, title: content.title, kind: content.activity, completed: day, amount: Credits(1),
                unit: .contactHour, topics: content.topics ?? .undivided(TopicSet(.general)),
                delivery: content.delivery,
                provider: Provider(name: provider, approvals: content.approvals(on: day), number: content.number))
        let taking = Set(book.acceptances(of: asked).map(\.programme))
        programmes = book.programmes.prefix(64).enumerated().reduce(0) { bits, programme in
            taking.contains(programme.element.id) ? bits | 1 << UInt64(programme.offset) : bits
        }
    }
}
