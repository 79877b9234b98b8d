public import Primitives

/// An employer, a CE provider or a certifying body; one may be several.
public struct Organisation: Sendable {
    /// The organisation's id.
    public var id: ID<Organisation>
    /// Its name.
    public var name: String
    /// Whether people work there.
    public var isEmployer: Bool
    /// Whether it gives continuing education.
    public var isProvider: Bool
    /// Whether it certifies or licenses people.
    public var isBody: Bool

    /// An organisation.
    public init(
        id: ID<Organisation>, name: String, isEmployer: Bool = false, isProvider: Bool = false, isBody: Bool = false
    ) {
        self.id = id
        self.name = name
        self.isEmployer = isEmployer
        self.isProvider = isProvider
        self.isBody = isBody
    }
}
