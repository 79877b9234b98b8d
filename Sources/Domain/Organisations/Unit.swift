public import Primitives

/// A part of an organisation: a site, a department, a bench or a shift.
public struct Unit: Hashable, Sendable {
    /// What kind of part.
    public enum Kind: UInt8, Coded {
        case site, department, bench, shift

        /// Every code and its kind.
        public static let codes = kebabCodes()
    }

    /// The unit's id.
    public var id: ID<Unit>
    /// What kind of part.
    public var kind: Kind
    /// Its name.
    public var name: String

    /// A part of an organisation.
    public init(id: ID<Unit>, kind: Kind, name: String) {
        self.id = id
        self.kind = kind
        self.name = name
    }
}
