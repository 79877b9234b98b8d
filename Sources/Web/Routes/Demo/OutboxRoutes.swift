import Actions
import Domain
import Hummingbird
import Pages
import Primitives

/// The mail that a demo would have sent. Only the made-up world has this room: mail holds links that open accounts.
struct OutboxRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        guard site.house.settings.isDemo else { return }
        router.get("/demo/mail") { _, exchange in
            let mails = try await site.house.latestMail(most: 100)
            return site.page(OutboxPage(mails: mails.map(shown)), exchange)
        }
        router.get("/demo/mail/{id}") { _, exchange in
            let mail = try await site.house.mail(try exchange.id(Letter.self))
            return site.page(OutboxMailPage(mail: shown(mail)), exchange)
        }
    }

    private func shown(_ letter: Letter) -> DemoMail {
        let address = site.house.settings.address
        let text = letter.body ?? ""
        let links = text.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("\(address)/") }
            .map { String($0.dropFirst(address.count)) }
        return DemoMail(
            id: letter.id.text, to: letter.recipient, subject: letter.subject, sent: letter.createdAt, text: text,
            links: links.filter { $0.hasPrefix("/confirm/") || $0.hasPrefix("/reset/") })
    }
}
