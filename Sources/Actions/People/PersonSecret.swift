import Domain
import Identity
import Primitives
import Storage

extension Connection {
    /// The key that seals a person's words.
    func key(of person: ID<Person>) throws -> PersonKey {
        guard let secret = try first(PersonQueries.secret(of: person)), let key = PersonKey(bytes: secret) else {
            throw Refusal.missing
        }
        return key
    }
}
