import Actions
import Domain
import HTTPTypes
import Hummingbird
import Identity
import NIOCore
import Pages
import Primitives

extension Site {
    /// A page in its frame.
    func page(_ page: some Page, status: HTTPResponse.Status = .ok, _ exchange: Exchange) -> Response {
        let html = frame(exchange).render(page)
        var headers = HTTPFields()
        headers[.contentType] = "text/html; charset=utf-8"
        // What one person sees is nobody else's, and the back button must not show it after signing out.
        headers[.cacheControl] = "no-store"
        if exchange.isNewSecret, let secret = exchange.secret {
            cookies.set(cookies.form, secret.text, seconds: nil, &headers)
        }
        if exchange.flash != nil { cookies.clear(cookies.flash, &headers) }
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: html.bytes)))
    }

    /// What stands around a page for this visitor.
    func frame(_ exchange: Exchange) -> Frame {
        Frame(
            assets: assets.paths, visitor: exchange.visitor.map(shown),
            token: exchange.secret.map { FormToken.make(for: $0, purpose: Self.formPurpose) } ?? "",
            isDemo: house.settings.isDemo, flash: exchange.flash?.flash)
    }

    /// A visitor as pages show them.
    func shown(_ visitor: Actions.Visitor) -> Pages.Visitor {
        let actor = visitor.actor
        var work: [Room] = []
        if actor.holds(.manager) || actor.holds(.supervisor) { work.append(.team) }
        if actor.isOperator { work.append(.admin) }
        // Five places are in sight; courses stand in the menu, and for whoever has a room of work the
        // wallet, too.
        let rooms: [Room] =
            work.isEmpty
            ? [.home, .credentials, .log, .plan, .catalogue, .courses]
            : [.home, .log, .plan, .catalogue] + work.prefix(1) + [.credentials, .courses] + work.dropFirst()
        return Pages.Visitor(name: visitor.person.name, email: visitor.email, rooms: rooms)
    }

    /// Leads on to another page after something was done, with a word about it.
    func onward(_ link: Link, _ word: FlashWord? = nil) -> Response { onward(link.path, word) }

    func onward(_ path: String, _ word: FlashWord? = nil) -> Response {
        var headers = HTTPFields()
        headers[.location] = path
        headers[.cacheControl] = "no-store"
        if let word { cookies.set(cookies.flash, word.rawValue, seconds: 120, &headers) }
        return Response(status: .seeOther, headers: headers)
    }

    /// Leads on with a session: a new browser token, and the one for strangers forgotten.
    func onward(_ path: String, _ new: NewSession) -> Response {
        var response = onward(path)
        cookies.set(
            cookies.session, new.token.text, seconds: new.session.endsAt.seconds(since: new.session.createdAt),
            &response.headers)
        cookies.clear(cookies.form, &response.headers)
        return response
    }

    /// What one session's or one stranger's forms are signed for.
    static let formPurpose = "form"
}
