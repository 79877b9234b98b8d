public import Domain
import Primitives
import Storage

/// What somebody sees of their own account.
public struct Profile: Sendable {
    /// How they sign in.
    public let account: Account
    /// A new address that waits to be confirmed.
    public let waitingEmail: String?
    /// Former names.
    public let formerNames: [FormerName]
    /// Numbers by which bodies know them.
    public let identifiers: [Identifier]
    /// Places in organisations, past ones too.
    public let memberships: [(place: Membership, organisation: Organisation)]
    /// How many recovery codes are left.
    public let recoveryCodes: Int
    /// What happened lately.
    public let events: [AccountEvent]
}

extension House {
    /// Somebody's own account.
    public func profile(of visitor: Visitor) async throws -> Profile {
        let person = visitor.person.id
        let now = self.now
        return try await store.read { connection in
            guard let account = try connection.first(AccountQueries.account(of: person)) else { throw Refusal.missing }
            var places: [(place: Membership, organisation: Organisation)] = []
            for place in try connection.all(MembershipQueries.all(of: person)) {
                guard let home = try connection.first(OrganisationQueries.organisation(place.organisation)) else {
                    continue
                }
                places.append((place, home))
            }
            return Profile(
                account: account,
                waitingEmail: try connection.first(MailTokenQueries.open(.change, of: person, at: now))?.email,
                formerNames: try connection.all(NameQueries.all(of: person)),
                identifiers: try connection.all(IdentifierQueries.all(of: person)), memberships: places,
                recoveryCodes: try connection.first(RecoveryCodeQueries.left(of: person)) ?? 0,
                events: try connection.all(AccountEventQueries.latest(of: person, most: 20)))
        }
    }
}
