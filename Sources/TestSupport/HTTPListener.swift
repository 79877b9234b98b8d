import Blocking
import Glibc
import Synchronization

/// A web server on this machine for one test: plain sockets on a thread, always the same answer, everything said to it kept.
public final class HTTPListener: Sendable {
    /// Where it listens.
    public let port: UInt16
    private let socket: Int32
    private let book = Mutex<[String]>([])
    private let open = Mutex<Int32>(-1)
    private let thread = Worker()

    /// A server that answers with a status, or never.
    public init?(status: Int?, header: String? = nil) {
        guard let (socket, port) = Self.listening() else { return nil }
        (self.socket, self.port) = (socket, port)
        let lines = status.map { "HTTP/1.1 \($0) Said\r\n" + (header.map { $0 + "\r\n" } ?? "") }
        thread.submit { [weak self] in
            while true {
                let connection = accept(socket, nil, nil)
                guard connection >= 0 else { break }
                self?.hold(connection, lines.map { $0 + "Content-Length: 0\r\nConnection: close\r\n\r\n" })
                // A child that another test started meanwhile may hold the line too: closing alone would not hang up.
                shutdown(connection, Int32(SHUT_RDWR))
                close(connection)
            }
            close(socket)
        }
    }

    deinit {
        shutdown(socket, Int32(SHUT_RDWR))
        open.withLock { if $0 >= 0 { shutdown($0, Int32(SHUT_RDWR)) } }
    }

    /// Every request, head and body.
    public var heard: [String] { book.withLock { $0 } }

    private func hold(_ connection: Int32, _ answer: String?) {
        open.withLock { $0 = connection }
        defer { open.withLock { $0 = -1 } }
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while !bytes.suffix(4).elementsEqual([13, 10, 13, 10]), recv(connection, &byte, 1, 0) == 1 {
            bytes.append(byte)
        }
        let head = String(decoding: bytes, as: UTF8.self)
        let length =
            head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
            .flatMap { Int($0.dropFirst(15).filter(\.isNumber)) } ?? 0
        var body: [UInt8] = []
        while body.count < length, recv(connection, &byte, 1, 0) == 1 { body.append(byte) }
        book.withLock { $0.append(head + String(decoding: body, as: UTF8.self)) }
        guard let answer else {
            while recv(connection, &byte, 1, 0) == 1 {}
            return
        }
        let said = Array(answer.utf8)
        _ = send(connection, said, said.count, Int32(MSG_NOSIGNAL))
    }

    private static func listening() -> (Int32, UInt16)? {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isOpen = withUnsafeMutablePointer(to: &place) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, length) == 0 && listen(socket, 8) == 0
                    && getsockname(socket, address, &length) == 0
            }
        }
        return isOpen ? (socket, UInt16(bigEndian: place.sin_port)) : nil
    }
}
