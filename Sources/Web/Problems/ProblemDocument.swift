import Domain
import HTTPTypes
import Hummingbird
import NIOCore

extension Problem {
    /// The problem for programs, as RFC 9457 has it.
    func document(instance: String) -> Response {
        var members = [
            ("type", Self.quoted("/problems/\(code.rawValue)")), ("title", Self.quoted(code.title)),
            ("status", String(status.code)), ("instance", Self.quoted("urn:request:\(instance)")),
        ]
        if let detail { members.append(("detail", Self.quoted(detail))) }
        if !faults.isEmpty {
            let errors = faults.map { fault in
                let (name, place) = fault.member
                return "{\"\(name)\":\(Self.quoted(place)),\"detail\":\(Self.quoted(fault.detail))}"
            }
            members.append(("errors", "[\(errors.joined(separator: ","))]"))
        }
        let text = "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}\n"
        return Response(
            status: status, headers: [.contentType: "application/problem+json", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\\(scalar)"
            case _ where scalar.value < 32: out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
