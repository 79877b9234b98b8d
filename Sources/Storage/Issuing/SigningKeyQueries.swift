import Domain
public import Primitives

/// A key that signs, or signed.
public struct StoredSigningKey: Sendable {
    /// Its thumbprint.
    public var id: String
    /// The half that checks.
    public var open: [UInt8]
    /// The half that signs, sealed; gone when its time is over.
    public var sealed: [UInt8]?
    /// From when on it signed.
    public var from: Instant
    /// Until when.
    public var until: Instant?
    /// The set of keys signed by the key before.
    public var statement: String?

    /// A key.
    public init(
        id: String, open: [UInt8], sealed: [UInt8]?, from: Instant, until: Instant? = nil, statement: String? = nil
    ) {
        self.id = id
        self.open = open
        self.sealed = sealed
        self.from = from
        self.until = until
        self.statement = statement
    }
}

/// The keys that certificates are signed with, and the secret that seals them.
public enum SigningKeyQueries {
    /// Every key, oldest first.
    public static func all() -> Query<StoredSigningKey> {
        Query(
            "SELECT id, open_half, sealed_half, from_at, until_at, statement FROM signing_key ORDER BY from_at, id"
        ) { (row) throws(StoreError) in
            StoredSigningKey(
                id: try row.text(), open: try row.bytes(), sealed: try row.bytesOrNull(), from: try row.instant(),
                until: try row.instantOrNull(), statement: try row.textOrNull())
        }
    }

    /// Adds the key that signs from now on.
    public static func add(_ key: StoredSigningKey) -> SQL {
        let isCurrent = key.until == nil
        return """
            INSERT INTO signing_key (id, open_half, sealed_half, from_at, until_at, is_current, statement)
            VALUES (\(key.id), \(key.open), \(key.sealed), \(key.from), \(key.until), \(isCurrent),
                    \(key.statement))
            """
    }

    /// Ends the time of the key that signs now, and destroys the half that signs.
    public static func retire(at moment: Instant) -> SQL {
        "UPDATE signing_key SET until_at = \(moment), is_current = FALSE, sealed_half = NULL WHERE is_current"
    }

    /// A secret of the installation.
    public static func secret(_ name: String) -> Query<[UInt8]> {
        Query("SELECT secret FROM installation_secret WHERE name = \(name)") { (row) throws(StoreError) in
            try row.bytes()
        }
    }

    /// Keeps a secret of the installation, unless there is one.
    public static func keep(_ name: String, secret: [UInt8]) -> SQL {
        "INSERT INTO installation_secret (name, secret) VALUES (\(name), \(secret)) ON CONFLICT (name) DO NOTHING"
    }
}
