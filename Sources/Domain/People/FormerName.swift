public import Primitives

/// A name that stands on older certificates of a person.
public struct FormerName: Sendable {
    /// The row's id.
    public var id: ID<FormerName>
    /// The name.
    public var name: String

    /// A former name.
    public init(id: ID<FormerName>, name: String) {
        self.id = id
        self.name = name
    }
}
