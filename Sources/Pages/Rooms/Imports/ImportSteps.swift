/// Where somebody is on the way from a file to their log.
struct ImportSteps: Component {
    enum Step: Int, CaseIterable {
        case file, columns, check, log

        var words: String {
            switch self {
            case .file: "File"
            case .columns: "Columns"
            case .check: "Check"
            case .log: "In your log"
            }
        }
    }

    var current: Step

    func write(into html: inout HTML) {
        html += "<ol class='steps'>"
        for step in Step.allCases {
            html += """
                <li\(attribute: "aria-current", step == current ? "step" : nil)\(when: step.rawValue < current.rawValue, " class='passed'")>\(step.words)</li>
                """
        }
        html += "</ol>"
    }
}
