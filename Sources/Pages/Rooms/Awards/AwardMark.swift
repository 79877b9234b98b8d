public import Primitives

/// What a certificate is worth today, in a word and a sentence.
public enum AwardMark: Sendable {
    /// It holds; until the last day where there is one.
    case valid(until: CalendarDate?)
    /// It held until this day.
    case expired(on: CalendarDate)
    /// A corrected one took its place.
    case superseded(on: CalendarDate)
    /// It was taken back, for a reason in words.
    case revoked(on: CalendarDate, because: String)
    /// It was earned and is being made.
    case beingMade

    var chip: HTML {
        switch self {
        case .valid: "<span class='chip good'>\(Icon.check)Valid</span>"
        case .expired: "<span class='chip warn'>\(Icon.clock)Expired</span>"
        case .superseded: "<span class='chip soft'>\(Icon.history)Replaced</span>"
        case .revoked: "<span class='chip bad'>\(Icon.stop)Revoked</span>"
        case .beingMade: "<span class='chip soft'>\(Icon.clock)Being made</span>"
        }
    }

    /// What follows from it; nothing where the word says it all.
    var sentence: String? {
        switch self {
        case .valid(let last): last.map { "Valid until \($0.spelled)." }
        case .expired(let day): "It counted until \(day.spelled)."
        case .superseded(let day): "A corrected certificate took its place on \(day.spelled)."
        case .revoked(let day, let reason): "Revoked on \(day.spelled): \(reason). Its credit was withdrawn."
        case .beingMade: "It is being set and signed; look again in a moment."
        }
    }
}
