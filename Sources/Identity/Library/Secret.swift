/// A value that must not turn up in a log: printing or dumping it shows nothing of it.
public protocol Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension Secret {
    /// Its type only.
    public var description: String { "\(Self.self)(secret)" }

    /// Its type only.
    public var debugDescription: String { description }

    /// No parts.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
