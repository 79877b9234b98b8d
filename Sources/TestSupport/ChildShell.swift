import Blocking
private import CProcess
private import Glibc

/// A shell that runs beside the tests and does what it is told, a line at a time. When this process ends, however it
/// ends, the shell reads the end of its input and tidies up.
final class ChildShell: Sendable {
    /// What went wrong.
    struct Fault: Error, CustomStringConvertible {
        var description: String
    }

    private let input: Int32
    private let output: Int32

    /// Starts the shell with a script.
    init(script: String) throws(Fault) {
        var toChild: [Int32] = [0, 0]
        var fromChild: [Int32] = [0, 0]
        guard process_pipe(&toChild) == 0, process_pipe(&fromChild) == 0 else {
            throw Fault(description: "no pipe could be made")
        }
        let command: [String] = ["/bin/sh", "-c", script]
        let words = command.map { strdup($0) }
        defer { for word in words { free(word) } }
        var child = pid_t()
        // In a session of its own: who interrupts the tests from the keyboard must not interrupt the tidying. And with
        // no file but these: whoever waits until the last holder of a socket lets go would wait for this shell.
        let code = process_start("/bin/sh", words + [nil], environ, toChild[0], fromChild[1], 2, &child)
        close(toChild[0])
        close(fromChild[1])
        guard code == 0 else { throw Fault(description: "no shell could be started (\(code))") }
        input = toChild[1]
        output = fromChild[0]
        // Whoever has ended is taken leave of at once: the test library looks at the children that have ended one by
        // one, and sees none behind one that nobody takes leave of.
        let ended = child
        Worker().submit { waitpid(ended, nil, 0) }
    }

    deinit {
        close(input)
        close(output)
    }

    /// Tells the shell something and waits for the line that it answers.
    func ask(_ line: String) throws(Fault) -> String {
        // A shell that has gone is an error here, not the end of the tests.
        var brokenPipe = sigset_t()
        sigemptyset(&brokenPipe)
        sigaddset(&brokenPipe, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &brokenPipe, nil)
        let bytes = Array((line + "\n").utf8)
        guard Glibc.write(input, bytes, bytes.count) == bytes.count else {
            throw Fault(description: "the shell has gone")
        }
        return try answer()
    }

    /// Waits for a line. One that begins with `fault` is thrown.
    func answer() throws(Fault) -> String {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while byte != 10 {
            let count = Glibc.read(output, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1 else {
                throw Fault(description: "the shell has gone: \(String(decoding: bytes, as: UTF8.self))")
            }
            bytes.append(byte)
        }
        let line = String(decoding: bytes.dropLast(), as: UTF8.self)
        guard !line.hasPrefix("fault ") else { throw Fault(description: String(line.dropFirst(6))) }
        return line
    }
}
