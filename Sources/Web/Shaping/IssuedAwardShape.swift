import Actions
import Domain
import Pages
import Primitives
import Rules

extension IssuedListPage {
    /// A part of what a provider has issued.
    init(_ desk: AwardDesk, text: String, isLater: Bool) {
        self.init(
            organisation: desk.organisation.name, text: text, isLater: isLater,
            lines: desk.lines.map { line in
                Line(
                    id: line.id.text, name: line.award?.holder.name, title: line.award?.title ?? line.course,
                    completed: line.completed,
                    amount: line.award.map { "\($0.amount) \($0.unit.words($0.amount))" },
                    number: line.award?.number ?? AwardCode(line.code)?.text ?? line.code,
                    mark: line.state.map { AwardMark($0, validUntil: line.award?.validUntil) } ?? .beingMade)
            }, next: desk.next?.text, isCut: desk.isCut)
    }
}

extension IssuedAwardPage {
    /// More numbers than this no certificate has room for.
    static let mostNumbers = 4

    /// One award, and what is typed about it.
    init(_ record: AwardRecord, typed: AwardHolderForm? = nil, reason: String = "", errors: [FieldError] = []) {
        let award = record.award
        let form = typed ?? award.map { AwardHolderForm($0.holder) }
        var numbers = form?.numbers ?? []
        // One row more than there are, for a number that was forgotten.
        if numbers.last.map({ !$0.label.isEmpty || !$0.number.isEmpty }) ?? true { numbers.append(("", "")) }
        self.init(
            id: record.id.text, code: record.code.text, checkCode: record.code.signs,
            facts: award.map(Self.facts) ?? [], name: award?.holder.name,
            mark: record.state.map { AwardMark($0, validUntil: award?.validUntil) } ?? .beingMade,
            isWaiting: record.isWaiting, events: record.links.reversed().map(Self.event),
            correction: (form?.name ?? "", Array(numbers.prefix(Self.mostNumbers))),
            reasons: AwardLink.Reason.allCases.map { ($0.code, $0.words) }, reason: reason, errors: errors)
    }

    private static func facts(_ award: Award) -> [(label: String, value: String)] {
        var facts = [("Name as issued", award.holder.name)]
        facts += award.holder.numbers.map { ($0.label, $0.number) }
        facts.append(("Course", "\(award.title) (version \(award.course.version))"))
        facts.append(("Completed", "\(award.completed.spelled) · \(award.manner)"))
        facts.append(("Amount", "\(award.amount) \(award.unit.words(award.amount))"))
        if !award.topics.isEmpty {
            let topics = award.topics.map { "\($0.topic.words) \($0.amount)" }.joined(separator: ", ")
            facts.append(("Topics", CatalogueFacets.capital(topics)))
        }
        if let last = award.validUntil { facts.append(("Valid until", last.spelled)) }
        facts.append(("Number", award.number))
        facts.append(("Code", award.code.text))
        facts.append(("Signed by", "\(award.signatory.name), \(award.signatory.office)"))
        let own = award.template.organisation != nil
        facts.append(("Design", own ? "Your version \(award.template.version)" : "The house’s own"))
        if award.edition > 1 { facts.append(("Edition", String(award.edition))) }
        return facts
    }

    private static func event(_ link: AwardLink) -> Event {
        switch link.event {
        case .issued: Event(what: "Issued", at: link.at)
        case .reissued:
            Event(what: "Corrected", at: link.at, more: "A new certificate took the place of the one before.")
        case .renewed: Event(what: "Renewed", at: link.at, more: "A new certificate was given for the next cycle.")
        case .revoked:
            Event(what: "Revoked", at: link.at, more: link.reason.map { "Because \($0.words)." })
        }
    }
}
