import Domain

/// The small file system inside an older workbook: reads one stream of it. Every number in it may be a lie.
struct CompoundFile {
    private let bytes: [UInt8]
    private let sectorSize: Int
    private var table: [UInt32] = []
    private var streams: [(name: String, type: UInt8, start: UInt32, size: Int)] = []

    init(_ bytes: [UInt8]) throws(TableFault) {
        self.bytes = bytes
        guard bytes.count >= 1536, [9, 12].contains(bytes.word(30)) else { throw .brokenOff }
        sectorSize = 1 << bytes.word(30)
        try readTable()
        try readDirectory()
    }

    func has(_ name: String) -> Bool { streams.contains { $0.name == name } }

    /// The bytes of a stream.
    func stream(_ name: String) throws(TableFault) -> [UInt8]? {
        guard let found = streams.first(where: { $0.name == name && $0.type == 2 }) else { return nil }
        guard found.size <= bytes.count else { throw .brokenOff }
        if found.size >= Int(bytes.long(56)) {
            return Array(try chain(from: found.start).prefix(found.size))
        }
        // Short streams share the sectors of the root.
        guard let root = streams.first(where: { $0.type == 5 }) else { throw .brokenOff }
        let room = try chain(from: root.start)
        let small = try chain(from: bytes.long(60))
        var content: [UInt8] = []
        var (sector, steps) = (Int(found.start), 0)
        while content.count < found.size {
            let place = sector * 64
            guard place >= 0, place + 64 <= room.count, 4 * sector + 4 <= small.count, steps <= small.count else {
                throw .brokenOff
            }
            content += room[place..<(place + 64)]
            sector = Int(small.long(4 * sector))
            steps += 1
        }
        return Array(content.prefix(found.size))
    }

    private func sector(_ number: UInt32) -> Range<Int>? {
        let from = (Int(number) + 1) * sectorSize
        return from < bytes.count ? from..<min(from + sectorSize, bytes.count) : nil
    }

    /// Which sector follows which.
    private mutating func readTable() throws(TableFault) {
        var sectors = (0..<109).map { bytes.long(76 + 4 * $0) }
        var (next, steps) = (bytes.long(68), 0)
        while next < 0xFFFF_FFF0 {
            guard let range = sector(next), range.count == sectorSize, steps < bytes.count / sectorSize else {
                throw .brokenOff
            }
            for place in stride(from: range.lowerBound, to: range.upperBound - 4, by: 4) {
                sectors.append(bytes.long(place))
            }
            next = bytes.long(range.upperBound - 4)
            steps += 1
        }
        for number in sectors where number < 0xFFFF_FFF0 {
            guard let range = sector(number), table.count <= bytes.count / 128 + 4096 else { throw .brokenOff }
            for place in stride(from: range.lowerBound, to: range.upperBound - 3, by: 4) {
                table.append(bytes.long(place))
            }
        }
    }

    /// The bytes of a chain of sectors.
    private func chain(from start: UInt32) throws(TableFault) -> [UInt8] {
        var content: [UInt8] = []
        var next = start
        while next < 0xFFFF_FFF0 {
            guard let range = sector(next), Int(next) < table.count, content.count <= bytes.count else {
                throw .brokenOff
            }
            content += bytes[range]
            next = table[Int(next)]
        }
        return content
    }

    private mutating func readDirectory() throws(TableFault) {
        let directory = try chain(from: bytes.long(48))
        for entry in stride(from: 0, to: directory.count - 127, by: 128) {
            let length = directory.word(entry + 64)
            guard (2...64).contains(length) else { continue }
            let letters = stride(from: entry, to: entry + length - 2, by: 2).map { UInt16(directory.word($0)) }
            streams.append(
                (
                    String(decoding: letters, as: UTF16.self), directory[entry + 66], directory.long(entry + 116),
                    Int(directory.long(entry + 120))
                ))
        }
    }
}

extension TableFault {
    fileprivate static var brokenOff: TableFault { .damaged("it breaks off, or its table of contents is wrong") }
}

extension [UInt8] {
    /// Two bytes as a number, the lower one first; nothing behind the end is 0.
    func word(_ place: Int) -> Int {
        place >= 0 && place + 2 <= count ? Int(self[place]) | Int(self[place + 1]) << 8 : 0
    }

    /// Four bytes as a number, the lowest one first.
    func long(_ place: Int) -> UInt32 {
        UInt32(word(place)) | UInt32(word(place + 2)) << 16
    }

    /// Eight bytes as a binary number.
    func double(_ place: Int) -> Double {
        Double(bitPattern: UInt64(long(place)) | UInt64(long(place + 4)) << 32)
    }
}
