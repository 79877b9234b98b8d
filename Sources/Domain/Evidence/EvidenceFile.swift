public import Primitives

/// A paper that proves something: a certificate, a letter, a photo of either.
public struct EvidenceFile: Sendable {
    /// The file's id.
    public var id: ID<EvidenceFile>
    /// Whose.
    public var person: ID<Person>
    /// SHA-256 of the bytes, 64 hexadecimal digits: where the store keeps them.
    public var digest: String
    /// How many bytes.
    public var size: Int
    /// What the bytes are.
    public var type: FileType
    /// The name it had.
    public var name: String
    /// When it came.
    public var createdAt: Instant

    /// A paper.
    public init(
        id: ID<EvidenceFile>, person: ID<Person>, digest: String, size: Int, type: FileType, name: String,
        createdAt: Instant
    ) {
        self.id = id
        self.person = person
        self.digest = digest
        self.size = size
        self.type = type
        self.name = name
        self.createdAt = createdAt
    }

    /// More bytes than this are refused.
    public static let largest = 20 * 1024 * 1024
    /// More bytes than this, all papers of one person together, are refused.
    public static let mostForPerson = 2 * 1024 * 1024 * 1024
    /// More papers than this for one entry are refused.
    public static let mostForOne = 12
}
