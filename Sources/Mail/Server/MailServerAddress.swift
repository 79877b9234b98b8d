/// The parts of a mail server's address, as they are written.
struct MailServerAddress {
    let scheme: String
    let user: String?
    let password: String?
    let host: String
    let port: UInt16?
    let tls: String?

    init(_ text: String) throws(MailFault) {
        guard !text.contains(where: MailHeader.isControl), let range = text.firstRange(of: "://") else {
            throw .serverAddress(.scheme)
        }
        scheme = text[..<range.lowerBound].lowercased()
        guard scheme == "smtp" || scheme == "smtps" else { throw .serverAddress(.scheme) }

        var rest = text[range.upperBound...]
        tls = try Self.takeOption(&rest)
        if rest.last == "/" { rest.removeLast() }
        (user, password) = try Self.takeSignIn(&rest)
        port = try Self.takePort(&rest)
        host = try Self.host(rest)
    }

    private static func takeOption(_ rest: inout Substring) throws(MailFault) -> String? {
        guard let mark = rest.lastIndex(of: "?") else { return nil }
        let option = rest[rest.index(after: mark)...]
        rest = rest[..<mark]
        guard option.hasPrefix("tls=") else { throw .serverAddress(.option) }
        return String(option.dropFirst(4))
    }

    private static func takeSignIn(_ rest: inout Substring) throws(MailFault) -> (String?, String?) {
        guard let mark = rest.lastIndex(of: "@") else { return (nil, nil) }
        let parts = rest[..<mark].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        rest = rest[rest.index(after: mark)...]
        guard parts.count == 2, let user = decoded(parts[0]), let password = decoded(parts[1]) else {
            throw .serverAddress(.signIn)
        }
        return (user, password)
    }

    private static func takePort(_ rest: inout Substring) throws(MailFault) -> UInt16? {
        guard let mark = rest.lastIndex(of: ":"), !rest[mark...].contains("]") else { return nil }
        let digits = rest[rest.index(after: mark)...]
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }), let port = UInt16(digits), port > 0 else {
            throw .serverAddress(.port)
        }
        rest = rest[..<mark]
        return port
    }

    private static func host(_ text: Substring) throws(MailFault) -> String {
        let isNumber = text.first == "[" && text.last == "]" && text.contains(":")
        let host = isNumber ? text.dropFirst().dropLast() : text
        let allowed =
            isNumber ? "0123456789abcdefABCDEF:." : "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-."
        guard (1...253).contains(host.utf8.count), host.first != "-", host.allSatisfy({ allowed.contains($0) }) else {
            throw .serverAddress(.host)
        }
        return String(host)
    }

    /// `%40` is @. Nothing where it is empty, badly escaped, no UTF-8, or has a control character in it.
    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        guard let text = String(validating: bytes, as: UTF8.self), !text.isEmpty else { return nil }
        return text.contains(where: MailHeader.isControl) ? nil : text
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70, 97...102: (byte | 32) - 87
        default: nil
        }
    }
}
