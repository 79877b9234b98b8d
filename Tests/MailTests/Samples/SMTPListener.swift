import Blocking
import Glibc
import Synchronization

/// A mail server on this machine for one test: plain sockets on a thread, answers as told, everything said to it kept.
final class SMTPListener: Sendable {
    /// What it answers; nothing means silence for ever.
    struct Manners: Sendable {
        var greeting: String? = "220 test ready"
        var offers: [String] = ["SIZE 1000000", "8BITMIME"]
        var signIn = "235 welcome"
        var sender = "250 ok"
        /// By what the address begins with.
        var recipients: [String: String] = [:]
        var data = "354 go on"
        var taken: String? = "250 taken"
        /// Hangs up after each mail.
        var isShort = false
        /// Hangs up, without a word, when it hears this.
        var slamsAt: String?
    }

    struct Heard: Sendable {
        var connections = 0
        var commands: [String] = []
        /// The mails as they came, dots doubled and all.
        var mails: [String] = []
    }

    private final class Book: Sendable {
        let heard = Mutex(Heard())
        let open = Mutex<Int32>(-1)
    }

    let port: UInt16
    private let socket: Int32
    private let book = Book()
    private let thread = Worker()

    init?(_ manners: Manners = Manners()) {
        guard let (socket, port) = Self.listening() else { return nil }
        self.socket = socket
        self.port = port
        let book = book
        thread.submit {
            while true {
                let connection = accept(socket, nil, nil)
                guard connection >= 0 else { break }
                book.open.withLock { $0 = connection }
                book.heard.withLock { $0.connections += 1 }
                Conversation(connection, manners) { change in book.heard.withLock { change(&$0) } }.hold()
                book.open.withLock { $0 = -1 }
                // A child that another test started meanwhile may hold the line too: closing alone would not hang up.
                shutdown(connection, Int32(SHUT_RDWR))
                close(connection)
            }
            close(socket)
        }
    }

    deinit {
        shutdown(socket, Int32(SHUT_RDWR))
        book.open.withLock { open in if open >= 0 { shutdown(open, Int32(SHUT_RDWR)) } }
    }

    var heard: Heard { book.heard.withLock { $0 } }

    /// A port on which nobody listens.
    static func deserted() -> UInt16? {
        guard let (socket, port) = listening() else { return nil }
        close(socket)
        return port
    }

    private static func listening() -> (Int32, UInt16)? {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let outcome = withUnsafeMutablePointer(to: &place) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, length) == 0 && listen(socket, 8) == 0
                    && getsockname(socket, address, &length) == 0
            }
        }
        return outcome ? (socket, UInt16(bigEndian: place.sin_port)) : nil
    }
}

/// One client's visit.
private struct Conversation {
    private let socket: Int32
    private let manners: SMTPListener.Manners
    private let note: (_ change: (inout SMTPListener.Heard) -> Void) -> Void

    init(
        _ socket: Int32, _ manners: SMTPListener.Manners,
        note: @escaping (_ change: (inout SMTPListener.Heard) -> Void) -> Void
    ) {
        self.socket = socket
        self.manners = manners
        self.note = note
    }

    func hold() {
        guard let greeting = manners.greeting else { return wait() }
        say(greeting)
        while let line = line() {
            note { $0.commands.append(line) }
            if let word = manners.slamsAt, line.hasPrefix(word) { return }
            switch line.prefix(4) {
            case "EHLO": greet()
            case "AUTH":
                say("334 ")
                if let secret = self.line() { note { $0.commands.append(secret) } }
                say(manners.signIn)
            case "MAIL": say(manners.sender)
            case "RCPT":
                let address = line.drop { $0 != "<" }.dropFirst()
                say(manners.recipients.first { address.hasPrefix($0.key) }?.value ?? "250 ok")
            case "DATA":
                say(manners.data)
                guard manners.data.hasPrefix("354") else { continue }
                guard let mail = mail() else { return }
                note { $0.mails.append(mail) }
                guard let taken = manners.taken else { return wait() }
                say(taken)
                if manners.isShort { return }
            case "QUIT":
                say("221 bye")
                return
            default: say("502 what?")
            }
        }
    }

    private func greet() {
        let lines = ["test"] + manners.offers
        for (number, offer) in lines.enumerated() { say("250\(number == lines.count - 1 ? " " : "-")\(offer)") }
    }

    /// Until the other side has had enough.
    private func wait() {
        while line() != nil {}
    }

    private func mail() -> String? {
        var text = ""
        while let line = line() {
            if line == "." { return text }
            text += line + "\r\n"
        }
        return nil
    }

    private func line() -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while recv(socket, &byte, 1, 0) == 1 {
            if byte == 10, bytes.last == 13 { return String(decoding: bytes.dropLast(), as: UTF8.self) }
            bytes.append(byte)
        }
        return nil
    }

    private func say(_ text: String) {
        let bytes = Array("\(text)\r\n".utf8)
        _ = send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
}
