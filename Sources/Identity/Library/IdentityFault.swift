/// Why something with passwords, keys or codes could not be done.
public enum IdentityFault: Error, Hashable, Sendable {
    /// A cryptographic library would not start.
    case libraryUnavailable
    /// Too many are waiting for a password to be checked; try again shortly.
    case busy
    /// There was not enough memory to hash a password.
    case outOfMemory
    /// Sealed bytes were changed, or belong to another key or another place.
    case sealBroken
    /// Sealed bytes carry a version that this program does not know.
    case sealVersionUnknown(UInt8)
}
