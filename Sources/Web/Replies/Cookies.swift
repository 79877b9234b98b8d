import HTTPTypes
import Hummingbird
import Identity

/// The cookies of this site. Values are made by us and hold nothing that needs quoting.
struct CookieJar: Sendable {
    let isSecure: Bool

    /// The session's token. The name keeps other hosts and plain HTTP from setting it.
    var session: String { isSecure ? "__Host-aliquot" : "aliquot-session" }
    /// What forms of somebody who is not signed in are signed with.
    var form: String { isSecure ? "__Host-aliquot-form" : "aliquot-form" }
    /// The word about what was just done.
    var flash: String { isSecure ? "__Host-aliquot-flash" : "aliquot-flash" }

    func set(_ name: String, _ value: String, seconds: Int64?, _ headers: inout HTTPFields) {
        let age = seconds.map { "; Max-Age=\($0)" } ?? ""
        headers.append(
            HTTPField(
                name: .setCookie,
                value: "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax\(age)\(isSecure ? "; Secure" : "")"))
    }

    func clear(_ name: String, _ headers: inout HTTPFields) { set(name, "", seconds: 0, &headers) }
}
