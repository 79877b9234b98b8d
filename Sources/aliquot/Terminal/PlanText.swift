import Planning
import Primitives
import Rules

/// A plan as a technician reads it: what to do and when, what it costs, what it closes; or why there is none.
struct PlanText {
    let ink: Ink
    let width: Int
    let asOf: CalendarDate
    let catalogue: Catalogue
    /// How each credential is written behind a name.
    let signs: [String: String]

    func page(_ plan: Plan, person: String) -> String {
        var lines = ["\(ink.paint(person, .strong)) · as of \(asOf.spelled)"]
        lines += plan.conflict.map(conflict) ?? answer(plan)
        lines += skipped(plan) + excluded(plan)
        return lines.map { $0 + "\n" }.joined()
    }

    private func name(_ credential: String) -> String { signs[credential] ?? credential }

    private func conflict(_ conflict: PlanConflict) -> [String] {
        [ink.paint("There is no plan.", .bad), wrapped(conflict.text(name))]
    }

    private func answer(_ plan: Plan) -> [String] {
        guard plan.isFeasible != nil || plan.isOptimal || !plan.items.isEmpty else {
            return [wrapped("Nothing was found in the time there was. Give it more with --seconds.")]
        }
        guard !plan.items.isEmpty else {
            return [ink.paint("Nothing is missing: there is nothing to do.", .good)] + open(plan)
        }
        var lines = [wrapped(headline(plan)), wrapped(proof(plan)), ""]
        for purchase in plan.purchases {
            let title = catalogue.subscriptions.first { $0.id == purchase.id }?.title ?? purchase.id
            lines.append(row("Subscribe: \(title) (\(purchase.id))", money(purchase.cost)))
            lines.append(ink.paint("    from \(purchase.from.spelled)", .soft))
        }
        let offerings = Dictionary(catalogue.offerings.map { ($0.id, $0) }) { first, _ in first }
        for item in plan.items { lines += self.item(item, offerings[item.id]) }
        lines += [""] + closes(plan) + open(plan)
        return lines
    }

    private func headline(_ plan: Plan) -> String {
        var parts = [plan.items.count == 1 ? "1 thing to do" : "\(plan.items.count) things to do"]
        parts.append(plan.cost == 0 ? "free" : money(plan.cost))
        if plan.paidByEmployer > 0 {
            parts[1] += " (\(money(plan.paidByEmployer)) of it paid by the employer)"
        }
        parts.append(plan.hours == Credits(1) ? "1 hour" : "\(plan.hours) hours")
        if plan.trips > 0 { parts.append(plan.trips == 1 ? "1 trip" : "\(plan.trips) trips") }
        if let finish = plan.finish { parts.append("done by \(finish.spelled) at the earliest") }
        return parts.joined(separator: " · ")
    }

    private func proof(_ plan: Plan) -> String {
        let what =
            switch plan.objective {
            case .cost: "cheapest"
            case .hours: "shortest"
            case .trips: "one with the fewest trips"
            case .finish: "soonest"
            }
        if plan.isOptimal {
            let ties = plan.isSettled ? "" : " Others may be as good."
            return "Proven: this is the \(what) of all plans from this catalogue.\(ties)"
        }
        let bound = PlanProgressLine.words(plan.bound)
        return plan.bound == .none
            ? "The best found in the time there was. Nothing is proven."
            : "The best found in the time there was. Proven is only: no plan does with less than \(bound)."
    }

    private func item(_ item: Plan.Item, _ offering: Offering?) -> [String] {
        let price =
            item.through.map { "in \($0)" } ?? item.cost.map { $0 == 0 ? "free" : money($0) } ?? "price not known"
        var lines = [row("\(offering?.title ?? item.id) (\(item.id))", price)]
        var parts: [String] = []
        if let session = offering?.session {
            parts.append("\(session.starts.day.spelled) \(clock(session.starts.minute))")
        } else {
            parts.append(item.date <= asOf ? "now" : "from \(item.date.spelled)")
            if item.by.dayNumber < 90_000 { parts[0] += ", by \(item.by.spelled)" }
        }
        if let place = offering?.place, offering?.isAway == true {
            parts.append([place.city, place.region].compactMap { $0 }.joined(separator: ", "))
        }
        if let time = offering?.time { parts.append(time == Credits(1) ? "1 hour" : "\(time) hours") }
        if let provider = offering?.provider?.name { parts.append(provider) }
        lines.append(
            ink.paint(
                "    " + Ink.wrap(parts.filter { !$0.isEmpty }.joined(separator: " · "), width: width, indent: 4), .soft
            ))
        let byCredential = Dictionary(grouping: item.counts, by: \.credential)
        for credential in item.counts.map(\.credential).unique {
            let counts = (byCredential[credential] ?? []).map { "\(words($0.requirement)) \($0.amount)" }
            let text = "\(name(credential)): \(counts.joined(separator: ", "))"
            lines.append("    " + Ink.wrap(text, width: width, indent: 6))
        }
        return lines
    }

    private func closes(_ plan: Plan) -> [String] {
        let credentials = plan.closes.map(\.credential).unique
        return credentials.map { credential in
            let gaps = plan.closes.filter { $0.credential == credential }.map {
                "\(words($0.requirement)) \($0.amount)"
            }
            let what = gaps.isEmpty ? "" : ": \(gaps.joined(separator: ", "))"
            return ink.paint("✓ ", .good) + Ink.wrap("Closes \(name(credential))\(what)", width: width - 2, indent: 4)
        }
    }

    private func open(_ plan: Plan) -> [String] {
        plan.unknown.map { credential in
            wrapped(
                "? Not everything that \(name(credential)) asks is known here: the plan closes what is. `aliquot status` says what is open."
            )
        }
    }

    private func skipped(_ plan: Plan) -> [String] {
        plan.skipped.map { skipped in
            let why =
                switch skipped.reason {
                case .leftOut: "left out, as you asked"
                case .voluntary: "kept up voluntarily, so nothing is due"
                case .submitted: "declared already"
                }
            return wrapped("Not planned for: \(name(skipped.credential)), \(why).")
        }
    }

    private func excluded(_ plan: Plan) -> [String] {
        guard !plan.excluded.isEmpty else { return [] }
        var lines = ["", ink.paint("Not used", .strong)]
        for code in ExclusionCode.allCases {
            let ids = plan.excluded.filter { $0.code == code }.map(\.id)
            guard !ids.isEmpty else { continue }
            let shown = ids.prefix(12).joined(separator: ", ")
            let more = ids.count > 12 ? " and \(ids.count - 12) more" : ""
            lines.append("  " + Ink.wrap("\(code.words): \(shown)\(more)", width: width, indent: 4))
        }
        return lines
    }

    private func words(_ requirement: String) -> String {
        requirement == "remainder" ? "free part" : PlanConflict.Demand.requirement(requirement)
    }

    private func money(_ cents: Int64) -> String { "$\(Money(cents: cents).decimal)" }

    private func clock(_ minute: Int) -> String {
        let (hour, rest) = (minute / 60, minute % 60)
        return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }

    private func wrapped(_ text: String) -> String { Ink.wrap(text, width: width, indent: 0) }

    /// A line with something at its right end.
    private func row(_ left: String, _ right: String) -> String {
        let room = width - right.count - 2
        let text = left.count > room ? left.prefix(max(1, room - 1)) + "…" : left[...]
        return text + String(repeating: " ", count: width - text.count - right.count) + right
    }
}

extension [String] {
    /// Each once, in order.
    fileprivate var unique: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
