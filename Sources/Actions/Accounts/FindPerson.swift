public import Domain
import Mail
import Storage

extension House {
    /// Who signs in with a mail address: for whoever runs the installation at the command line.
    public func person(at email: String) async throws -> Person {
        guard let address = MailAddress(email) else { throw Refusal.missing }
        return try await store.read { connection in
            guard let account = try connection.first(AccountQueries.account(email: address.folded)),
                let person = try connection.first(PersonQueries.person(account.person))
            else { throw Refusal.missing }
            return person
        }
    }
}
