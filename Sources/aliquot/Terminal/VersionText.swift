import Primitives
import Rules

/// A rule version in words: what it asks, from which source, how surely known.
struct VersionText {
    let ink: Ink
    let width: Int

    func page(_ version: ProgrammeVersion) -> String {
        let parts = version.parts
        var lines = [ink.paint("\(parts.title), \(parts.bodyName)", .strong)]
        let label = parts.label.map { " (\($0))" } ?? ""
        let from =
            parts.effective.map {
                "decides \(parts.chosenByCycleStart ? "cycles that begin" : "renewals") from \($0.spelled)"
            } ?? "the first version"
        lines.append("\(version.id)\(label), \(from)")
        if let reviewed = parts.reviewedOn { lines.append("reviewed by \(parts.reviewedBy) on \(reviewed.spelled)") }
        var seen: [String] = []
        for rule in rules(version) {
            let group = rule.group.id
            guard !seen.contains(group) else { continue }
            seen.append(group)
            lines += [
                "",
                ink.paint(rules(version).filter { $0.group.id == group }.map(\.sign).joined(separator: "  "), .strong),
            ]
            lines.append("  total  " + shown(rule.group.total, parts))
            if let why = rule.group.requirementsUnknown {
                lines.append("  requirements are not known: " + Ink.wrap(why, width: width, indent: 4))
            }
            for requirement in rule.group.requirements where rule.group.requirementsUnknown == nil {
                let name = (requirement.within == nil ? "" : "  ") + requirement.id
                let amount = requirement.amount.map { shown($0, parts) } ?? "what the minimums leave of the total"
                lines.append("  \(Ink.padded(name, to: 26)) \(amount)")
            }
            for exception in rule.group.exceptions {
                lines.append(
                    "  "
                        + Ink.wrap(
                            "\(exception.id): total \(shown(exception.total, parts)). \(exception.why)", width: width,
                            indent: 4))
            }
        }
        lines += kinds(parts) + closing(parts)
        return lines.map { $0 + "\n" }.joined()
    }

    private func rules(_ version: ProgrammeVersion) -> [CredentialRule] {
        let codes = Set(version.credentials.values.map(\.code))
        return codes.sorted().compactMap { version.credentials[$0] }
    }

    private func kinds(_ parts: ProgrammeVersion.Parts) -> [String] {
        var lines = ["", ink.paint("What counts", .strong)]
        for kind in ActivityKind.allCases {
            guard let rule = parts.kinds[kind] else { continue }
            var words: [String] = []
            for unit in AmountUnit.allCases {
                guard let rate = rule.rates[unit] else { continue }
                words.append("\(rate.value?.description ?? "?") per \(unit.code)\(standing(rate, parts))")
            }
            if let percent = rule.percent?.value { words.append("of which \(percent) % count") }
            if let ended = rule.ended?.value { words.append("ended \(ended.spelled)") }
            if let why = rule.notAccepted?.unknown { words.append("not accepted: \(why)") }
            if let why = rule.unknown?.unknown, rule.rates.isEmpty { words.append("not known: \(why)") }
            lines.append(
                "  \(Ink.padded(kind.code, to: 22)) "
                    + Ink.wrap(words.joined(separator: ", "), width: width, indent: 25))
        }
        for cap in parts.caps {
            let limit =
                cap.percentOfTotal?.value.map { "\($0) % of the total" } ?? cap.amount?.value?.description
                ?? "not known"
            lines.append("  at most \(limit) a \(cap.per.rawValue): \(cap.id)")
        }
        return lines
    }

    private func closing(_ parts: ProgrammeVersion.Parts) -> [String] {
        var lines: [String] = []
        if !parts.notes.isEmpty { lines += ["", ink.paint("Notes", .strong)] }
        lines += parts.notes.map { "  " + Ink.wrap($0, width: width, indent: 2) }
        lines += ["", ink.paint("Sources", .strong)]
        for source in parts.sources {
            lines.append(
                "  \(source.id): "
                    + Ink.wrap(
                        [source.title, source.date, source.url].compactMap { $0 }.joined(separator: " · "),
                        width: width, indent: 4))
        }
        return lines
    }

    private func shown(_ figure: Figure<Credits>, _ parts: ProgrammeVersion.Parts) -> String {
        guard let value = figure.value else { return "not known: \(figure.unknown ?? "")" }
        return "\(value)\(standing(figure, parts))"
    }

    /// Who says so, and how surely.
    private func standing<Value>(_ figure: Figure<Value>, _ parts: ProgrammeVersion.Parts) -> String {
        if let told = figure.told { return ink.paint(" (\(told))", .soft) }
        let names = figure.sources.filter(parts.sources.indices.contains).map { parts.sources[$0].id }.joined(
            separator: ", ")
        let word = figure.confidence == .low ? "unverified" : figure.confidence.rawValue
        return ink.paint(" (\(names.isEmpty ? word : "\(names); \(word)"))", .soft)
    }
}
