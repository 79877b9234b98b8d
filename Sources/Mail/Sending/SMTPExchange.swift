/// One mail on its way: what is still to be read of it, and what was said last on either side. libcurl holds a pointer
/// to it while it works, on one thread.
final class SMTPExchange {
    private let bytes: [UInt8]
    private var place = 0
    /// Whether any of it was asked for, so that the server may have it.
    private(set) var hasBegun = false
    /// The last verb we said, such as `RCPT`; after `DATA` comes the mail itself.
    private(set) var command = ""
    /// The last line the server said.
    private(set) var reply: MailReply?
    /// libcurl takes leave of a server that refused; what is said then hides why.
    private var isLeaving = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var count: Int { bytes.count }

    static func of(_ raw: UnsafeMutableRawPointer?) -> SMTPExchange? {
        raw.map { Unmanaged<SMTPExchange>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Copies the next bytes of the mail.
    func read(into target: UnsafeMutableRawBufferPointer) -> Int {
        hasBegun = true
        let taken = min(target.count, bytes.count - place)
        target.copyBytes(from: bytes[place..<place + taken])
        place += taken
        return taken
    }

    /// Back to a place in the mail; libcurl asks for it when a kept connection turns out to be dead.
    func rewind(to place: Int) -> Bool {
        guard bytes.indices.contains(place) else { return false }
        self.place = place
        return true
    }

    /// Takes down the reply in a line from the server.
    func hear(_ line: UnsafeBufferPointer<UInt8>) {
        if !isLeaving { reply = MailReply(line: line) ?? reply }
    }

    /// Takes down the verb of a line of ours. Lines of a sign-in have none and are never kept.
    func say(_ line: UnsafeBufferPointer<UInt8>) {
        let verb = String(decoding: line.prefix { (65...90).contains($0) }.prefix(9), as: UTF8.self)
        guard ["EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "QUIT"].contains(verb) else { return }
        isLeaving = verb == "QUIT"
        if isLeaving { return }
        command = verb
        reply = nil
    }
}
