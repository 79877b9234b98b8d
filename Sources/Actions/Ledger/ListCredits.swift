public import Domain
import Identity
public import Primitives
import Storage

/// A part of somebody's credits.
public struct CreditPage: Sendable {
    /// The credits, in the order in which they were recorded first.
    public let credits: [Credit]
    /// Behind which row the next part begins; nothing where this is the last.
    public let next: Int?
    /// The names of the organisations that stand behind rows.
    public let verifiers: [ID<Organisation>: String]
}

extension House {
    /// Somebody's credits behind a row of their ledger. What is recorded meanwhile comes at the end, so that none is
    /// passed over and none comes twice.
    public func credits(after number: Int, most: Int, of visitor: Visitor) async throws -> CreditPage {
        let person = visitor.person.id
        return try await store.read { connection in
            let places = try connection.all(CreditPageQueries.places(of: person, after: number, most: most + 1))
            let shown = places.prefix(most)
            return try connection.page(
                shown.map(\.credit), of: person, next: places.count > most ? shown.last?.number : nil)
        }
    }

    /// One credit with its history, of nobody but its owner.
    public func credit(_ id: ID<LedgerEntry>, of visitor: Visitor) async throws -> CreditPage {
        let person = visitor.person.id
        let page = try await store.read { connection in try connection.page([id], of: person, next: nil) }
        guard page.credits.count == 1 else { throw Refusal.missing }
        return page
    }
}

extension Connection {
    fileprivate func page(_ ids: [ID<LedgerEntry>], of person: ID<Person>, next: Int?) throws -> CreditPage {
        let opener = try LedgerOpener(key(of: person))
        let rows = try all(LedgerQueries.all(of: person, credits: ids)).map(opener.entry)
        var names: [ID<Organisation>: String] = [:]
        for id in Set(rows.compactMap(\.verifiedBy)) {
            names[id] = try first(OrganisationQueries.organisation(id))?.name
        }
        return CreditPage(credits: Credit.all(in: rows), next: next, verifiers: names)
    }
}
