private import Glibc

/// Cuts a roster file into chunks of whole lines, so that chunks can be answered side by side and memory stays flat.
public struct RosterChunks: ~Copyable {
    /// Some whole lines.
    public struct Chunk: Sendable {
        /// The lines with their line ends.
        public let bytes: [UInt8]
        /// The number of the first line.
        public let firstLine: Int
        /// Whether this stands for one line that is too long to be read.
        public let isTooLong: Bool
    }

    private let descriptor: Int32
    private let path: String
    private var rest: [UInt8] = []
    private var block: [UInt8]
    private var nextLine = 1
    private var isAtEnd = false

    /// Opens a roster; `-` is the standard input.
    public init(_ path: String, blockSize: Int = 2 << 20) throws(FileFault) {
        descriptor = try ByteSource.open(path)
        self.path = path
        block = [UInt8](repeating: 0, count: blockSize)
    }

    deinit { close(descriptor) }

    /// The next chunk, or nothing at the end.
    public mutating func next() throws(FileFault) -> Chunk? {
        while true {
            if isAtEnd {
                guard !rest.isEmpty else { return nil }
                defer { rest = [] }
                return chunk(rest)
            }
            let count = try ByteSource.read(descriptor, into: &block, path)
            if count == 0 {
                isAtEnd = true
                continue
            }
            if let last = block[..<count].lastIndex(of: 10) {
                let whole = rest + block[...last]
                rest = Array(block[(last + 1)..<count])
                return chunk(whole)
            }
            rest += block[..<count]
            if rest.count > ByteSource.heaviest { return try skipLine() }
        }
    }

    private mutating func chunk(_ bytes: [UInt8]) -> Chunk {
        defer { nextLine += bytes.count { $0 == 10 } }
        return Chunk(bytes: bytes, firstLine: nextLine, isTooLong: false)
    }

    /// Reads over the rest of a line that is too long, without keeping it.
    private mutating func skipLine() throws(FileFault) -> Chunk {
        rest = []
        while true {
            let count = try ByteSource.read(descriptor, into: &block, path)
            if count == 0 { isAtEnd = true }
            if let end = block[..<count].firstIndex(of: 10) { rest = Array(block[(end + 1)..<count]) }
            if count == 0 || block[..<count].contains(10) {
                defer { nextLine += 1 }
                return Chunk(bytes: [], firstLine: nextLine, isTooLong: true)
            }
        }
    }
}

extension RosterLine {
    /// Answers every line of a chunk.
    public func answer(_ chunk: RosterChunks.Chunk) {
        guard !chunk.isTooLong else { return refuse(line: chunk.firstLine) }
        chunk.bytes.withUnsafeBytes { bytes in
            var line = chunk.firstLine
            var start = 0
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
                answer(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), line: line)
                line += 1
                start = end + 1
            }
        }
    }
}
