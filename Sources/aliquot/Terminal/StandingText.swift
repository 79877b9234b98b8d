import Primitives
import Rules

/// The standing as a technician reads it at a glance: one block a credential, bars, the next step, then the reasons.
struct StandingText {
    let ink: Ink
    let width: Int
    let asOf: CalendarDate

    func page(_ standings: [Standing], person: String) -> String {
        var text =
            "\(ink.paint(person, .strong)) · as of \(asOf.spelled)\n\(Ink.wrap(headline(standings), width: width, indent: 0))\n"
        for standing in standings { text += "\n" + block(standing) }
        return text
    }

    private func headline(_ standings: [Standing]) -> String {
        let open = standings.filter { $0.isComplete != true && $0.state != .voluntary && $0.state != .submitted }
        let first = open.min { ($0.expires ?? .init(dayNumber: .max)) < ($1.expires ?? .init(dayNumber: .max)) }
        guard let first else {
            let isComplete = standings.allSatisfy { $0.isComplete == true }
            let what = isComplete ? "nothing missing" : "nothing due"
            return (standings.count == 1 ? "\(what)." : "\(standings.count) credentials, \(what).").firstUpper
        }
        let gap =
            first.total.missing.flatMap {
                $0 == .zero ? nil : "\($0) \($0 == Credits(1) ? first.unit.one : first.unit.many) to go"
            } ?? "not everything known"
        let isGap = (first.total.missing ?? .zero) > .zero
        let until =
            first.expires.map { $0 < asOf ? ", and it ended on \($0.spelled)" : isGap ? " by \($0.spelled)" : "" } ?? ""
        guard standings.count > 1 else { return "\(gap)\(until).".firstUpper }
        let count = open.count == standings.count ? "all with gaps" : "\(open.count) with a gap"
        return "\(standings.count) credentials, \(count). First: \(name(first)), \(gap)\(until)."
    }

    /// `MLT(ASCP)` where the body has such a sign, else the title.
    private func name(_ standing: Standing) -> String {
        standing.sign.contains("/") ? standing.title : standing.sign
    }

    private func block(_ standing: Standing) -> String {
        // Without a cycle or a total nothing can be said to be on track.
        let isOpen = standing.cycle == nil || standing.total.required == nil
        let (sign, word) = isOpen && standing.state == .onTrack ? ("?", "not known") : standing.state.words
        let name =
            standing.sign.contains("/") ? "\(standing.title)  \(standing.sign)" : "\(standing.sign)  \(standing.title)"
        let chip = "\(sign) \(word)"
        let gap = width - name.count - chip.count
        let state = ink.paint(chip, isOpen ? .warn : colour(standing.state))
        var lines =
            gap >= 2
            ? [ink.paint(name, .strong) + String(repeating: " ", count: gap) + state]
            : [ink.paint(Ink.wrap(name, width: width, indent: 0), .strong), state]
        lines.append(
            ink.paint(Ink.wrap("\(standing.bodyName) · rules \(standing.rules)", width: width, indent: 0), .soft))
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
        if let missing = standing.total.missing {
            parts.append(missing == .zero ? "nothing missing" : "\(missing) to go")
        }
        if standing.totalConfidence == .low { parts.append("unverified") }
        if let expires = standing.expires {
            let days = expires.days(since: asOf)
            parts.append(
                days >= 0
                    ? "\(days) \(days == 1 ? "day" : "days") left, ends \(expires.spelled)" : "ended \(expires.spelled)"
            )
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
            var tail =
                missing.map { $0 == .zero ? ink.paint("✓", .good) : ink.paint("\($0) missing", .warn) } ?? "not known"
            if requirement.confidence == .low { tail += ink.paint("  unverified", .soft) }
            if let told = requirement.told { tail += ink.paint("  \(told)", .soft) }
            return "  \(Ink.padded(texts.0, to: longest))  \(bar)  \(Ink.padded(texts.1, to: widest))  \(tail)"
        }
    }

    private func name(_ requirement: Standing.RequirementTally) -> String {
        if requirement.id == "remainder" { return "free part" }
        return requirement.words + (requirement.id.hasPrefix("category-") ? " (category)" : "")
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
        func section(_ title: String, _ items: [String]) {
            if !items.isEmpty { lines += ["", ink.paint(title, .strong)] + items }
        }
        section("Not counted", notCounted(standing))
        let whole = standing.unknown.contains { $0.what == "total" || $0.what == "requirements" }
        let unknown = standing.unknown.filter { line in
            !line.what.hasPrefix("activity:") && !line.what.hasPrefix("dates:")
                && !(whole && line.what.hasPrefix("requirement:"))
        }
        section("Not known here", unknown.map { "  " + Ink.wrap($0.text.sentence, width: width, indent: 2) })
        section("Good to know", remarks(standing).map { "  " + Ink.wrap($0, width: width, indent: 2) })
        return lines
    }

    private func notCounted(_ standing: Standing) -> [String] {
        func amount(_ line: Standing.NotCounted) -> String {
            line.amount.map { "\($0) \($0 == Credits(1) ? standing.unit.one : standing.unit.many)" }
                ?? "value not known"
        }
        var lines: [String] = []
        for line in standing.notCounted where line.code != .outsideCycle {
            lines.append(
                "  "
                    + Ink.wrap(
                        "\(line.id)  \(line.title) · \(line.amount == nil ? "" : amount(line) + " · ")\(line.code.words)",
                        width: width, indent: 6))
            lines.append("      " + Ink.wrap(line.text.sentence, width: width, indent: 6))
            if let change = line.wouldCountIf {
                lines.append("      " + Ink.wrap("Would count if \(change).", width: width, indent: 6))
            }
        }
        // What was done in other years is no fault of anybody: one line for all of it.
        let outside = standing.notCounted.filter { $0.code == .outsideCycle }
        if let window = standing.window, !outside.isEmpty {
            let list = outside.map { "\($0.id) (\(amount($0)))" }.joined(separator: ", ")
            lines.append(
                "  "
                    + Ink.wrap(
                        "Completed outside \(window.from.spelled) – \(window.to.spelled): \(list).", width: width,
                        indent: 6))
        }
        return lines
    }

    /// Remarks on the credential, and those on activities with the ids of all they hold for.
    private func remarks(_ standing: Standing) -> [String] {
        var texts: [String] = []
        var ids: [String: [String]] = [:]
        for activity in standing.activities {
            for note in activity.reasons where note.code != "converted" && note.code != "carried-over" {
                if ids[note.text] == nil { texts.append(note.text) }
                ids[note.text, default: []].append(activity.id)
            }
        }
        return standing.notes.map(\.text) + texts.map { "\($0) (\((ids[$0] ?? []).joined(separator: ", ")))" }
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

    /// With a capital at its beginning.
    fileprivate var firstUpper: String { prefix(1).uppercased() + dropFirst() }
}
