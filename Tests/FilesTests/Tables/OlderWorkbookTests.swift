import Domain
import Foundation
import TestSupport
import Testing

@testable import Files

/// The workbooks in `Fixtures` were written with xlwt 1.3 for Python.
@Suite struct OlderWorkbookTests {
    private func fixture(_ name: String) -> String {
        Repository.root.appending(path: "Tests/FilesTests/Tables/Fixtures/\(name)").path
    }

    @Test func `days, times, numbers and letters of every alphabet`() throws {
        let look = try TableReader(fixture("formats.xls")).look
        #expect(look.format == .xls)
        #expect(look.sheets == ["Hidden", "Größen"])
        #expect(look.sheet == 1)
        let rows = try TableReader.all(fixture("formats.xls"))
        #expect(rows.map(\.number) == [1, 2, 5])
        // The program that wrote the formula computed nothing, and nobody else does.
        #expect(
            rows[1].cells == [
                "Zellzählung im Körper 血", "2024-12-25", "2024-02-29 14:30", "1.1", "TRUE", "", "0.25",
            ])
        #expect(rows[2].cells == ["below", "", "", "10000000.5", "1234567"])
    }

    @Test func `a workbook from 1904 counts from there`() throws {
        #expect(try TableReader.all(fixture("from-1904.xls")).map(\.cells) == [["Day"], ["2024-12-25"], ["1.5"]])
    }

    @Test func `texts that go on in the next record are whole`() throws {
        let rows = try TableReader.all(fixture("long-texts.xls"))
        #expect(rows.count == 400)
        for (place, row) in rows.enumerated() {
            let letter = place % 3 == 0 ? "x" : "Ж"
            #expect(row.cells[0] == "\(place): " + String(repeating: letter, count: place * 7 % 300))
        }
    }

    @Test func `a password is told`() throws {
        var bytes = try Array(Data(contentsOf: URL(filePath: fixture("formats.xls"))))
        // The record of the code page becomes the one that says how the rest is encrypted.
        let mark: [UInt8] = [0x42, 0, 2, 0, 0xB0, 4]
        let place = try #require(bytes.indices.first { bytes[$0...].starts(with: mark) })
        bytes[place] = 0x2F
        try TemporaryFolder.use { folder in
            let path = try folder.write("secret.xls", bytes)
            let fault = try #require(throws: TableFault.self) { try TableReader(path) }
            #expect(fault.code == .passwordProtected)
        }
    }
}
