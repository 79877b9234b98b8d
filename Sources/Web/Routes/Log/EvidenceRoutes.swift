import Actions
import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Papers, for those who may see them.
struct EvidenceRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/evidence/{id}") { _, exchange in
            let paper = try await site.house.paper(try exchange.id(), for: try exchange.signedIn())
            var headers = HTTPFields()
            headers[.contentType] = paper.file.type.mediaType
            headers[.cacheControl] = "private, no-store"
            headers[.contentDisposition] = Self.disposition(
                paper.file.name, isShown: paper.file.type.isShown || paper.file.type == .pdf)
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: paper.bytes)))
        }
    }

    /// How a paper is to be taken; its name goes as RFC 8187 has it.
    static func disposition(_ name: String, isShown: Bool) -> String {
        "\(isShown ? "inline" : "attachment"); filename*=UTF-8''\(encoded(name))"
    }

    static func encoded(_ name: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return name.utf8.reduce(into: "") { text, byte in
            let isLetter = (97...122).contains(byte | 32)
            if isLetter || (48...57).contains(byte) || byte == 45 || byte == 46 || byte == 95 {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }
}
