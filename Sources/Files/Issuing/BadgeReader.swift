public import Domain
public import Primitives

/// What of a badge decides what it is worth.
public struct ReadBadge: Sendable {
    /// The award.
    public var award: ID<Award>
    /// When it was issued.
    public var issuedAt: Instant
    /// The last day on which it counts.
    public var validUntil: CalendarDate?
}

/// Reads what `BadgeJSON` wrote.
public enum BadgeReader {
    /// The key that a badge's header names, and the key itself where it shows it; nothing unless it is signed as badges
    /// are.
    public static func header(_ bytes: [UInt8]) -> (keyID: String, key: String?)? {
        guard let header = try? Members(JSONValue.read(bytes)), header.textOrNil("alg") == "EdDSA",
            let id = header.textOrNil("kid")
        else { return nil }
        let shown = try? header.object("jwk")
        return (id, shown?.textOrNil("x"))
    }

    /// What a badge says; nothing where it is another document.
    public static func badge(_ bytes: [UInt8]) -> ReadBadge? {
        guard let badge = try? Members(JSONValue.read(bytes)), badge.texts("type").contains("OpenBadgeCredential"),
            let name = badge.textOrNil("jti"), name.hasPrefix("urn:uuid:"), let award = ID<Award>(name.dropFirst(9)),
            let issued = badge.int("nbf")
        else { return nil }
        let end = badge.int("exp").map { Instant(milliseconds: Int64($0) * 1000).day.adding(days: -1) }
        return ReadBadge(award: award, issuedAt: Instant(milliseconds: Int64(issued) * 1000), validUntil: end)
    }

    /// The keys of a key set, each with the seconds from and until which it signed; others' kinds of keys are passed over.
    public static func keys(
        _ bytes: [UInt8]
    ) throws(FileFault) -> (issuer: String, keys: [(x: String, from: Int, until: Int?)]) {
        let set = try Members(JSONValue.read(bytes))
        guard set["keys"] != nil else { throw FileFault("malformed", "this is no set of keys: “keys” is missing") }
        let keys = set.list("keys").compactMap { key -> (x: String, from: Int, until: Int?)? in
            guard key.textOrNil("crv") == "Ed25519", let x = key.textOrNil("x") else { return nil }
            return (x, key.int("nbf") ?? 0, key.int("exp"))
        }
        return (set.textOrNil("issuer") ?? "", keys)
    }
}
