private import Glibc

/// Takes `multipart/form-data` apart while it arrives: bytes of a file are handed on, never gathered.
struct Multipart {
    /// What was found.
    enum Event {
        /// A part begins: its field's name, and the file's name where it is one.
        case part(name: String, file: String?)
        /// Bytes of the part.
        case bytes([UInt8])
        /// The part ends.
        case end
    }

    /// Why it cannot be read.
    enum Fault: Error { case malformed, tooManyParts }

    private enum State { case preamble, head, body, done }

    private let delimiter: [UInt8]
    private var state = State.preamble
    private var waiting: [UInt8] = Array("\r\n".utf8)
    private var parts = 0

    /// For the boundary of a content type; nothing where it has none.
    init?(contentType: String) {
        guard let range = contentType.lowercased().firstRange(of: "boundary=") else { return nil }
        let offset = contentType.utf8.distance(from: contentType.startIndex, to: range.upperBound)
        var boundary = String(decoding: contentType.utf8.dropFirst(offset), as: UTF8.self)
        if let end = boundary.firstIndex(of: ";") { boundary = String(boundary[..<end]) }
        boundary = boundary.split { $0 == "\"" || $0 == " " }.joined()
        guard (1...70).contains(boundary.utf8.count) else { return nil }
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// Whether the closing line was seen.
    var isDone: Bool { state == .done }

    /// Takes more bytes and says what they hold.
    mutating func take(_ bytes: some Collection<UInt8>) throws(Fault) -> [Event] {
        waiting.append(contentsOf: bytes)
        var events: [Event] = []
        while try step(&events) {}
        return events
    }

    private mutating func step(_ events: inout [Event]) throws(Fault) -> Bool {
        switch state {
        case .done:
            waiting.removeAll()
            return false
        case .preamble, .body:
            guard let place = Self.find(delimiter, in: waiting) else {
                // The delimiter may be cut off at the end of what has arrived.
                let sure = max(0, waiting.count - delimiter.count)
                if state == .body, sure > 0 { events.append(.bytes(Array(waiting[..<sure]))) }
                waiting.removeFirst(sure)
                return false
            }
            let behind = place + delimiter.count
            guard waiting.count >= behind + 2 else { return false }
            if state == .body {
                if place > 0 { events.append(.bytes(Array(waiting[..<place]))) }
                events.append(.end)
            }
            let isLast = waiting[behind] == UInt8(ascii: "-") && waiting[behind + 1] == UInt8(ascii: "-")
            guard isLast || waiting[behind] == 13 && waiting[behind + 1] == 10 else { throw .malformed }
            waiting.removeFirst(behind + (isLast ? 2 : 0))
            state = isLast ? .done : .head
            return true
        case .head:
            guard let end = Self.find(Array("\r\n\r\n".utf8), in: waiting) else {
                guard waiting.count <= 8192 else { throw .malformed }
                return false
            }
            parts += 1
            guard parts <= Fields.most else { throw .tooManyParts }
            let head = String(decoding: waiting[..<end], as: UTF8.self)
            guard let name = Self.parameter("name", in: head) else { throw .malformed }
            events.append(.part(name: name, file: Self.parameter("filename", in: head)))
            waiting.removeFirst(end + 4)
            state = .body
            return true
        }
    }

    private static func find(_ needle: [UInt8], in hay: [UInt8]) -> Int? {
        guard hay.count >= needle.count else { return nil }
        return hay.withUnsafeBytes { hay in
            var start = 0
            let last = hay.count - needle.count
            while start <= last {
                guard let base = hay.baseAddress,
                    let hit = memchr(base + start, Int32(needle[0]), last - start + 1)
                else { return nil }
                let place = UnsafeRawPointer(hit) - base
                if memcmp(hit, needle, needle.count) == 0 { return place }
                start = place + 1
            }
            return nil
        }
    }

    /// A parameter of the content disposition: browsers quote it and write a quote in it as `%22`.
    private static func parameter(_ name: String, in head: String) -> String? {
        for line in head.split(whereSeparator: \.isNewline) where line.lowercased().hasPrefix("content-disposition:") {
            for piece in line.split(separator: ";").dropFirst() {
                let halves = piece.split(separator: "=", maxSplits: 1)
                guard halves.count == 2, halves[0].filter({ !$0.isWhitespace }).lowercased() == name else { continue }
                var value = halves[1]
                while value.last?.isWhitespace == true { value.removeLast() }
                if value.first == "\"", value.last == "\"", value.count >= 2 { value = value.dropFirst().dropLast() }
                return String(value).replacing("%22", with: "\"")
            }
        }
        return nil
    }
}
