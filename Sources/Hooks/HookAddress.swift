internal import CCurl

/// Where calls go: `https://example.org/aliquot`. Plain `http:` only where calls may stay in the operator's network.
public struct HookAddress: Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with an address.
    public enum Fault: Error, Hashable, Sendable {
        /// It is no address that begins with `https://`.
        case form
        /// It is not `https:`.
        case plain
        /// It names a user or a password, which would stand in logs.
        case signIn
        /// It leads into a private network or to this machine.
        case inside
        /// It is longer than 500 letters.
        case long
    }

    /// Which addresses are called.
    public enum Reach: Sendable {
        /// What everybody on the internet can reach.
        case outside
        /// The operator's own network too: for systems of the same house, and for the demo.
        case anywhere
    }

    /// As it is called.
    public let description: String

    /// The address in a text.
    public init(_ text: String, reach: Reach) throws(Fault) {
        guard text.utf8.count <= 500 else { throw .long }
        guard text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }), let url = curl_url() else { throw .form }
        defer { curl_url_cleanup(url) }
        guard curl_url_set(url, CURLUPART_URL, text, 0) == CURLUE_OK, let scheme = Self.part(CURLUPART_SCHEME, of: url),
            let host = Self.part(CURLUPART_HOST, of: url), let whole = Self.part(CURLUPART_URL, of: url),
            Self.part(CURLUPART_FRAGMENT, of: url) == nil
        else { throw .form }
        guard scheme == "https" || scheme == "http" else { throw .form }
        if Self.part(CURLUPART_USER, of: url) != nil || Self.part(CURLUPART_PASSWORD, of: url) != nil { throw .signIn }
        if reach == .outside {
            if scheme != "https" { throw .plain }
            // Names are looked at when they are resolved, each time; numbers and what is never outside at once.
            let name = host.lowercased()
            let isLocal = name == "localhost" || name.hasSuffix(".localhost") || name.hasSuffix(".local")
            let number = NetworkAddress(name)
            if isLocal || !name.contains(where: { $0 == "." || $0 == ":" }) || number?.isPublic == false {
                throw .inside
            }
        }
        description = whole
    }

    private static func part(_ part: CURLUPart, of url: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(url, part, &text, 0) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}
