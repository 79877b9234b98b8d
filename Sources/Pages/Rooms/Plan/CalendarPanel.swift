public import Primitives

/// The plan as a calendar: a file, and a secret address.
struct CalendarPanel: Component {
    var feed: FollowedPlanPage.Feed
    var token: HTML

    func write(into html: inout HTML) {
        html += """
            <section class='panel' aria-labelledby='calendar'><h2 id='calendar'>In your calendar</h2>\
            <p>Dates, last days and the days by which you declare.</p>\
            <p class='row-actions'><a class='button quiet small' href='\(Link.planCalendar)'>\(Icon.calendar)Download (.ics)</a></p>
            """
        switch feed {
        case .made(let address):
            html += """
                <div class='notice good'>\(Icon.check)<div><p class='notice-title'>Subscribe your calendar to this address</p>\
                <p class='address'><a href='\(address)'>\(address)</a></p><p>It is shown this once. Whoever has it sees your plan.</p></div></div>
                """
        case .known(let since):
            html += "<p class='soft small'>A calendar may follow your plan by a secret address since \(day: since).</p>"
        case .none:
            html += "<p class='soft small'>Or let your calendar follow the plan by a secret address of its own.</p>"
        }
        html += "<form method='post' action='\(Link.planFeed)'>\(token)"
        html +=
            feed == .none
            ? "<button class='plain' name='do' value='make'>Make a secret address</button>"
            : "<button class='plain' name='do' value='make'>Make another one</button> <button class='plain' name='do' value='revoke'>Close it</button>"
        html += "</form></section>"
    }
}

extension FollowedPlanPage {
    /// The secret address of a calendar.
    public enum Feed: Hashable, Sendable {
        /// There is none.
        case none
        /// There is one, which only its calendar knows.
        case known(since: CalendarDate)
        /// It was just made, and is shown this once.
        case made(String)
    }
}
