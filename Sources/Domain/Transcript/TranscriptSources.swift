public import Primitives
public import Rules

/// What a transcript is made of.
public struct TranscriptSources: Sendable {
    /// Whose it is.
    public var person: Person
    /// Names on older certificates, latest first.
    public var formerNames: [FormerName]
    /// Numbers by which bodies know them.
    public var identifiers: [Identifier]
    /// The wallet.
    public var credentials: [Credential]
    /// Where each credential stands; the one that is asked for in the cycle that is asked for.
    public var standings: [Standing]
    /// The cycles of the credential that is asked for, latest first.
    public var cycles: [DateSpan]
    /// The credits of the ledger.
    public var credits: [Credit]
    /// What was begun.
    public var drafts: [Draft]
    /// Organisations that stand behind credits, by name.
    public var verifiers: [ID<Organisation>: String]

    /// What a transcript is made of.
    public init(
        person: Person, formerNames: [FormerName] = [], identifiers: [Identifier] = [], credentials: [Credential] = [],
        standings: [Standing] = [], cycles: [DateSpan] = [], credits: [Credit] = [], drafts: [Draft] = [],
        verifiers: [ID<Organisation>: String] = [:]
    ) {
        self.person = person
        self.formerNames = formerNames
        self.identifiers = identifiers
        self.credentials = credentials
        self.standings = standings
        self.cycles = cycles
        self.credits = credits
        self.drafts = drafts
        self.verifiers = verifiers
    }

    /// The part of the transcript that is asked for. What was withdrawn is in no part of it, and a correction begun is
    /// no new learning.
    public func transcript(_ filter: TranscriptFilter, at moment: Instant) -> Transcript {
        var filter = filter
        if !credentials.contains(where: { $0.id.text == filter.credential }) { filter.credential = nil }
        let chosen = standings.first { $0.id == filter.credential }
        filter.cycle = filter.cycle.flatMap { $0 == chosen?.cycle?.from ? $0 : nil }
        let all = lines().sorted { ($0.activity.completed, $0.id) > ($1.activity.completed, $1.id) }
        let begun = drafts.filter { $0.credit == nil }.map(TranscriptDraft.init)
        let lines = filter.tab == .inProgress ? [] : all.filter { $0.fits(filter) }
        let topics = all.reduce(into: Set<Topic>()) { $0.formUnion($1.topics) }
        return Transcript(
            holder: Transcript.Holder(
                name: person.name, formerNames: formerNames.map(\.name),
                identifiers: identifiers.filter { $0.kind != .employee }),
            madeAt: moment, filter: filter,
            credentials: standings.compactMap { standing in
                credentials.first { $0.id.text == standing.id }.map {
                    Transcript.HeldStanding(credential: $0, standing: standing)
                }
            },
            lines: lines, drafts: filter.tab == .inProgress ? begun : [],
            counts: (all.count, begun.count, all.count(where: \.isExternal)),
            totals: TranscriptTotals(lines, credentials: standings.map(\.id)),
            choices: Transcript.Choices(
                topics: Topic.allCases.filter(topics.contains),
                years: Set(all.map { $0.activity.completed.year }).sorted(by: >), cycles: cycles))
    }

    private func lines() -> [TranscriptLine] {
        let tallies = standings.map { standing in
            Dictionary(standing.activities.map { ($0.id, $0) }) { first, _ in first }
        }
        let outside = standings.map { standing in
            Set(standing.notCounted.lazy.filter { $0.code == .outsideCycle }.map(\.id))
        }
        return credits.filter { !$0.isWithdrawn }.map { credit in
            let id = credit.id.text
            let counts = standings.indices.compactMap { place -> TranscriptLine.Count? in
                guard let tally = tallies[place][id] else { return nil }
                return TranscriptLine.Count(
                    credential: standings[place].id, earned: tally.earned, counted: tally.counted,
                    placed: tally.placed, isOutsideCycle: outside[place].contains(id))
            }
            return TranscriptLine(
                credit, verifiedBy: credit.latest.verifiedBy.flatMap { verifiers[$0] }, counts: counts)
        }
    }
}
