private import COATH
private import CSodium

/// The cryptographic libraries below, started once however often they are asked for.
public enum IdentityLibrary {
    /// `sodium_init` answers 1 when somebody else started it before.
    private static let isStarted = sodium_init() >= 0 && oath_init() == Int32(OATH_OK.rawValue)

    /// Starts the libraries, so that a fault shows at the start of the program and not at the first sign-in.
    public static func start() throws(IdentityFault) {
        guard isStarted else { throw .libraryUnavailable }
    }

    /// For what cannot fail afterwards: the libraries work without a start, only not at their best.
    static func prepare() {
        _ = isStarted
    }
}
