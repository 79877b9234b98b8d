/// What a colour says; always with a word and a sign beside it.
public enum Tone: String, Sendable {
    case good, warn, bad, soft, info

    var icon: Icon {
        switch self {
        case .good: .check
        case .warn: .alert
        case .bad: .stop
        case .soft: .circle
        case .info: .info
        }
    }
}
