/// What a body charges.
public struct Fee: Sendable {
    /// Its short name.
    public var id: String
    /// What is paid for.
    public var what: String
    /// The amount in cents of a US dollar.
    public var cents: Figure<Int>
    /// What else there is to say: as of when, from when, on top of what.
    public var remarks: [String]

    /// A fee.
    public init(id: String, what: String, cents: Figure<Int>, remarks: [String]) {
        self.id = id
        self.what = what
        self.cents = cents
        self.remarks = remarks
    }
}
