import Actions
import Domain
import Pages
import Primitives
import Rules

extension AwardMark {
    /// What a certificate is worth.
    init(_ state: AwardState, validUntil: CalendarDate?) {
        switch state {
        case .valid: self = .valid(until: validUntil)
        case .expired(let day): self = .expired(on: day)
        case .superseded(let day): self = .superseded(on: day)
        case .revoked(let day, let reason): self = .revoked(on: day, because: reason.words)
        }
    }
}

extension AwardListPage.Line {
    /// A certificate of the person who looks.
    init(_ issued: IssuedCertificate) {
        let award = issued.award
        self.init(
            id: award.id.text, title: award.title, provider: award.provider.name, completed: award.completed,
            amount: "\(award.amount) \(award.unit.words(award.amount))", number: award.number,
            code: award.code.signs, mark: AwardMark(issued.state, validUntil: award.validUntil),
            paper: issued.paper.text, entry: issued.entry.text,
            earlier: issued.earlier.reversed().map { .init(paper: $0.paper.text, replacedOn: $0.replacedOn) })
    }
}
