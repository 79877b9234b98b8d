public import Primitives

/// A value that a body told the person, where the rule book has none or an unverified one.
public struct ToldValue: Hashable, Sendable {
    /// The row's id.
    public var id: ID<ToldValue>
    /// The programme it belongs to.
    public var programme: String
    /// The version, or `every`.
    public var version: String
    /// Where in the version's file it stands.
    public var path: String
    /// The value.
    public var value: String
    /// Who told it.
    public var toldBy: String
    /// When.
    public var on: CalendarDate

    /// A value told.
    public init(
        id: ID<ToldValue>, programme: String, version: String, path: String, value: String, toldBy: String,
        on: CalendarDate
    ) {
        self.id = id
        self.programme = programme
        self.version = version
        self.path = path
        self.value = value
        self.toldBy = toldBy
        self.on = on
    }
}
