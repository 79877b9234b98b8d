public import Domain
import Files
import Identity
public import Primitives
public import Rules
import Storage

/// The people that somebody leads, with where they stand.
public struct Team: Sendable {
    /// The organisation.
    public let organisation: Organisation
    /// Its parts.
    public let units: [Unit]
    /// The people, by name.
    public let colleagues: [TeamColleague]
}

/// Somebody at work, as who leads them sees it: standing, dates and missing amounts, no entries.
public struct TeamColleague: Sendable {
    /// Who.
    public let person: Person
    /// Their places today.
    public let memberships: [Membership]
    /// Where they stand.
    public let standings: [Standing]
}

extension House {
    /// The people of an organisation that a visitor may see.
    public func team(of id: ID<Organisation>, for visitor: Visitor) async throws -> Team {
        let day = today
        guard visitor.actor.may(.see, .team(id)) else { throw Refusal.forbidden }
        let found = try await store.read {
            connection -> (Organisation, [Unit], [ID<Person>: [Membership]], [Dossier]) in
            guard let organisation = try connection.first(OrganisationQueries.organisation(id)) else {
                throw Refusal.missing
            }
            let places = Dictionary(
                grouping: try connection.all(MembershipQueries.active(in: id, on: day)), by: \.person)
            var dossiers: [Dossier] = []
            for (person, memberships) in places {
                let colleague = Thing.Colleague(person: person, memberships: memberships, on: day)
                guard visitor.actor.may(.see, .standing(of: colleague)),
                    let found = try connection.first(PersonQueries.person(person))
                else { continue }
                dossiers.append(try Self.dossier(of: found, in: connection))
            }
            return (organisation, try connection.all(OrganisationQueries.units(of: id)), places, dossiers)
        }
        var colleagues: [TeamColleague] = []
        for dossier in found.3 {
            colleagues.append(
                TeamColleague(
                    person: dossier.person, memberships: found.2[dossier.person.id] ?? [],
                    standings: try await standings(of: dossier)))
        }
        return Team(
            organisation: found.0, units: found.1, colleagues: colleagues.sorted { $0.person.name < $1.person.name })
    }
}
