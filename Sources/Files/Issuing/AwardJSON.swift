public import Domain
public import Primitives
import Rules

/// Writes what is signed of an award: the content of a certificate, and the links of its chain.
public enum AwardJSON {
    /// A certificate's content. Its first member tells what it is.
    public static func document(_ award: Award) -> CanonicalJSON {
        .members([
            "aliquot-certificate": .int(1),
            "award": .string(award.id.text),
            "edition": .int(Int64(award.edition)),
            "code": .string(award.code.signs),
            "number": .string(award.number),
            "holder": .members([
                "name": .string(award.holder.name),
                "numbers": list(award.holder.numbers) { number in
                    .object(["label": .string(number.label), "number": .string(number.number)])
                },
            ]),
            "title": .string(award.title),
            "course": .members([
                "handle": .string(award.course.handle), "version": .int(Int64(award.course.version)),
                "programme-number": text(award.course.programmeNumber),
            ]),
            "provider": provider(award.provider),
            "started": day(award.started),
            "completed": .string(award.completed.description),
            "manner": .string(award.manner),
            "delivery": text(award.delivery?.code),
            "amount": .string(award.amount.description),
            "unit": .string(award.unit.code),
            "topics": list(award.topics) { share in
                .object(["topic": .string(share.topic.code), "amount": .string(share.amount.description)])
            },
            "statements": .strings(award.statements),
            "signatory": .object([
                "name": .string(award.signatory.name), "office": .string(award.signatory.office),
            ]),
            "valid-until": day(award.validUntil),
            "template": .object([
                "handle": .string(award.template.handle), "version": .int(Int64(award.template.version)),
            ]),
            "language": .string(award.language),
            "issued-at": .int(award.issuedAt.milliseconds),
            "supersedes": text(award.supersedes),
        ])
    }

    /// A link of a chain. It names nobody.
    public static func document(_ link: AwardLink) -> CanonicalJSON {
        .members([
            "aliquot-award-link": .int(1),
            "award": .string(link.award.text),
            "number": .int(Int64(link.number)),
            "event": .string(link.event.code),
            "at": .int(link.at.milliseconds),
            "content": .string(link.content),
            "file": .string(link.file),
            "badge": .string(link.badge),
            "valid-until": day(link.validUntil),
            "reason": text(link.reason?.code),
            "renewed-by": text(link.renewedBy?.text),
            "previous": text(link.previous),
        ])
    }

    private static func provider(_ provider: AwardProvider) -> CanonicalJSON {
        .members([
            "id": .string(provider.id.text), "name": .string(provider.name), "address": text(provider.address),
            "approvals": list(provider.approvals) { approval in
                .members(["approval": .string(approval.approval.code), "number": text(approval.number)])
            },
        ])
    }

    private static func text(_ text: String?) -> CanonicalJSON? { text.map { .string($0) } }
    private static func day(_ day: CalendarDate?) -> CanonicalJSON? { day.map { .string($0.description) } }
    private static func list<Part>(_ parts: [Part], _ document: (Part) -> CanonicalJSON) -> CanonicalJSON? {
        parts.isEmpty ? nil : .list(parts.map(document))
    }
}
