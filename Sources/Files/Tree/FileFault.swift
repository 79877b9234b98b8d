/// What is wrong with a file, where, in words for the person who wrote it.
public struct FileFault: Error, Hashable, Sendable {
    /// A short word for programs: `unknown-word`, `bad-amount`…
    public var code: String
    /// The sentence.
    public var message: String
    /// The file, where it has a name.
    public var file: String?
    /// The line, counted from 1.
    public var line: Int?

    /// A fault.
    public init(_ code: String, _ message: String, file: String? = nil, line: Int? = nil) {
        self.code = code
        self.message = message
        self.file = file
        self.line = line
    }

    /// The same fault, in this file.
    public func `in`(_ file: String) -> FileFault {
        var fault = self
        fault.file = fault.file ?? file
        return fault
    }
}

extension FileFault: CustomStringConvertible {
    /// `file:line: message`.
    public var description: String {
        switch (file, line) {
        case (let file?, let line?): "\(file):\(line): \(message)"
        case (let file?, nil): "\(file): \(message)"
        case (nil, let line?): "line \(line): \(message)"
        case (nil, nil): message
        }
    }
}
