import Domain
import Identity
import Primitives
import Storage

extension House {
    /// The name under which failures are remembered: nobody's address stands in the table.
    func throttleName(_ kind: StaticString, _ subject: String) -> String {
        "\(kind):" + Digest.hex(Array(Digest.sha256(Array(subject.utf8)).prefix(16)))
    }

    /// Counts one try against a limit, or refuses it.
    func count(_ name: String, _ limit: Throttle.Limit, in connection: any Connection) throws {
        let now = self.now
        let old = try connection.first(ThrottleQueries.throttle(name))
        if let wait = old?.wait(at: now) { throw Refusal.wait(seconds: wait) }
        try connection.run(ThrottleQueries.put(Throttle.after(old, failingAt: now, limit), name))
    }
}
