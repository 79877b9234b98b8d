import Testing

@testable import Storage

@Suite struct DumpLineTests {
    @Test func `a row and its line say the same`() {
        let row: [SQLValue] = [
            .null, .text(""), .text("a\tb\nc\rd\\e"), .text("\\N"), .integer(.min), .boolean(true), .boolean(false),
            .bytes([]), .bytes([0, 255, 16]),
        ]
        var line: [UInt8] = []
        DumpLine.append(row, to: &line)
        #expect(
            String(decoding: line, as: UTF8.self) == #"\N"# + "\t\t" + #"a\tb\nc\rd\\e"# + "\t" + #"\\N"#
                + "\t-9223372036854775808\tt\tf\t\t00ff10\n")
        let kinds: [SQLKind] = [.text, .text, .text, .text, .integer, .boolean, .boolean, .bytes, .bytes]
        #expect(DumpLine.row(of: line.dropLast()[...], kinds: kinds) == row)
    }

    @Test(
        arguments: [
            ("1\t2", [SQLKind.integer]), ("1", [.integer, .integer]), ("1.5", [.integer]), ("", [.integer]),
            ("true", [.boolean]), ("0g", [.bytes]), ("abc", [.bytes]), (#"a\"#, [.text]), (#"a\x"#, [.text]),
            ("99999999999999999999", [.integer]),
        ])
    func `a line that does not fit its columns is nothing`(line: String, kinds: [SQLKind]) {
        #expect(DumpLine.row(of: Array(line.utf8)[...], kinds: kinds) == nil)
    }

    @Test func `bytes that are no text are nothing`() {
        #expect(DumpLine.row(of: [0xFF], kinds: [.text]) == nil)
    }
}
