import Actions
import Domain
import Primitives

/// A verdict for people and for programs.
enum VerdictText {
    static func text(_ found: InspectedFile, _ file: String) -> String {
        var text = "\(file): \(found.verdict.sentence)\n"
        if let shown = found.shown {
            text += "  \(shown.name)\n  \(shown.title), \(shown.amount), completed \(shown.completed.spelled)\n"
            let until = shown.validUntil.map { ", valid until \($0.spelled)" } ?? ""
            text += "  issued \(shown.issued.spelled) by \(shown.provider)\(until), number \(shown.number)\n"
        }
        if let key = found.key, !found.verdict.holds { text += "  key \(key)\n" }
        return text
    }

    static func json(_ found: InspectedFile, _ file: String) -> String {
        var chain: CanonicalJSON?
        if case .genuine(_, let isKnown) = found.verdict { chain = .bool(isKnown) }
        return CanonicalJSON.members([
            "file": .string(file), "kind": .string(found.kind.rawValue), "verdict": .string(found.verdict.code),
            "valid": .bool(found.verdict.holds), "sentence": .string(found.verdict.sentence),
            "key": found.key.map { .string($0) }, "chain-known": chain,
            "award": found.shown.map { shown in
                .members([
                    "name": .string(shown.name), "title": .string(shown.title), "amount": .string(shown.amount),
                    "completed": .string(shown.completed.description), "issued": .string(shown.issued.description),
                    "valid-until": shown.validUntil.map { .string($0.description) },
                    "provider": .string(shown.provider), "number": .string(shown.number),
                ])
            },
        ]).text + "\n"
    }
}
