import Primitives
import Rules

/// The standing as a technician reads it at a glance: one block a credential, bars, the next step, then the reasons.
struct StandingText {
    let ink: Ink
    let width: Int
    let asOf: CalendarDate

    func page(_ standings: [Standing], person: String) -> String {
        var text = "\(ink.paint(person, .strong)) · as of \(asOf.spelled)\n\(Ink.wrap(headline(standings), width: width, indent: 0))\n"
        for standing in standings { text += "\n" + block(standing) }
        return text
    }

    private func headline(_ standings: [Standing]) -> String {
        let open = standings.filter { $0.isComplete != true && $0.state != .voluntary && $0.state != .submitted }
        let all = standings.count == 1 ? "The credential is" : "All \(standings.count) credentials are"
        guard let first = open.min(by: { ($0.expires ?? .init(dayNumber: .max)) < ($1.expires ?? .init(dayNumber: .max)) }) else {
            return "\(all) in order."
        }
        let part = standings.count == 1 ? "It needs something" : "\(open.count) of \(standings.count) credentials need\(open.count == 1 ? "s" : "") something"
        guard let ends = first.expires, ends >= asOf else { return part + "." }
        return "\(part); \(first.sign) closes first, on \(ends.spelled)."
    }

    private func block(_ standing: Standing) -> String {
        let (sign, word) = standing.state.words
        let name = "\(standing.sign)  \(standing.title)"
        let chip = "\(sign) \(word)"
        let gap = max(2, width - name.count - chip.count)
        var lines = [ink.paint(name, .strong) + String(repeating: " ", count: gap) + ink.paint(chip, colour(standing.state))]
        lines.append(ink.paint(Ink.wrap("\(standing.bodyName), \(standing.programmeTitle), rules \(standing.rules)", width: width, indent: 0), .soft))
        lines.append(Ink.wrap(totalLine(standing), width: width, indent: 0))
        if let cycle = standing.cycle { lines.append(track(standing, cycle)) }
        lines.append("")
        lines += requirements(standing)
        lines.append("")
        lines.append(Ink.wrap("Next: " + standing.nextStep(asOf: asOf), width: width, indent: 6))
        lines += duties(standing)
        lines += reasons(standing)
        return lines.map { $0 + "\n" }.joined()
    }

    private func totalLine(_ standing: Standing) -> String {
        let unit = standing.unit.many
        var parts: [String] = []
        switch (standing.total.counted, standing.total.required) {
        case (let counted?, let required?): parts.append("\(counted) of \(required) \(unit)")
        case (let counted?, nil): parts.append("\(counted) \(unit) of a total that is not known here")
        case (nil, let required?): parts.append("\(required) \(unit) asked for, counted not yet known")
        case (nil, nil): parts.append("total not known here")
        }
        if let missing = standing.total.missing { parts.append(missing == .zero ? "nothing missing" : "\(missing) to go") }
        if standing.totalConfidence == .low { parts.append("unverified") }
        if let expires = standing.expires {
            let days = expires.days(since: asOf)
            parts.append(days >= 0 ? "\(days) \(days == 1 ? "day" : "days") left, ends \(expires.spelled)" : "ended \(expires.spelled)")
        } else if let cycle = standing.cycle {
            parts.append("cycle to \(cycle.to.spelled)")
        }
        return parts.joined(separator: " · ")
    }

    /// The total as a bar over the whole width, with a mark where time stands.
    private func track(_ standing: Standing, _ cycle: DateSpan) -> String {
        let room = width
        let counted = standing.total.counted ?? .zero
        let filled = share(counted, of: standing.total.required, room)
        let gone = min(max(0, asOf.days(since: cycle.from)), cycle.dayCount) * (room - 1) / cycle.dayCount
        var bar = ""
        for place in 0..<room {
            let isToday = place == gone && cycle.contains(asOf)
            bar += isToday ? ink.paint("┃", .strong) : place < filled ? ink.paint("█", .brand) : ink.paint("░", .soft)
        }
        return bar
    }

    private func share(_ amount: Credits, of whole: Credits?, _ room: Int) -> Int {
        guard let whole, whole > .zero else { return amount > .zero || whole == .zero ? room : 0 }
        let filled = Int(amount.thousandths * Int64(room) / whole.thousandths)
        return min(room, max(filled, amount > .zero ? 1 : 0))
    }

