import Testing

@testable import Web

struct MultipartTests {
    /// A part as it was found.
    private struct Part: Equatable {
        var name: String
        var file: String?
        var text = ""
    }

    private func parts(_ body: String, pieces: Int, boundary: String = "B0undary") throws -> [Part]? {
        var reader = try #require(Multipart(contentType: "multipart/form-data; boundary=\(boundary)"))
        var found: [Part] = []
        var bytes: [UInt8] = []
        let all = Array(body.utf8)
        for start in stride(from: 0, to: all.count, by: pieces) {
            for event in try reader.take(all[start..<min(start + pieces, all.count)]) {
                switch event {
                case .part(let name, let file):
                    found.append(Part(name: name, file: file))
                    bytes = []
                case .bytes(let more): bytes += more
                case .end: found[found.count - 1].text = String(decoding: bytes, as: UTF8.self)
                }
            }
        }
        return reader.isDone ? found : nil
    }

    private static let body = """
        --B0undary\r
        Content-Disposition: form-data; name="title"\r
        \r
        Body fluids\r
        --B0undary\r
        Content-Disposition: form-data; name="empty"\r
        \r
        \r
        --B0undary\r
        Content-Disposition: form-data; name="evidence"; filename="a \\"b\\".pdf"\r
        Content-Type: application/pdf\r
        \r
        %PDF-1.4\r
        --B0undar\r
        --B0undary--\r

        """

    @Test(arguments: [1, 2, 3, 7, 64, 4096])
    func `cut anywhere, it says the same`(pieces: Int) throws {
        let found = try #require(try parts(Self.body, pieces: pieces))
        #expect(found.map(\.name) == ["title", "empty", "evidence"])
        #expect(found.map(\.text) == ["Body fluids", "", "%PDF-1.4\r\n--B0undar"])
        #expect(found[0].file == nil && found[2].file != nil)
    }

    @Test func `a body that stops half-way is not done`() throws {
        let half = String(Self.body.dropLast(12))
        #expect(try parts(half, pieces: 16) == nil)
    }

    @Test func `a part without a name is refused`() throws {
        let body = "--B0undary\r\nContent-Type: text/plain\r\n\r\nx\r\n--B0undary--\r\n"
        #expect(throws: Multipart.Fault.malformed) { try parts(body, pieces: 4096) }
    }

    @Test func `a head that never ends is refused`() throws {
        let body = "--B0undary\r\n" + String(repeating: "X-Filler: y\r\n", count: 2000)
        #expect(throws: Multipart.Fault.malformed) { try parts(body, pieces: 4096) }
    }

    @Test func `more parts than a form has are refused`() throws {
        let part = "--B0undary\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
        let body = String(repeating: part, count: Fields.most + 1) + "--B0undary--\r\n"
        #expect(throws: Multipart.Fault.tooManyParts) { try parts(body, pieces: 65536) }
    }

    @Test(arguments: ["multipart/form-data", "multipart/form-data; boundary=", "text/plain; x=1"])
    func `without a boundary there is nothing to read`(type: String) {
        #expect(Multipart(contentType: type) == nil)
    }

    @Test func `a quoted boundary is taken without its quotes`() throws {
        var reader = try #require(Multipart(contentType: "Multipart/Form-Data; boundary=\"B0undary\"; charset=utf-8"))
        _ = try reader.take(Array(Self.body.utf8))
        #expect(reader.isDone)
    }
}
