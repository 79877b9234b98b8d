import Domain
import Identity
import Primitives
import Storage

extension House {
    /// The name under which failures are remembered: nobody's address stands in the table.
    func throttleName(_ kind: String, _ subject: String) -> String {
        "\(kind):" + Digest.hex(Array(Digest.sha256(Array(subject.utf8)).prefix(16)))
    }

    /// Counts one try against a limit, or refuses it; says how many there were with it.
    @discardableResult
    func count(_ name: String, _ limit: Throttle.Limit, in connection: any Connection) throws -> Int {
        let now = self.now
        let old = try connection.first(ThrottleQueries.throttle(name))
        if let wait = old?.wait(at: now) { throw Refusal.wait(seconds: wait) }
        let new = Throttle.after(old, failingAt: now, limit)
        try connection.run(ThrottleQueries.put(new, name))
        return new.count
    }

    /// Takes one try back that was rightful. The others stay: an account of one's own must not buy guesses at others'.
    func forgive(_ name: String, _ limit: Throttle.Limit, in connection: any Connection) throws {
        guard let old = try connection.first(ThrottleQueries.throttle(name)) else { return }
        if let less = old.forgiven(limit) {
            try connection.run(ThrottleQueries.put(less, name))
        } else {
            try connection.run(ThrottleQueries.clear(name))
        }
    }
}
