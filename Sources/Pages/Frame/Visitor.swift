/// Who is signed in, as far as every page shows it.
public struct Visitor: Sendable {
    /// The name.
    public var name: String
    /// The address they signed in with.
    public var email: String
    /// The places they may go, in order.
    public var rooms: [Room]

    /// Somebody who may go to these places.
    public init(name: String, email: String, rooms: [Room]) {
        self.name = name
        self.email = email
        self.rooms = rooms
    }

    /// The first letters of the first and the last name.
    public var initials: String {
        let parts = name.split(separator: " ")
        let letters = [parts.first, parts.count > 1 ? parts.last : nil].compactMap { $0?.first }
        return letters.isEmpty ? "?" : String(letters).uppercased()
    }

    /// The name to be greeted by.
    public var firstName: String { name.split(separator: " ").first.map(String.init) ?? name }
}
