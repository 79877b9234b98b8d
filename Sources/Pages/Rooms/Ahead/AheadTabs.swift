/// What lies ahead of somebody's credentials, each question a page.
struct AheadTabs: Component {
    enum Tab: CaseIterable {
        case pace, whatIf, cost

        var words: String {
            switch self {
            case .pace: "Pace"
            case .whatIf: "What if"
            case .cost: "Cost"
            }
        }

        var link: Link {
            switch self {
            case .pace: .pace
            case .whatIf: .whatIf
            case .cost: .cost
            }
        }
    }

    var current: Tab

    func write(into html: inout HTML) {
        html += """
            <nav class='tabs' aria-label='What lies ahead'><ul>\
            \(each: Tab.allCases, { "<li><a href='\($0.link)'\(attribute: "aria-current", $0 == current ? "page" : nil)>\($0.words)</a></li>" })\
            </ul></nav>
            """
    }
}
