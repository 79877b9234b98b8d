import Domain
import Foundation
import Primitives
import TestSupport
import Testing

@testable import Files

/// Spoilt files of every kind: whatever is in them, reading ends, with rows or with a fault that was meant.
@Suite struct TableFuzzTests {
    private static let examples = [
        "labce-export.csv", "ce-organizer.xlsx", "ascp-transcript.csv", "ce-broker-partial.xls",
    ]

    @Test(arguments: examples) func `spoilt files give rows or a fault`(_ name: String) throws {
        let whole = try Array(Data(contentsOf: Repository.root.appending(path: "Examples/Imports/\(name)")))
        var random = SplitMix64(seed: UInt64(name.utf8.count))
        try TemporaryFolder.use { folder in
            for _ in 0..<150 {
                let bytes = Self.spoilt(whole, &random)
                let path = try folder.write("spoilt", bytes)
                do {
                    let reader = try TableReader(path)
                    var rows = 0
                    while let row = try reader.next() {
                        #expect(row.cells.count <= TableLimits.standard.columns)
                        rows += 1
                    }
                    #expect(rows > 0)
                } catch let fault as TableFault {
                    #expect(!fault.cure.isEmpty)
                }
            }
        }
    }

    @Test(arguments: ["formats.xls", "long-texts.xls"]) func `every record of an older workbook may lie`(_ name: String)
        throws
    {
        let whole = try Array(
            Data(contentsOf: Repository.root.appending(path: "Tests/FilesTests/Tables/Fixtures/\(name)")))
        var random = SplitMix64(seed: 11)
        try TemporaryFolder.use { folder in
            for _ in 0..<60 {
                let path = try folder.write("spoilt.xls", Self.spoilt(whole, &random))
                _ = try? TableReader.all(path)
            }
        }
    }

    private static func spoilt(_ whole: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var bytes = whole
        for _ in 0...random.below(12) {
            guard bytes.count > 8 else { break }
            let place = random.below(bytes.count - 4)
            switch random.below(6) {
            case 0: bytes[place] = UInt8(random.below(256))
            case 1: bytes[place] = random.pick([0, 255, 127, 128, 34, 10])
            case 2:
                bytes.replaceSubrange(
                    place..<(place + 2), with: random.pick([[255, 255], [0, 0], [9, 8], [252, 0], [60, 0]]))
            case 3 where random.below(4) == 0: bytes.removeSubrange(place...)
            case 4: bytes.insert(contentsOf: [UInt8(random.below(256)), 44, 34], at: place)
            default: bytes[place] ^= 1 << UInt8(random.below(8))
            }
        }
        return bytes
    }
}
