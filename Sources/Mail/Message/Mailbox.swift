/// An address with the name that mail programs show for it: `Aliquot <no-reply@labs.example>`.
public struct Mailbox: Hashable, Sendable {
    /// Where it is.
    public let address: MailAddress
    /// What it is called.
    public let name: String?

    /// A mailbox.
    public init(_ address: MailAddress, name: String? = nil) {
        self.address = address
        self.name = name
    }

    /// The mailbox written as `Name <address>` or as the address alone; nothing where it is neither.
    public init?(_ text: String) {
        guard let open = text.lastIndex(of: "<") else {
            guard let address = MailAddress(text) else { return nil }
            self.init(address)
            return
        }
        guard text.last == ">", let address = MailAddress(text[text.index(after: open)...].dropLast()) else {
            return nil
        }
        var name = text[..<open]
        while name.last == " " { name.removeLast() }
        if name.count >= 2, name.first == "\"", name.last == "\"" { name = name.dropFirst().dropLast() }
        guard !name.contains(where: { "<>\"\\".contains($0) || MailHeader.isControl($0) }) else { return nil }
        self.init(address, name: name.isEmpty ? nil : String(name))
    }
}
