public import Domain
import Primitives
import Rules
import Storage

extension House {
    /// Somebody's own transcript, or the part of it that is asked for.
    public func transcript(_ filter: TranscriptFilter, of visitor: Visitor) async throws -> Transcript {
        try await transcript(filter, of: visitor.person)
    }

    /// The transcript of a person, for whoever runs the installation at the command line.
    public func transcript(_ filter: TranscriptFilter, of person: Person) async throws -> Transcript {
        var (dossier, sources) = try await store.read { connection in
            let dossier = try Self.dossier(of: person, in: connection)
            return (dossier, try Self.sources(dossier, in: connection))
        }
        let book = try await rules.book(with: dossier.told)
        var standings = try book.standings(of: dossier.portfolio(), asOf: today)
        if let place = standings.firstIndex(where: { $0.id == filter.credential }) {
            let cycles = try book.cycles(of: standings[place], in: dossier.portfolio())
            sources.cycles = cycles.compactMap(\.cycle)
            if let asked = cycles.first(where: { $0.cycle?.from == filter.cycle }) { standings[place] = asked }
        }
        sources.standings = standings
        return sources.transcript(filter, at: now)
    }

    private static func sources(_ dossier: Dossier, in connection: any Connection) throws -> TranscriptSources {
        let person = dossier.person.id
        var verifiers: [ID<Organisation>: String] = [:]
        for id in Set(dossier.credits.compactMap(\.latest.verifiedBy)) {
            verifiers[id] = try connection.first(OrganisationQueries.organisation(id))?.name
        }
        return TranscriptSources(
            person: dossier.person, formerNames: try connection.all(NameQueries.all(of: person)),
            identifiers: try connection.all(IdentifierQueries.all(of: person)), credentials: dossier.credentials,
            credits: dossier.credits, drafts: try drafts(of: person, in: connection), verifiers: verifiers)
    }
}

extension RuleBook {
    /// A credential now and in its earlier cycles, as far back as anything was done in them, latest first. Each cycle is
    /// counted as on its last day.
    fileprivate func cycles(of now: Standing, in portfolio: Portfolio) throws -> [Standing] {
        guard let held = portfolio.credentials.first(where: { $0.id == now.id }) else { return [now] }
        var alone = portfolio
        alone.credentials = [held]
        let first = portfolio.activities.map(\.completed).min()
        var cycles = [now]
        while cycles.count < 8, let span = cycles.last?.cycle, let first, first < span.from {
            guard let earlier = try standings(of: alone, asOf: span.from.adding(days: -1)).first,
                let cycle = earlier.cycle, cycle.to < span.from
            else { break }
            cycles.append(earlier)
        }
        return cycles
    }
}
