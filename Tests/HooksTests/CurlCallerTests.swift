import Hooks
import TestSupport
import Testing

@Suite("CurlCaller")
struct CurlCallerTests {
    private func call(_ listener: HTTPListener, _ body: String = "{}") throws -> HookCall {
        HookCall(
            address: try HookAddress("http://127.0.0.1:\(listener.port)/in", reach: .anywhere),
            headers: [("webhook-id", "m1"), ("content-type", "application/json")], body: Array(body.utf8))
    }

    @Test func `a call brings its headers and its bytes, and the status comes back`() async throws {
        let listener = try #require(HTTPListener(status: 202))
        let status = try await CurlCaller(reach: .anywhere).call(call(listener, #"{"type":"ping"}"#))
        #expect(status == 202)
        let heard = try #require(listener.heard.first)
        #expect(heard.hasPrefix("POST /in HTTP/1.1\r\n"))
        #expect(heard.contains("\r\nwebhook-id: m1\r\n") && heard.contains("\r\ncontent-type: application/json\r\n"))
        #expect(heard.hasSuffix("\r\n\r\n{\"type\":\"ping\"}"))
    }

    @Test func `a name that leads inside is not called, whatever it was when it was noted`() async throws {
        let listener = try #require(HTTPListener(status: 200))
        let caller = CurlCaller(reach: .outside)
        await #expect(throws: HookFault.self) { try await caller.call(call(listener)) }
        #expect(listener.heard.isEmpty)
    }

    @Test func `a redirect is not followed`() async throws {
        let listener = try #require(HTTPListener(status: 307, header: "Location: http://127.0.0.1:1/other"))
        #expect(try await CurlCaller(reach: .anywhere).call(call(listener)) == 307)
        #expect(listener.heard.count == 1)
    }

    @Test func `a server that says nothing is not waited for without end`() async throws {
        let listener = try #require(HTTPListener(status: nil))
        let caller = CurlCaller(reach: .anywhere, milliseconds: 200)
        await #expect(throws: HookFault.timedOut) { try await caller.call(call(listener)) }
    }

    @Test func `where nobody is, that is said`() async throws {
        let address = try HookAddress("http://127.0.0.1:1/", reach: .anywhere)
        let caller = CurlCaller(reach: .anywhere)
        await #expect(throws: HookFault.unreachable) {
            try await caller.call(HookCall(address: address, headers: [], body: []))
        }
    }
}
