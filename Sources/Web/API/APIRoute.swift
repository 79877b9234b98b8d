import Domain
import HTTPTypes

/// One thing that a program can ask for: where, how, and what its token must allow. The published description of the
/// interface is held against these.
struct APIRoute: Sendable {
    let method: HTTPRequest.Method
    /// Below the root, such as `/entries/{id}`.
    let path: String
    /// What the token must allow; nothing where any token will do.
    let scope: TokenScope?
    /// The names that may stand in the query.
    let parameters: Set<String>
    let answer: @Sendable (APICall) async throws -> APIAnswer

    init(
        _ method: HTTPRequest.Method, _ path: String, _ scope: TokenScope?, _ parameters: Set<String> = [],
        answer: @escaping @Sendable (APICall) async throws -> APIAnswer
    ) {
        self.method = method
        self.path = path
        self.scope = scope
        self.parameters = parameters
        self.answer = answer
    }

    /// Where the interface begins.
    static let root = "/api/v1"
}
