public import Domain
import Primitives
import Storage
private import Synchronization

/// What is left of a token's minute.
public struct QuotaLeft: Sendable {
    /// Requests a minute.
    public let limit: Int
    /// Requests that may still be made in it.
    public let left: Int
    /// Seconds until the next one begins.
    public let seconds: Int64

    /// So much of a minute.
    public init(limit: Int, left: Int, seconds: Int64) {
        self.limit = limit
        self.left = left
        self.seconds = seconds
    }
}

/// What this server has taken of tokens' minutes and not spent yet. Servers take from the database in portions, so most
/// requests are counted here alone.
public final class QuotaBook: Sendable {
    private struct Purse {
        var minute: Int64
        /// Not spent yet.
        var own: Int
        /// What nobody had taken when this server last looked.
        var open: Int
    }

    private let purses = Mutex<[ID<APIToken>: Purse]>([:])

    /// A book in which nothing is written.
    public init() {}

    /// Spends one request that was taken before; nothing where a portion must be taken first.
    func spend(_ token: ID<APIToken>, minute: Int64) -> Int? {
        purses.withLock { purses in
            guard var purse = purses[token], purse.minute == minute, purse.own > 0 else { return nil }
            purse.own -= 1
            purses[token] = purse
            return purse.own + purse.open
        }
    }

    /// Puts a portion in and spends one request of it.
    func fill(_ token: ID<APIToken>, minute: Int64, own: Int, open: Int) -> Int {
        purses.withLock { purses in
            // What is left of minutes gone by is nobody's.
            if purses.count > 10_000 { purses = purses.filter { $0.value.minute == minute } }
            let before = purses[token].map { $0.minute == minute ? $0.own : 0 } ?? 0
            purses[token] = Purse(minute: minute, own: before + own - 1, open: open)
            return before + own - 1 + open
        }
    }
}

extension House {
    /// Counts one request of a token; who has none left in this minute is told how long to wait.
    public func spendQuota(of token: APIToken) async throws -> QuotaLeft {
        let now = self.now
        let quota = settings.quota
        let minute = TokenQuota.window(of: now)
        let seconds = TokenQuota.secondsLeft(at: now)
        if let left = quotas.spend(token.id, minute: minute) {
            return QuotaLeft(limit: quota.limit, left: left, seconds: seconds)
        }
        let (portion, open) = try await store.write { connection -> (Int, Int) in
            let taken = try connection.first(QuotaQueries.taken(token.id, minute: minute)) ?? 0
            let portion = max(0, min(quota.portion, quota.limit - taken))
            guard portion > 0 else { return (0, 0) }
            try connection.run(QuotaQueries.put(token.id, minute: minute, taken: taken + portion))
            return (portion, quota.limit - taken - portion)
        }
        guard portion > 0 else { throw Refusal.wait(seconds: seconds) }
        let left = quotas.fill(token.id, minute: minute, own: portion, open: open)
        return QuotaLeft(limit: quota.limit, left: left, seconds: seconds)
    }
}
