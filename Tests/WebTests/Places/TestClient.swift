import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded

@testable import Web

/// A browser without windows: sends requests to the routes in this process and keeps the cookies it is given.
final class TestClient {
    private let responder: RouterResponder<Exchange>
    private(set) var cookies: [String: String] = [:]

    init(_ router: Router<Exchange>) {
        responder = router.buildResponder()
    }

    init(_ responder: RouterResponder<Exchange>) {
        self.responder = responder
    }

    /// An answer, its body as text.
    struct Answer {
        var status: Int
        var headers: HTTPFields
        var text: String

        var location: String? { headers[.location] }
    }

    /// Forgets who it is.
    func forget() { cookies = [:] }

    /// Takes a cookie that nobody gave it.
    func forge(_ name: String, _ value: String) { cookies[name] = value }

    func get(_ path: String, accept: String = "text/html") async throws -> Answer {
        try await send(.get, path, headers: [.accept: accept])
    }

    /// Sends a form of the page at `page`, with that page's token unless another is given.
    func post(
        _ path: String, _ fields: [(String, String)], from page: String, token: String? = nil,
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        let own = try await get(page).text
        let body = ([("token", token ?? Self.token(in: own) ?? "")] + fields).map {
            "\(encoded($0.0))=\(encoded($0.1))"
        }
        .joined(separator: "&")
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        headers[.accept] = "text/html"
        return try await send(.post, path, headers: headers, body: Array(body.utf8))
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: [UInt8] = []
    ) async throws -> Answer {
        var headers = headers
        if !cookies.isEmpty {
            headers[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(
                separator: "; ")
        }
        let request = Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: "localhost", path: path, headerFields: headers),
            body: RequestBody(buffer: ByteBuffer(bytes: body)))
        // The framework looks for the request's id in the logger, so one that keeps nothing will not do.
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        logger[metadataKey: "hb.request.id"] = "test"
        let context = Exchange(source: .init(channel: EmbeddedChannel(), logger: logger))
        let response = try await responder.respond(to: request, context: context)
        for field in response.headers[values: .setCookie] { take(field) }
        let sink = Sink()
        try await response.body.write(sink)
        return Answer(
            status: Int(response.status.code), headers: response.headers, text: String(buffer: sink.box.buffer))
    }

    private func take(_ field: String) {
        let pair = field.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2 else { return }
        cookies[String(pair[0])] = field.contains("Max-Age=0") ? nil : String(pair[1])
    }

    /// The token of the first form of a page.
    static func token(in page: String) -> String? { value(of: "token", in: page) }

    /// The value of a hidden field.
    static func value(of name: String, in page: String) -> String? {
        guard let start = page.firstRange(of: "name='\(name)' value='") else { return nil }
        return String(page[start.upperBound...].prefix { $0 != "'" })
    }

    private func encoded(_ text: String) -> String {
        text.utf8.reduce(into: "") { out, byte in
            let isPlain = (97...122).contains(byte | 32) || (48...57).contains(byte)
            out += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
    }

    private struct Sink: ResponseBodyWriter {
        final class Box: @unchecked Sendable { var buffer = ByteBuffer() }
        let box = Box()
        mutating func write(_ buffer: ByteBuffer) async throws { box.buffer.writeImmutableBuffer(buffer) }
        consuming func finish(_ trailers: HTTPFields?) async throws {}
    }
}
