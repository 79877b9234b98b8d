import HTTPTypes
import Hummingbird
import Identity

/// The mark of one version of what an answer says: made of its bytes, so another version never bears it.
struct ETag: Hashable, Sendable {
    let text: String

    init(of bytes: [UInt8]) {
        text = "\"\(Base64URL.text(Array(Digest.sha256(bytes).prefix(16))))\""
    }

    /// Whether a program has this version already.
    func isKnown(to request: Request) -> Bool {
        guard let known = request.headers[.ifNoneMatch] else { return false }
        return Self.list(known).contains { $0 == "*" || $0 == text || $0 == "W/" + text }
    }

    /// The versions that a change names; one that names none is refused.
    @discardableResult
    static func named(in request: Request) throws -> [String] {
        let seen = list(request.headers[.ifMatch] ?? "")
        guard !seen.isEmpty else { throw Problem(.preconditionNeeded) }
        return seen
    }

    /// Refuses a change unless it names this version.
    func require(in request: Request) throws {
        let seen = try Self.named(in: request)
        guard seen.contains(where: { $0 == "*" || $0 == text }) else {
            throw Problem(.preconditionFailed)
        }
    }

    private static func list(_ field: String) -> [String] {
        field.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    }
}
