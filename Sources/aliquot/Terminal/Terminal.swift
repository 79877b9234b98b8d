private import Glibc

/// A place to write text: what it is and how wide, decided once.
struct Terminal {
    private let descriptor: Int32
    /// Whether a person is reading.
    let isInteractive: Bool
    /// Columns to write in.
    let width: Int
    /// Whether colour helps: a terminal that wants it.
    let hasColour: Bool

    static let standardOutput = Terminal(STDOUT_FILENO)
    static let standardError = Terminal(STDERR_FILENO)

    private init(_ descriptor: Int32) {
        self.descriptor = descriptor
        isInteractive = isatty(descriptor) == 1
        var size = winsize()
        let asked = isInteractive && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
        let columns = asked > 0 ? asked : Self.variable("COLUMNS").flatMap { Int($0) } ?? 80
        width = min(max(columns, 40), 100)
        let refused = Self.variable("NO_COLOR").map { !$0.isEmpty } ?? false
        hasColour = isInteractive && !refused && Self.variable("TERM") != "dumb"
    }

    /// An environment variable.
    static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// Ends the program.
    static func exit(_ status: Int32) -> Never {
        Glibc.exit(status)
    }

    /// Reads a line that nobody is to see: what is typed is not shown.
    static func readSecret() -> String? {
        var settings = termios()
        let isShown = tcgetattr(STDIN_FILENO, &settings) == 0
        let before = settings
        if isShown {
            settings.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
        }
        defer {
            if isShown {
                var before = before
                tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
                standardError.write("\n")
            }
        }
        return readLine(strippingNewline: true)
    }

    func write(_ text: String) {
        write(Array(text.utf8))
    }

    /// Writes all bytes; a reader that has gone away ends the program quietly.
    func write(_ bytes: [UInt8]) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
            }
            if count >= 0 {
                done += count
            } else if errno == EPIPE {
                Glibc.exit(0)
            } else if errno != EINTR {
                if descriptor != STDERR_FILENO {
                    Terminal.standardError.write("aliquot: cannot write: \(String(cString: strerror(errno)))\n")
                }
                Glibc.exit(1)
            }
        }
    }
}

/// Something went wrong that the input or the state is to blame for; a message where none was printed yet.
struct Failure: Error {
    var message: String?

    /// Ends with this sentence, or with none where everything was said already.
    init(_ message: String? = nil) {
        self.message = message
    }
}
