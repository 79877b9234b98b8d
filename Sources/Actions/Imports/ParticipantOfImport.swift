import Domain
import Files
import Primitives
import Rules
import Storage

extension Connection {
    /// Somebody as rows of a spreadsheet are compared with them: only what was confirmed counts as certain.
    func participant(_ person: ID<Person>) throws -> Participant {
        guard let known = try first(PersonQueries.person(person)) else { throw Refusal.missing }
        let account = try first(AccountQueries.account(of: person))
        let reader = try HeldCredentialReader()
        let licences = try all(CredentialQueries.all(of: person)).compactMap { stored -> Participant.Licence? in
            guard let number = stored.number,
                let state = Self.state(of: try reader.credential(stored).held.credential)
            else { return nil }
            return Participant.Licence(state: state, number: number)
        }
        return Participant(
            name: known.name, formerNames: try all(NameQueries.all(of: person)).map(\.name),
            identifiers: try all(IdentifierQueries.all(of: person)), licences: licences,
            addresses: account.flatMap { $0.confirmedAt == nil ? nil : [$0.email] } ?? [])
    }

    /// The state that gives a licence, by its two letters: `us-fl/technician` is Florida's.
    private static func state(of code: String) -> String? {
        guard code.hasPrefix("us-"), code.utf8.count > 6, code.utf8.dropFirst(5).first == UInt8(ascii: "/") else {
            return nil
        }
        return code.dropFirst(3).prefix(2).uppercased()
    }
}
