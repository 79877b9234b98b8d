public import Domain
import Files
import Identity
import Primitives
import Storage

/// What a code stands for.
public struct VerifiedAward: Sendable {
    /// What it is worth today.
    public var state: AwardState
    /// What proves the point; nothing where its holder was erased.
    public var shown: ShownAward?

    init(state: AwardState, shown: ShownAward?) {
        self.state = state
        self.shown = shown
    }
}

extension House {
    /// What the certificate with a code is worth, for anybody. Codes that nobody was given are counted for where they
    /// were typed, so that nobody tries them all.
    public func verifyAward(_ text: String, from source: String) async throws -> VerifiedAward {
        let limit = throttleName("verify", source)
        let day = today
        guard let code = AwardCode(text) else {
            try await store.write { connection in _ = try self.count(limit, .verifying, in: connection) }
            throw Refusal.missing
        }
        let found = try await store.read { connection -> VerifiedAward? in
            guard let stored = try connection.first(AwardQueries.award(code)),
                let chain = try connection.chain(of: stored.id),
                let state = chain.state(content: chain.current.content, on: day)
            else { return nil }
            let shown: ShownAward?
            do {
                let key = try connection.words(of: stored).key
                let content = try connection.all(CertificateQueries.contents(of: stored.id)).first {
                    $0.digest == chain.current.content
                }
                shown = try content.map { ShownAward(try connection.award($0, key).award) }
            } catch Refusal.missing {
                shown = nil
            }
            return VerifiedAward(state: state, shown: shown)
        }
        guard let found else {
            try await store.write { connection in _ = try self.count(limit, .verifying, in: connection) }
            throw Refusal.missing
        }
        return found
    }

    /// What a file is worth that somebody dropped, by the keys and the records of this installation.
    public func inspect(_ bytes: [UInt8]) async throws -> InspectedFile {
        let day = today
        let issuer = settings.address
        return try await store.read { connection in
            let keys = try connection.keySet(of: issuer)
            // First without records: only a genuine file is worth looking an award up for.
            let first = Inspection(keys: [keys], on: day).inspect(bytes)
            guard case .genuine = first.verdict, let award = Inspection.award(in: bytes) else { return first }
            let chain = try connection.chain(of: award)
            return Inspection(keys: [keys], on: day) { _ in chain.map { .chain($0) } ?? .missing }.inspect(bytes)
        }
    }

    /// The signed list of badges that do not hold any more.
    public func statusList(_ number: Int) async throws -> String {
        let (now, chance) = (self.now, surroundings.random)
        let length = BadgeJSON.listLength
        guard (0..<10_000).contains(number) else { throw Refusal.missing }
        let (ended, signer) = try await store.write { connection in
            (
                try connection.all(
                    CertificateQueries.endedPlaces(from: number * length, to: (number + 1) * length - 1)),
                try connection.signer(at: now, chance)
            )
        }
        var bits = [UInt8](repeating: 0, count: length / 8)
        for place in ended.map({ $0 % length }) { bits[place / 8] |= 0x80 >> UInt8(place % 8) }
        let packed = "u" + Base64URL.text(try Gzip.packed(bits))
        return SignedToken.text(
            BadgeJSON.statusList(number, bits: packed, at: now, address: settings.address), type: "JWT",
            with: signer)
    }
}
