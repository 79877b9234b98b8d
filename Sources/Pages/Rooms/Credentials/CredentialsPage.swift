public import Primitives
public import Rules

/// The wallet: every credential somebody holds, the most pressing first.
public struct CredentialsPage: Page {
    /// The day of the answer.
    public var asOf: CalendarDate
    /// Where each stands.
    public var standings: [Standing]

    /// The page.
    public init(asOf: CalendarDate, standings: [Standing]) {
        self.asOf = asOf
        self.standings = standings
    }

    /// What the window is called.
    public var title: String { "Credentials" }
    /// Its place in the navigation.
    public var room: Room? { .credentials }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let ordered = standings.byUrgency
        guard !ordered.isEmpty else {
            PageHead(
                "No credential yet",
                lead: "A credential is a certification or a licence that asks for continuing education."
            )
            .write(into: &html)
            return EmptyState(
                title: "Which one do you hold?",
                text:
                    """
                    Choose the body and the credential from the rule book, and write the day it was issued. That \
                    is all.
                    """,
                action: ("Add your first credential", .newCredential)
            ).write(into: &html)
        }
        let complete = ordered.filter { $0.isComplete == true }.count
        let lead: HTML =
            complete == 0
            ? "None is complete yet. The first to close stands on top."
            : "\(complete) of \(ordered.count.of("credential")) \(complete == 1 ? "is" : "are") complete."
        PageHead(
            "\(ordered.count.word) \(ordered.count == 1 ? "credential" : "credentials")", lead: lead,
            actions: "<a class='button quiet' href='\(Link.newCredential)'>\(Icon.plus)Add a credential</a>"
        ).write(into: &html)
        html += "<ul class='wallet'>"
        for standing in ordered { WalletRow(standing: standing, asOf: asOf).write(into: &html) }
        html += """
            </ul><p class='ahead-links'><a href='\(Link.pace)'>When you are done at your pace</a> · \
            <a href='\(Link.whatIf)'>What if you add a state</a> · <a href='\(Link.cost)'>What it costs to stay certified</a></p>
            """
    }
}

/// A credential as one broad line of the wallet.
struct WalletRow: Component {
    var standing: Standing
    var asOf: CalendarDate

    func write(into html: inout HTML) {
        html += """
            <li class='panel wallet-row'><h2><a href='\(Link.credential(standing.id))'>\(standing.name)</a></h2>\
            \(StateChip(standing))
            <p class='wallet-title soft small'>\(standing.title) · \(standing.bodyName)</p>
            <div class='wallet-total'>\(TotalLine(standing: standing))\(Track(standing, asOf: asOf))</div>
            <p class='wallet-until small soft'>\(until)</p></li>
            """
    }

    private var until: HTML {
        guard let expires = standing.expires else { return "The last day is not known here" }
        let away = expires.days(since: asOf)
        return away < 0 ? "Ended \(day: expires)" : "Ends \(day: expires), \(away.daysAway)"
    }
}
