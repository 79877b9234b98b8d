/// Why a password may not be chosen.
public enum PasswordWeakness: Hashable, Sendable {
    /// It has fewer characters than this.
    case tooShort(least: Int)
    /// It has more bytes than this.
    case tooLong(most: Int)
    /// It is the same few characters over and over.
    case repetitive
    /// It is a run of the alphabet, the digits or the keyboard.
    case sequence
    /// It is among the first that anybody tries.
    case common
    /// The name of this program is in it.
    case containsProductName
    /// The part of the e-mail address before the @ is in it.
    case containsEmail
    /// The person's name is in it.
    case containsName
}
