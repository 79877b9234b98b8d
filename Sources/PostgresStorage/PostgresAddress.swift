private import CPq
internal import Storage

/// Where the server is and how it is spoken to.
struct PostgresAddress: Sendable {
    /// Nobody waits longer than seconds for a server that has gone; the address may say otherwise.
    private static let defaults = [
        ("connect_timeout", "5"), ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
        ("tcp_user_timeout", "15000"), ("application_name", "aliquot"), ("client_encoding", "UTF8"),
    ]
    private let url: String

    init(_ url: String) throws(StoreError) {
        var message: UnsafeMutablePointer<CChar>?
        let options = PQconninfoParse(url, &message)
        defer {
            PQconninfoFree(options)
            PQfreemem(message)
        }
        guard options != nil else {
            let reason = message.map { String(cString: $0) } ?? ""
            throw .unavailable("the address is not understood: \(reason.trimmedEnd)")
        }
        self.url = url
    }

    /// Connects, and waits for the outcome.
    func connect() -> OpaquePointer? {
        let pairs = Self.defaults + [("dbname", url)]
        return withStrings(pairs.map(\.0)) { names in
            withStrings(pairs.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
        }
    }

    private func withStrings<Answer>(
        _ strings: [String], _ use: (UnsafePointer<UnsafePointer<CChar>?>?) -> Answer
    ) -> Answer {
        var letters: [CChar] = []
        var starts: [Int] = []
        for string in strings {
            starts.append(letters.count)
            letters += string.utf8CString
        }
        return letters.withUnsafeBufferPointer { letters in
            var pointers = starts.map { start in letters.baseAddress.map { $0 + start } }
            pointers.append(nil)
            return pointers.withUnsafeBufferPointer { use($0.baseAddress) }
        }
    }
}

extension String {
    /// Without the line end that the library puts behind its sentences.
    var trimmedEnd: String {
        var text = self
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
