import Primitives
import Rules

/// The sentence a home begins with, and what follows from it.
struct Headline {
    /// Most pressing first.
    var standings: [Standing]
    var asOf: CalendarDate
    var name: String
    /// The rooms of somebody who holds no credential here.
    var desks: [Desk] = []
    /// Whether this person comes for work, and perhaps for no record of their own.
    var hasWork = false

    var title: String {
        if standings.isEmpty, !desks.isEmpty {
            guard let pressing = desks.first(where: \.isPressing) else { return "Nothing presses today" }
            return "\(pressing.figure) \(pressing.sentence)"
        }
        guard let first = standings.first else { return name.isEmpty ? "Welcome" : "Welcome, \(name)" }
        let pressing = standings.filter { $0.urgency <= 3 }.count
        let open = standings.filter(\.isOpen).count
        guard standings.count > 1 else { return single(first) }
        let count = "\(standings.count.word) credentials"
        if pressing > 0 {
            return
                "\(count), \(pressing == 1 ? "one gap that matters" : "\(pressing.word.lowercased()) gaps that matter") now"
        }
        if open == 0 { return "\(count), nothing missing" }
        return standings.contains(where: \.isUnjudged) ? "\(count), not everything known" : "\(count), all on track"
    }

    private func single(_ standing: Standing) -> String {
        switch standing.state {
        case .lapsed: return "\(standing.name) has lapsed"
        case .ready: return "\(standing.name) is complete"
        case .submitted: return "\(standing.name) is declared"
        case .voluntary: return "Nothing is due for \(standing.name)"
        case .future: return "\(standing.name) has not begun yet"
        default: break
        }
        if let missing = standing.total.missing, missing > .zero {
            return "\(standing.amount(missing)) to go for \(standing.name)"
        }
        return standing.isUnjudged ? "\(standing.name): not everything is known" : "\(standing.name) is on track"
    }

    var lead: HTML? {
        if standings.isEmpty, hasWork { return nil }
        guard let first = standings.first else {
            return
                """
                Tell Aliquot which credentials you hold. It then knows what each body asks, by when, and counts \
                every credit for all of them.
                """
        }
        guard first.isOpen, let expires = first.expires else { return nil }
        let others = standings.dropFirst().filter(\.isOpen)
        let verb = expires < asOf ? "ended" : "closes"
        var sentence =
            standings.count > 1
            ? "\(first.name) \(verb == "closes" ? "comes first: its cycle closes" : "ended") on \(expires.spelled)"
            : "The cycle \(verb) on \(expires.spelled)"
        if expires >= asOf { sentence += ", \(expires.days(since: asOf).daysAway)" }
        sentence += "."
        if let next = others.first, let missing = next.total.missing, missing > .zero {
            sentence += " Then \(next.name), \(next.amount(missing)) to go."
        }
        return "\(sentence)"
    }
}
