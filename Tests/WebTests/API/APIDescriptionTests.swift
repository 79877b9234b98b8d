import Domain
import Files
import Foundation
import HTTPTypes
import Primitives
import Rules
import Storage
import Testing

@testable import Web

/// The published description is held against what is there.
@Suite("API description")
struct APIDescriptionTests {
    private func description() async throws -> JSONValue {
        var document: JSONValue = .null
        try await DemoSite.use { site in
            let answer = try await site.client().get("/api/openapi.json", accept: "application/json")
            #expect(answer.status == 200 && answer.headers[.contentType] == "application/json")
            document = try JSONValue.read(Array(answer.text.utf8))
        }
        return document
    }

    private func members(_ value: JSONValue?) -> [JSONValue.Member] {
        if case .object(let members)? = value { return members }
        return []
    }

    @Test func `every route is described and every description is a route, with its scope and its query`() async throws
    {
        let document = try await description()
        var described: Set<String> = []
        for path in members(document["paths"]) {
            for operation in members(path.value) {
                described.insert("\(operation.name.uppercased()) \(path.name)")
                let route = try #require(
                    APIRoutes.all.first { $0.path == path.name && $0.method.rawValue == operation.name.uppercased() })
                #expect(Self.scopes(operation.value) == [route.scope?.code].compactMap { $0 }, "\(path.name)")
                #expect(Self.queries(operation.value, document) == route.parameters, "\(path.name)")
            }
        }
        #expect(described == Set(APIRoutes.all.map { "\($0.method.rawValue) \($0.path)" }))
    }

    private static func scopes(_ operation: JSONValue) -> [String] {
        guard case .list(let needs)? = operation["security"], case .list(let scopes)? = needs.first?["token"] else {
            return []
        }
        return scopes.compactMap { if case .string(let scope) = $0 { scope } else { nil } }
    }

    private static func queries(_ operation: JSONValue, _ document: JSONValue) -> Set<String> {
        guard case .list(let parameters)? = operation["parameters"] else { return [] }
        var names: Set<String> = []
        for parameter in parameters {
            var parameter = parameter
            if case .string(let reference)? = parameter["$ref"], let name = reference.split(separator: "/").last {
                parameter = document["components"]?["parameters"]?[String(name)] ?? .null
            }
            guard case .string("query")? = parameter["in"], case .string(let name)? = parameter["name"] else {
                continue
            }
            names.insert(name)
        }
        return names
    }

    @Test func `the closed lists in the description are those of the rules`() async throws {
        let schemas = try await description()["components"]?["schemas"]
        func words(_ name: String) -> [String] {
            guard case .list(let words)? = schemas?[name]?["enum"] else { return [] }
            return words.compactMap { if case .string(let word) = $0 { word } else { nil } }
        }
        #expect(words("Topic") == Topic.codes.words)
        #expect(words("ActivityKind") == ActivityKind.codes.words)
        #expect(words("AmountUnit") == AmountUnit.codes.words)
        #expect(words("Approval") == Approval.codes.words)
        #expect(words("Paper") == Evidence.codes.words)
        #expect(words("Delivery") == Delivery.codes.words)
        #expect(words("NotCountedCode") == NotCountedCode.codes.words)
        #expect(words("Scope") == TokenScope.codes.words)
    }

    @Test func `every kind of problem has its page and a name in the list of the documentation`() async throws {
        let list = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(
                path: "../../../docs/problems/README.md"), encoding: .utf8)
        try await DemoSite.use { site in
            let client = site.client()
            for code in ProblemCode.allCases {
                let page = try await client.get("/problems/\(code.rawValue)")
                #expect(page.status == 200 && page.text.contains(code.remedy.prefix(20)), "\(code)")
                #expect(list.contains("| `\(code.rawValue)` | \(code.status.code) |"), "\(code)")
            }
        }
    }
}
