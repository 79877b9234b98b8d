/// One call to somebody's program: bytes posted to an address.
public struct HookCall: Sendable {
    /// Where to.
    public var address: HookAddress
    /// Names and values of the headers.
    public var headers: [(name: String, value: String)]
    /// What is posted.
    public var body: [UInt8]

    /// A call.
    public init(address: HookAddress, headers: [(name: String, value: String)], body: [UInt8]) {
        self.address = address
        self.headers = headers
        self.body = body
    }
}

/// Why a call got no answer.
public enum HookFault: Error, Hashable, Sendable {
    /// The name leads into a private network or to this machine.
    case inside
    /// Nobody is there.
    case unreachable
    /// No encrypted connection came about, or its certificate is not one for this name.
    case encryptionFailed
    /// No answer came in time.
    case timedOut
    /// The connection ended in the middle.
    case connectionLost
    /// Too many calls wait.
    case busy

    /// The fault in words.
    public var words: String {
        switch self {
        case .inside: "the name leads into a private network, which is not called"
        case .unreachable: "nobody answers at this address"
        case .encryptionFailed: "no encrypted connection came about; is the certificate in order?"
        case .timedOut: "no answer came within ten seconds"
        case .connectionLost: "the connection ended before an answer came"
        case .busy: "too many calls wait"
        }
    }
}

/// Whatever makes calls.
public protocol HookCaller: Sendable {
    /// Which addresses it calls.
    var reach: HookAddress.Reach { get }
    /// Makes a call; gives the status of the answer.
    func call(_ call: HookCall) async throws(HookFault) -> Int
}
