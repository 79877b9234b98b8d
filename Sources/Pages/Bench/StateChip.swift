import Rules

/// A state as a chip: sign, word and colour together.
struct StateChip: Component {
    var state: StandingState
    var isUnjudged = false

    init(_ standing: Standing) {
        state = standing.state
        isUnjudged = standing.isUnjudged
    }

    init(_ state: StandingState, isUnjudged: Bool = false) {
        self.state = state
        self.isUnjudged = isUnjudged
    }

    func write(into html: inout HTML) {
        html += "<span class='chip \(tone.rawValue)'>\(icon)\(word)</span>"
    }

    var word: String {
        if isUnjudged { return "Not known" }
        switch state {
        case .attention: return "Behind"
        case .due: return "Window open"
        default: return state.words.word.capitalised
        }
    }

    var tone: Tone {
        if isUnjudged { return .warn }
        switch state {
        case .ready, .submitted, .onTrack: return .good
        case .attention, .due: return .warn
        case .grace, .lapsed: return .bad
        case .voluntary, .future: return .soft
        }
    }

    private var icon: Icon {
        if isUnjudged { return .question }
        switch state {
        case .ready, .submitted: return .check
        case .onTrack: return .drop
        case .attention: return .half
        case .due: return .clock
        case .grace: return .alert
        case .lapsed: return .stop
        case .voluntary, .future: return .circle
        }
    }
}
