public import Primitives
public import Rules

/// A credential or licence in a person's wallet.
public struct Credential: Sendable {
    /// The credential's id; rules know it by the same text.
    public var id: ID<Credential>
    /// What rules may ask about it.
    public var held: HeldCredential
    /// The certificate or licence number.
    public var number: String?
    /// Grows with each change: who changes an older one is told.
    public var revision: Int

    /// A credential in a wallet.
    public init(id: ID<Credential>, held: HeldCredential, number: String? = nil, revision: Int = 1) {
        self.id = id
        self.held = held
        self.held.id = id.text
        self.number = number
        self.revision = revision
    }
}
