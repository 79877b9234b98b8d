import Primitives

/// What can be said of a certificate that somebody shows.
public enum Verdict: Hashable, Sendable {
    /// Signed by a key that is vouched for; what it is worth on the day. Where nothing is known of its chain, only what
    /// stands on it was looked at.
    case genuine(AwardState, chainKnown: Bool)
    /// Not one byte was changed, but nobody here vouches for the key.
    case unvouched(key: String)
    /// Signed with a key that was not in use when the certificate says it was issued.
    case outsideKeyTime(key: String)
    /// Signed by a key of this house, and yet in none of its records.
    case unrecorded
    /// Changed after it was signed, or never signed as it says.
    case forged
    /// Nothing that could be a sealed certificate or a badge.
    case notSealed

    /// The code word.
    public var code: String {
        switch self {
        case .genuine(let state, _): state.code
        case .unvouched: "unvouched"
        case .outsideKeyTime: "outside-key-time"
        case .unrecorded: "unrecorded"
        case .forged: "forged"
        case .notSealed: "not-sealed"
        }
    }

    /// Whether whoever is shown it may count on it.
    public var holds: Bool {
        if case .genuine(.valid, _) = self { true } else { false }
    }

    /// The answer in one sentence.
    public var sentence: String {
        switch self {
        case .genuine(.valid, true): "Valid."
        case .genuine(.valid, false): "Genuine and unchanged; whether it was revoked or replaced is not known here."
        case .genuine(.expired(let day), _): "Genuine, but expired on \(day.spelled)."
        case .genuine(.superseded(let day), _): "Replaced by a corrected certificate on \(day.spelled)."
        case .genuine(.revoked(let day, let reason), _): "Revoked on \(day.spelled): \(reason.words)."
        case .unvouched: "Intact, but nobody here vouches for the key."
        case .outsideKeyTime: "Not valid: signed with a key that was not in use at that time."
        case .unrecorded: "Not valid: signed by this issuer's key, but in none of its records."
        case .forged: "Forged: it was changed after it was signed, or never signed as it says."
        case .notSealed: "This is not a sealed certificate."
        }
    }
}
