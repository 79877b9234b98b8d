import Actions
import Domain
import Files
import HTTPTypes
import Hummingbird
import Primitives
import Storage
import Testing

@testable import Web

/// A program with a token, as it speaks to the interface.
struct Program {
    let client: TestClient
    var token: String

    /// What a program is told, its body read.
    struct Answer {
        var status: Int
        var headers: HTTPFields
        var text: String
        var body: JSONValue

        /// A text in the body.
        func text(_ names: String...) -> String? {
            var value: JSONValue? = body
            for name in names { value = value?[name] }
            if case .string(let text)? = value { return text }
            return nil
        }

        /// The elements of a list in the body.
        func list(_ name: String) -> [JSONValue] {
            if case .list(let values)? = body[name] { return values }
            return []
        }

        var tag: String { headers[.eTag] ?? "" }
        /// The short name of the problem.
        var problem: String { String((text("type") ?? "").split(separator: "/").last ?? "") }
        /// Where things are wrong.
        var pointers: [String] {
            list("errors").compactMap { error in
                for name in ["pointer", "parameter", "header"] {
                    if case .string(let text)? = error[name] { return text }
                }
                return nil
            }
        }
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, headers: HTTPFields = [:]
    ) async throws -> Answer {
        var headers = headers
        if !token.isEmpty { headers[.authorization] = "Bearer \(token)" }
        if body != nil, headers[.contentType] == nil { headers[.contentType] = "application/json" }
        let answer = try await client.send(
            method, "/api/v1" + path, headers: headers, body: Array((body ?? "").utf8))
        let isJSON = (answer.headers[.contentType] ?? "").contains("json") && !answer.text.isEmpty
        return Answer(
            status: answer.status, headers: answer.headers, text: answer.text,
            body: isJSON ? try JSONValue.read(Array(answer.text.utf8)) : .null)
    }

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> Answer {
        try await send(.get, path, headers: headers)
    }

    func post(_ path: String, _ body: String, key: String? = nil, seen tag: String? = nil) async throws -> Answer {
        var headers: HTTPFields = [:]
        if let key { headers[.idempotencyKey] = key }
        if let tag { headers[.ifMatch] = tag }
        return try await send(.post, path, body, headers: headers)
    }

    /// An entry of two contact hours, and what else is said of it.
    static func entry(_ title: String = "Body fluid cell counts", _ more: String = "") -> String {
        """
        {"title": "\(title)", "completed": "2026-03-02", "amount": {"value": "2", "unit": "contact-hour"}\(more)}
        """
    }
}

extension DemoSite {
    /// A program that may do these things in the name of one of the demo's people.
    func program(
        _ scopes: String = TokenScope.codes.words.joined(separator: " "), of email: String = "tech@demo.test",
        at router: Router<Exchange>? = nil
    ) async throws -> Program {
        let new = try await house.makeToken(
            name: "a program", scopes: scopes.split(separator: " ").map(String.init), days: 30, forEmail: email)
        return Program(client: TestClient(router ?? self.router), token: new.text)
    }
}
