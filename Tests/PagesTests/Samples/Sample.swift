import Pages
import Primitives
import Testing

/// A page as somebody sees it, under the name its picture bears.
struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let page: any Page
    var visitor: Visitor? = .dana
    var isDemo = false
    var flash: Flash?

    var testDescription: String { name }

    var html: String { rendered.text }

    var rendered: HTML {
        func render(_ page: some Page) -> HTML {
            Frame(
                assets: AssetPaths(root: "/assets/preview", hasFont: true), visitor: visitor, token: "form-token",
                isDemo: isDemo, flash: flash
            ).render(page)
        }
        return render(page)
    }

    static let all: [Sample] =
        front + door + home + credentials + ahead + approvals + log + readings + imports + transcript + account
        + leaving + webhooks + verify + awards + programs + guide + catalogue + plans + courses + teaching + team
        + admin
}

extension Visitor {
    static let dana = Visitor(
        name: "Dana Reyes", email: "tech@demo.test", rooms: [.home, .credentials, .log, .account])
    static let morgan = Visitor(
        name: "Morgan Ellis", email: "manager@demo.test", rooms: [.home, .team, .credentials, .log, .account])
    static let robin = Visitor(name: "Robin Okafor", email: "admin@demo.test", rooms: [.home, .admin, .account])
}
