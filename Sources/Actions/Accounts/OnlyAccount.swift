import Domain
import Storage

extension House {
    /// The address of the only account there is; nothing where there are several or none.
    public func onlyAccount() async throws -> String? {
        try await store.read { connection in
            let accounts = try connection.all(AccountQueries.all())
            return accounts.count == 1 ? accounts.first?.email : nil
        }
    }
}
