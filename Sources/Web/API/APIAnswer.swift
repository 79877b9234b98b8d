import Files
import HTTPTypes
import Hummingbird
import NIOCore

/// What a program is told.
struct APIAnswer: Sendable {
    var status: HTTPResponse.Status = .ok
    var headers: HTTPFields = [:]
    var bytes: [UInt8] = []
    /// What the tag is made of where it is not the bytes: an answer that tells the time is the same as an earlier one.
    var tagBytes: [UInt8]?

    /// A JSON document.
    static func json(_ status: HTTPResponse.Status = .ok, _ write: (inout JSONWriter) -> Void) -> APIAnswer {
        var json = JSONWriter(pretty: true)
        write(&json)
        json.newline()
        return document(json.bytes, status)
    }

    /// A JSON document that was written elsewhere.
    static func document(_ bytes: [UInt8], _ status: HTTPResponse.Status = .ok) -> APIAnswer {
        APIAnswer(status: status, headers: [.contentType: "application/json"], bytes: bytes)
    }

    /// The same, where a new thing can be found from now on.
    func at(_ path: String) -> APIAnswer {
        var answer = self
        answer.status = .created
        answer.headers[.location] = APIRoute.root + path
        return answer
    }

    /// With the tag by which it can be changed.
    var tagged: APIAnswer {
        var answer = self
        answer.headers[.eTag] = ETag(of: bytes).text
        return answer
    }

    /// Nothing more to say.
    static let done = APIAnswer(status: .noContent)

    /// As it goes out: what was read bears a tag, and who has that version is told so.
    func response(to request: Request) -> Response {
        var headers = headers
        headers[.cacheControl] = "private, no-cache"
        headers[.vary] = "Authorization"
        if status == .ok, request.method == .get || request.method == .head {
            let tag = ETag(of: tagBytes ?? bytes)
            headers[.eTag] = tag.text
            if tag.isKnown(to: request) {
                headers[.contentType] = nil
                return Response(status: .notModified, headers: headers)
            }
        }
        return Response(
            status: status, headers: headers,
            body: bytes.isEmpty ? .init() : .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
