import Domain
import TestSupport
import Testing

@testable import Files

@Suite struct CSVReadingTests {
    private func read(_ bytes: some Sequence<UInt8>, choice: TableChoice = TableChoice()) throws -> (
        TableLook, [TableRow]
    ) {
        try TemporaryFolder.use { folder in
            let path = try folder.write("table.csv", bytes)
            return (try TableReader(path, choice: choice).look, try TableReader.all(path, choice: choice))
        }
    }

    private func read(_ text: String) throws -> (TableLook, [TableRow]) { try read(text.utf8) }

    @Test func `cells may hold delimiters, quotes and line ends`() throws {
        let (_, rows) = try read("a,b\r\n\"x, y\",\"say \"\"hi\"\"\"\r\n\"two\r\nlines\",z\r\nlast,row")
        #expect(rows.map(\.cells) == [["a", "b"], ["x, y", "say \"hi\""], ["two\r\nlines", "z"], ["last", "row"]])
        #expect(rows.map(\.number) == [1, 2, 3, 5])
    }

    @Test func `lines are counted whatever ends them, blank ones too`() throws {
        let (_, rows) = try read("a,b\n\n\nc,d\r\n\r\ne,f\rg,h\r\r , \ni,j")
        #expect(rows.map(\.cells.first) == ["a", "c", "e", "g", "i"])
        #expect(rows.map(\.number) == [1, 4, 6, 7, 10])
    }

    @Test(arguments: TableLook.Delimiter.allCases) func `what separates the cells is told`(
        _ delimiter: TableLook.Delimiter
    )
        throws
    {
        let mark = String(decoding: [delimiter.byte], as: UTF8.self)
        let lines =
            ["title", "hours", "day"].joined(separator: mark) + "\n"
            + (0..<20).map { "Course \($0)\(mark)1.5\(mark)2025-01-02\n" }.joined()
        let (look, rows) = try read(lines)
        #expect(look.delimiter == delimiter)
        #expect(rows.count == 21)
        #expect(rows.allSatisfy { $0.cells.count == 3 })
    }

    @Test func `semicolons separate even where amounts have a comma`() throws {
        let (look, rows) = try read("Titel;Stunden\nA;1,5\nB;2,0\n")
        #expect(look.delimiter == .semicolon)
        #expect(rows[1].cells == ["A", "1,5"])
    }

    @Test func `Excel's own line that names the delimiter is no row`() throws {
        let (look, rows) = try read("sep=;\r\na;b\r\nc;d\r\n")
        #expect(look.delimiter == .semicolon)
        #expect(rows.map(\.cells) == [["a", "b"], ["c", "d"]])
        #expect(rows.map(\.number) == [2, 3])
    }

    @Test func `a title above the headings does not hide the delimiter`() throws {
        let (look, _) = try read(
            "Report for Dana Reyes, printed today\n\nTitle\tHours\tDate\nA, B and C\t1\t2025-01-01\nD\t2\t2025-01-02\n")
        #expect(look.delimiter == .tab)
    }

    private static let encoded: [(String, [UInt8])] = [
        ("UTF-8", Array("Zoë Müller,“Café”".utf8)),
        ("UTF-8", [0xEF, 0xBB, 0xBF] + Array("Zoë Müller,“Café”".utf8)),
        ("UTF-16LE", [0xFF, 0xFE] + "Zoë Müller,“Café”".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
        ("UTF-16BE", "Zoë Müller,“Café”".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }),
        (
            "WINDOWS-1252",
            Array("Zo".utf8) + [0xEB] + Array(" M".utf8) + [0xFC] + Array("ller,".utf8) + [0x93] + Array("Caf".utf8) + [
                0xE9, 0x94,
            ]
        ),
        (
            "MACINTOSH",
            Array("Zo".utf8) + [0x91] + Array(" M".utf8) + [0x9F] + Array("ller,".utf8) + [0xD2] + Array("Caf".utf8) + [
                0x8E, 0xD3,
            ]
        ),
    ]

    @Test(arguments: encoded) func `the encoding is told and the letters are right`(_ name: String, _ bytes: [UInt8])
        throws
    {
        let newline: [UInt8] = name == "UTF-16LE" ? [10, 0] : name == "UTF-16BE" ? [0, 10] : [10]
        let (look, rows) = try read(bytes + newline)
        #expect(look.encoding == name)
        #expect(rows.first?.cells == ["Zoë Müller", "“Café”"])
        #expect(look.encodingWords?.isEmpty == false)
    }

    @Test func `a letter far behind the beginning tells the encoding, too`() throws {
        let lines = (0..<30_000).map { "Course \($0),1\n" }.joined()
        let (look, rows) = try read(Array(lines.utf8) + Array("Caf".utf8) + [0xE9] + Array(" au lait,2\n".utf8))
        #expect(look.encoding == "WINDOWS-1252")
        #expect(rows.last?.cells.first == "Café au lait")
    }

    @Test func `an encoding may be chosen, and what it cannot read is told`() throws {
        let bytes = Array("a,b\nna".utf8) + [0xEF] + Array("ve,1\n".utf8)
        #expect(try read(bytes, choice: TableChoice(encoding: "ISO-8859-1")).1[1].cells[0] == "naïve")
        #expect(try read(bytes, choice: TableChoice(encoding: "UTF-8")).1[1].cells[0] == "na\u{FFFD}ve")
        #expect(throws: TableFault.self) { try read(bytes, choice: TableChoice(encoding: "KLINGON")) }
    }

    @Test func `letters are whole where blocks of the file meet`() throws {
        let line = "Große Überschrift mit Umlauten äöüß,1\n"
        let bytes = String(repeating: line, count: 9000).utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let (_, rows) = try read([0xFF, 0xFE] + bytes)
        #expect(rows.count == 9000)
        #expect(rows.allSatisfy { $0.cells == ["Große Überschrift mit Umlauten äöüß", "1"] })
    }

    @Test func `a quote that is never closed is told by its line`() throws {
        let fault = try #require(throws: TableFault.self) { try read("a,b\n1,\"open\n2,3\n4,5\n") }
        #expect(fault.code == .damaged)
        #expect(fault.line == 2)
    }

    @Test func `formulas stay the text they are`() throws {
        let (_, rows) = try read("=1+1,\"=HYPERLINK(\"\"http://x\"\")\",-5\n")
        #expect(rows[0].cells == ["=1+1", "=HYPERLINK(\"http://x\")", "-5"])
    }

    @Test func `rows that are too wide and cells that are too long are refused`() throws {
        let wide = try #require(throws: TableFault.self) { try read(String(repeating: "a,", count: 1001)) }
        #expect(wide.code == .tooManyColumns)
        let long = try #require(throws: TableFault.self) { try read("a,b\nc," + String(repeating: "x", count: 40_000)) }
        #expect(long.code == .cellTooLong)
        #expect(long.line == 2)
        let endless = try #require(throws: TableFault.self) {
            try read("a,b\n\"" + String(repeating: "x\n", count: 400_000))
        }
        #expect(endless.code == .cellTooLong)
    }

    @Test func `progress ends at the end`() throws {
        try TemporaryFolder.use { folder in
            let path = try folder.write("long.csv", String(repeating: "a,b,c\n", count: 100_000))
            let reader = try TableReader(path)
            let first = reader.progress
            while try reader.next() != nil {}
            #expect(first < 200)
            #expect(reader.progress == 1000)
        }
    }
}
