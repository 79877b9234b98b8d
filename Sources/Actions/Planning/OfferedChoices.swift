public import Domain
public import Files
public import Planning
public import Primitives
import Rules
import Storage

/// What plans may choose from on a day, and what in the catalogue stands behind each choice.
public struct OfferedChoices: Sendable {
    /// Something that a plan may choose.
    public struct Choice: Sendable {
        /// The offering.
        public let offering: ID<Domain.Offering>
        /// What is known of it.
        public let plannable: PlannableCatalogue.Choice
        /// Where the provider describes it.
        public let url: String?
        /// Whether its amount is the most that can be earned.
        public let isUpTo: Bool

        /// The planner's name for it on this day.
        public var id: String { plannable.offering.id }
        /// Its name on any day.
        public var key: String { plannable.key }
        /// Its title.
        public var title: String { plannable.offering.title }
        /// Who gives it.
        public var provider: String { plannable.offering.provider?.name ?? "" }
    }

    /// A subscription that a plan may buy.
    public struct Pass: Sendable {
        /// The offering.
        public let offering: ID<Domain.Offering>
        /// Its title.
        public let title: String
    }

    /// How often the catalogue had changed.
    public let revision: Int64
    /// The day.
    public let day: CalendarDate
    /// What the planner is given.
    public let catalogue: Catalogue
    /// Every choice by the planner's name.
    public let choices: [String: Choice]
    /// Every subscription by the planner's name.
    public let passes: [String: Pass]
    private let ids: [String: String]
    private let dates: [String: [String]]

    init(_ stored: [(entry: CatalogueEntry, id: ID<Domain.Offering>)], revision: Int64, day: CalendarDate) {
        self.revision = revision
        self.day = day
        let plannable = PlannableCatalogue(stored.map(\.entry), from: day)
        catalogue = plannable.catalogue
        let byHandle = Dictionary(stored.map { ($0.entry.handle, $0) }, uniquingKeysWith: { first, _ in first })
        let known = plannable.choices.compactMap { choice in
            byHandle[choice.handle].map { found in
                Choice(
                    offering: found.id, plannable: choice, url: found.entry.content.url,
                    isUpTo: found.entry.content.amount?.isUpTo ?? false)
            }
        }
        choices = Dictionary(known.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        passes = plannable.passes.reduce(into: [:]) { passes, pass in
            guard let found = byHandle[pass.subscription.id] else { return }
            passes[pass.subscription.id] = Pass(offering: found.id, title: pass.subscription.title)
        }
        ids = Dictionary(known.map { ($0.key, $0.id) }, uniquingKeysWith: { first, _ in first })
        dates = Dictionary(grouping: known.map { ($0.plannable.handle, $0.id) }, by: \.0).mapValues { $0.map(\.1) }
    }

    /// What the planner calls a choice on this day; nothing where it can no longer be taken.
    public func id(ofKey key: String) -> String? { ids[key] ?? (choices[key] == nil ? nil : key) }

    /// Every date of what has this short name.
    public func ids(ofHandle handle: String) -> [String] { dates[handle] ?? [] }
}

extension House {
    /// What plans may choose from today.
    func offeredChoices() async throws -> OfferedChoices {
        let today = self.today
        let shelf = plans
        return try await store.read { connection in
            let revision = try connection.first(OfferingQueries.revision()) ?? 0
            if let known = shelf.choices(revision, on: today) { return known }
            let document = try OfferingDocument()
            let stored = try connection.all(OfferingQueries.everything()).map { stored in
                (
                    entry: CatalogueEntry(
                        handle: stored.offering.handle, provider: stored.offering.provider,
                        content: try document.content(stored.document), isRetired: stored.offering.state == .retired),
                    id: stored.offering.id
                )
            }
            let made = OfferedChoices(stored, revision: revision, day: today)
            shelf.keep(made)
            return made
        }
    }
}
