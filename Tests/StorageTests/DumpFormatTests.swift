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

/// The published examples, and lengths around the block's.
@Suite struct SHA256Tests {
    @Test(
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (String(repeating: "a", count: 55), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
            (String(repeating: "a", count: 64), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
        ])
    func `a text has its known digest`(text: String, digest: String) {
        var whole = SHA256()
        whole.update(text.utf8)
        #expect(whole.finish() == digest)
        var parts = SHA256()
        for byte in text.utf8 { parts.update([byte]) }
        #expect(parts.finish() == digest)
    }
}