    private func requirements(_ standing: Standing) -> [String] {
        let names = standing.requirements.map { ($0.within == nil ? "" : "  ") + name($0) }
        let longest = min(names.map(\.count).max() ?? 0, 30)
        let amounts = standing.requirements.map { amount($0.tally) }
        let widest = amounts.map(\.count).max() ?? 0
        return zip(standing.requirements, zip(names, amounts)).map { requirement, texts in
            let room = 12
            let filled = share(requirement.tally.counted ?? .zero, of: requirement.tally.required, room)
            let missing = requirement.tally.missing
            let colour: Ink.Colour = missing == .zero ? .good : .warn
            let bar =
                requirement.tally.required == nil
                ? String(repeating: "?", count: 1) + String(repeating: " ", count: room - 1)
                : ink.paint(String(repeating: "█", count: filled), colour)
                    + ink.paint(String(repeating: "░", count: room - filled), .soft)
            var tail = missing.map { $0 == .zero ? ink.paint("✓", .good) : ink.paint("\($0) missing", .warn) } ?? "not known"
            if requirement.confidence == .low { tail += ink.paint("  unverified", .soft) }
            if let told = requirement.told { tail += ink.paint("  \(told)", .soft) }
            return "  \(Ink.padded(texts.0, to: longest))  \(bar)  \(Ink.padded(texts.1, to: widest))  \(tail)"
        }
    }

    private func name(_ requirement: Standing.RequirementTally) -> String {
        let words = requirement.id.split(separator: "-").joined(separator: " ")
        return requirement.id == "remainder" ? "free part" : words
    }

    private func amount(_ tally: Tally) -> String {
        "\(tally.counted?.description ?? "?") of \(tally.required?.description ?? "?")"
    }

    private func duties(_ standing: Standing) -> [String] {
        guard !standing.duties.isEmpty else { return [] }
        let list = standing.duties.map { duty in
            let sign = duty.isDone ? "✓" : duty.due.map { $0 < asOf ? "!" : "○" } ?? "?"
            let due = duty.isDone ? "done" : duty.due.map { "by \($0.spelled)" } ?? "day not known"
            return "\(sign) \(duty.year) \(due)"
        }
        return [Ink.wrap("\(standing.duties[0].what): \(list.joined(separator: " · "))", width: width, indent: 6)]
    }

    /// What does not count and why, what is not known, what an audit would miss.
    private func reasons(_ standing: Standing) -> [String] {
        var lines: [String] = []
        func section(_ title: String) { lines += ["", ink.paint(title, .strong)] }
        if !standing.notCounted.isEmpty { section("Not counted") }
        for line in standing.notCounted {
            let amount = line.amount.map { "\($0) \($0 == Credits(1) ? standing.unit.one : standing.unit.many)" } ?? "value not known"
            let words = line.code.code.split(separator: "-").joined(separator: " ")
            lines.append(Ink.wrap("  \(line.id)  \(line.title) · \(amount) · \(ink.paint(words, .warn))", width: width, indent: 4).padded)
            lines.append("    " + Ink.wrap(line.text.sentence, width: width, indent: 4))
            if let change = line.wouldCountIf {
                lines.append("    " + Ink.wrap("Would count if \(change).", width: width, indent: 4))
            }
        }
        let unknown = standing.unknown.filter { !$0.what.hasPrefix("activity:") && !$0.what.hasPrefix("dates:") }
        if !unknown.isEmpty {
            section("Not known here")
            for line in unknown { lines.append("  " + Ink.wrap(line.text.sentence, width: width, indent: 2)) }
        }
        let remarks =
            standing.notes.map(\.text)
            + standing.activities.flatMap { activity in
                activity.reasons.filter { $0.code == "evidence" || $0.code == "as-told" }.map { "\(activity.id): \($0.text)" }
            }
        if !remarks.isEmpty {
            section("Good to know")
            for remark in remarks { lines.append("  " + Ink.wrap(remark, width: width, indent: 2)) }
        }
        return lines
    }

    private func colour(_ state: StandingState) -> Ink.Colour {
        switch state {
        case .ready, .submitted, .onTrack: .good
        case .attention, .due, .grace: .warn
        case .lapsed: .bad
        case .voluntary, .future: .soft
        }
    }
}

extension String {
    /// With a capital at its beginning and a full stop at its end.
    fileprivate var sentence: String {
        let text = prefix(1).uppercased() + dropFirst()
        return text.hasSuffix(".") ? text : text + "."
    }

    /// Indented by two, as `wrap` drops leading spaces.
    fileprivate var padded: String { "  " + self }
}
