/// The server that takes our mail: where it is, how the way there is protected, and who we are to it.
///
/// Written as an address: `smtp://user:password@mail.example:587` or `smtps://…`. Without encryption mail goes to this
/// machine only, or where `?tls=none` says so.
public struct MailServer: Hashable, Sendable {
    /// How the way to the server is protected.
    public enum Protection: Hashable, Sendable {
        /// Begins in the clear and must change to TLS before anything is said (`smtp:`).
        case startTLS
        /// TLS from the first byte (`smtps:`).
        case tls
        /// None: to this machine, or because the address says so.
        case none
    }

    /// A name or an address; an IPv6 address without its brackets.
    public let host: String
    /// 587 for `smtp:` and 465 for `smtps:`, unless it says another.
    public let port: UInt16
    /// How the way there is protected.
    public let protection: Protection
    /// Whom to sign in as.
    public let user: String?
    let password: String?

    /// The server of an address.
    public init(_ address: String) throws(MailFault) {
        let parts = try MailServerAddress(address)
        let isDirect = parts.scheme == "smtps"
        host = parts.host
        port = parts.port ?? (isDirect ? 465 : 587)
        user = parts.user
        password = parts.password
        switch (isDirect, parts.tls) {
        case (true, nil), (true, "required"): protection = .tls
        case (false, "required"): protection = .startTLS
        case (false, "none"): protection = .none
        case (false, nil): protection = Self.isThisMachine(parts.host) ? .none : .startTLS
        default: throw .serverAddress(.option)
        }
        if protection == .none, password != nil, !Self.isThisMachine(host) { throw .serverAddress(.passwordInTheClear) }
    }

    /// Whether a host can only be the machine itself. `127.example.org` is not.
    private static func isThisMachine(_ host: String) -> Bool {
        if host.lowercased() == "localhost" || host == "::1" { return true }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        return numbers.count == 4 && numbers.first == 127 && !numbers.contains(nil)
    }

    /// For curl; what comes behind the slash is the name we greet with.
    func url(greetingAs name: String) -> String {
        let host = host.contains(":") ? "[\(host)]" : host
        return "\(protection == .tls ? "smtps" : "smtp")://\(host):\(port)/\(name)"
    }
}

extension MailServer: CustomStringConvertible, CustomReflectable {
    /// Without the password, for logs.
    public var description: String {
        let host = host.contains(":") ? "[\(host)]" : host
        return "\(protection == .tls ? "smtps" : "smtp")://\(user.map { "\($0)@" } ?? "")\(host):\(port)"
    }

    /// No parts, since one of them is the password.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
