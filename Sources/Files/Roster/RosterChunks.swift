private import Glibc

/// Cuts a roster file into chunks of whole lines, so that chunks can be answered side by side and memory stays flat.
public struct RosterChunks: ~Copyable {
    /// Some whole lines.
    public struct Chunk: Sendable {
        fileprivate let bytes: [UInt8]
        /// How many of the bytes are whole lines.
        fileprivate let count: Int
        /// The number of the first line.
        public let firstLine: Int
        /// Whether this stands for one line that is too long to be read.
        public let isTooLong: Bool
    }

    private let descriptor: Int32
    private let path: String
    private let blockSize: Int
    /// The beginning of a line whose end was not read yet.
    private var rest: [UInt8] = []
    private var nextLine = 1
    private var isAtEnd = false
    private var isSkipping = false

    /// Opens a roster; `-` is the standard input.
    public init(_ path: String, blockSize: Int = 1 << 20) throws(FileFault) {
        descriptor = try ByteSource.open(path)
        self.path = path
        self.blockSize = blockSize
    }

    deinit { close(descriptor) }

    /// The next chunk, or nothing at the end.
    public mutating func next() throws(FileFault) -> Chunk? {
        while !isAtEnd {
            let before = rest.count
            let bytes = try readBlock()
            isAtEnd = bytes.count == before
            let end = isAtEnd ? bytes.count : bytes.lastIndex(of: 10).map { $0 + 1 } ?? 0
            guard end > 0 else {
                rest = bytes
                if rest.count > ByteSource.heaviest { (isSkipping, rest) = (true, []) }
                continue
            }
            rest = Array(bytes[end...])
            if isSkipping {
                isSkipping = false
                return skipped(bytes, end)
            }
            return chunk(bytes, end)
        }
        guard isSkipping else { return nil }
        isSkipping = false
        return Chunk(bytes: [], count: 0, firstLine: nextLine, isTooLong: true)
    }

    /// The unfinished line and what comes behind it.
    private func readBlock() throws(FileFault) -> [UInt8] {
        var fault: FileFault?
        let bytes = [UInt8](unsafeUninitializedCapacity: rest.count + blockSize) { buffer, count in
            _ = buffer.initialize(fromContentsOf: rest)
            do throws(FileFault) {
                let room = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[rest.count...])
                count = rest.count + (try ByteSource.read(descriptor, into: room, path))
            } catch {
                fault = error
            }
        }
        if let fault { throw fault }
        return bytes
    }

    private mutating func chunk(_ bytes: [UInt8], _ end: Int) -> Chunk {
        defer { nextLine += Self.lineEnds(in: bytes, end) }
        return Chunk(bytes: bytes, count: end, firstLine: nextLine, isTooLong: false)
    }

    private static func lineEnds(in bytes: [UInt8], _ end: Int) -> Int {
        bytes.withUnsafeBytes { bytes in
            var (count, place) = (0, 0)
            while place < end, let base = bytes.baseAddress, let found = memchr(base + place, 10, end - place) {
                count += 1
                place = UnsafeRawPointer(found) - base + 1
            }
            return count
        }
    }

    /// The end of a line that was too long; the lines behind it come next.
    private mutating func skipped(_ bytes: [UInt8], _ end: Int) -> Chunk {
        let first = bytes.firstIndex(of: 10).map { $0 + 1 } ?? end
        rest = Array(bytes[first...])
        defer { nextLine += 1 }
        return Chunk(bytes: [], count: 0, firstLine: nextLine, isTooLong: true)
    }
}

extension RosterLine {
    /// Answers every line of a chunk.
    public func answer(_ chunk: RosterChunks.Chunk) {
        guard !chunk.isTooLong else { return refuse(line: chunk.firstLine) }
        chunk.bytes.withUnsafeBytes { whole in
            let bytes = UnsafeRawBufferPointer(rebasing: whole[..<chunk.count])
            guard let base = bytes.baseAddress else { return }
            var line = chunk.firstLine
            var start = 0
            while start < bytes.count {
                let left = UnsafeRawBufferPointer(rebasing: bytes[start...])
                let end =
                    left.baseAddress.flatMap { memchr($0, 10, left.count) }.map { UnsafeRawPointer($0) - base }
                    ?? bytes.count
                answer(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), line: line)
                line += 1
                start = end + 1
            }
        }
    }
}
