public import Domain

/// Why something was not done. Each case carries facts; pages and problem documents have the words.
public enum Refusal: Error, Hashable, Sendable {
    /// Some fields are wrong.
    case invalid(FormFaults)
    /// Somebody has to sign in first.
    case signInNeeded
    /// They may not.
    case forbidden
    /// There is no such thing, or they may not know of it.
    case missing
    /// Somebody changed it meanwhile.
    case changedMeanwhile
    /// It was tried too often.
    case wait(seconds: Int64)
    /// It is larger than is taken.
    case tooLarge(most: Int)
    /// The file is of no type that is taken.
    case wrongType
    /// Address and password do not belong together.
    case wrongPassword
    /// The address was not confirmed yet; the mail was sent again.
    case unconfirmed
    /// The one-time code is wrong or was used.
    case wrongCode
    /// The link was used or ended.
    case linkEnded
    /// Too much is waiting.
    case busy

    /// One field is wrong.
    public static func invalid(_ field: String, _ text: String) -> Refusal {
        .invalid(FormFaults([FieldFault(field, text)]))
    }
}
