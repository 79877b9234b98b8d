import Domain
import TestSupport
import Testing

@testable import Files

@Suite struct TableWriterTests {
    private func written(_ cells: [String]) -> String {
        var writer = TableWriter(withMark: false)
        writer.row(cells)
        return String(decoding: writer.take(), as: UTF8.self)
    }

    @Test func `rows end with both signs and quotes are doubled`() {
        #expect(
            written(["a", "b, c", "say \"x\"", "two\nlines", ""]) == "a,\"b, c\",\"say \"\"x\"\"\",\"two\nlines\",\r\n")
    }

    @Test(arguments: ["=1+1", "+1", "@SUM(A1)", "-2+3", "\tx", "\rx", " =1", "＝1", "-", "-1e5", "--1"])
    func `what could be computed is made text`(_ cell: String) {
        #expect(written([cell]).hasPrefix("\"'"))
    }

    @Test(arguments: ["-5", "-1.5", "-0,25", "5", "a=b", "x-1", ""]) func `plain words and negative numbers stay`(
        _ cell: String
    ) {
        #expect(!written([cell, "x"]).contains("'"))
    }

    @Test func `what is written is read again`() throws {
        let rows = [["Title", "Hours"], ["Zoë, \"the\" \r\n best; of|all", "-1.5"], ["\u{FEFF}", "x"], ["", "y"]]
        var writer = TableWriter()
        for row in rows { writer.row(row) }
        #expect(writer.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let bytes = writer.take()
        #expect(writer.bytes.isEmpty)
        try TemporaryFolder.use { folder in
            let read = try TableReader.all(try folder.write("t.csv", bytes)).map(\.cells)
            #expect(read == rows)
        }
    }
}
