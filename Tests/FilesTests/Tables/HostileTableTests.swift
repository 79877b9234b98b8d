import Domain
import TestSupport
import Testing

@testable import Files

@Suite struct HostileTableTests {
    private func fault(_ parts: [(String, String)], password: String? = nil, limits: TableLimits = .standard) throws
        -> TableFault
    {
        try TemporaryFolder.use { folder in
            let path = folder.path + "/book.xlsx"
            try WorkbookParts.write(parts, to: path, password: password)
            return try #require(throws: TableFault.self) { try TableReader.all(path, limits: limits) }
        }
    }

    private func fault(_ bytes: some Sequence<UInt8>) throws -> TableFault {
        try TemporaryFolder.use { folder in
            let path = try folder.write("file.csv", bytes)
            return try #require(throws: TableFault.self) { try TableReader.all(path) }
        }
    }

    @Test func `a part that grows without end is stopped while it grows`() throws {
        let rows = String(repeating: " ", count: 6 << 20)
        #expect(try fault(WorkbookParts.parts(rows)).code == .bomb)
        var limits = TableLimits()
        limits.ratio = 100_000
        limits.part = 4 << 20
        #expect(try fault(WorkbookParts.parts(rows), limits: limits).code == .bomb)
    }

    @Test func `more parts than a workbook has are refused`() throws {
        let many = (0..<60).map { ("part\($0)", "x") }
        var limits = TableLimits()
        limits.entries = 50
        #expect(try fault(WorkbookParts.parts("") + many, limits: limits).code == .bomb)
    }

    @Test func `entities are never expanded`() throws {
        var parts = WorkbookParts.parts("")
        parts[2].1 = """
            <?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>
            """
        #expect(try fault(parts).code == .unsafeXML)
        parts[2].1 = parts[2].1.replacing(
            #"<!ENTITY a "ha">"#, with: #"<!ENTITY a SYSTEM "file:///etc/passwd">"#)
        #expect(try fault(parts).code == .unsafeXML)
    }

    @Test func `deep nesting and texts without end are refused`() throws {
        let deep = String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)
        #expect(try fault(WorkbookParts.parts(deep)).code == .damaged)
        var limits = TableLimits()
        limits.sharedText = 1 << 16
        let texts = (0..<5000).map { "<si><t>A text of its own: \($0)</t></si>" }.joined()
        let fault = try fault(
            WorkbookParts.parts(#"<row r="1"><c t="s"><v>0</v></c></row>"#, texts: texts), limits: limits)
        #expect(fault.code == .tooLarge)
        #expect(fault.cure.contains("CSV"))
    }

    @Test func `a column far to the right is refused and makes no row of that width`() throws {
        #expect(try fault(WorkbookParts.parts(#"<row r="1"><c r="XFD1"><v>1</v></c></row>"#)).code == .tooManyColumns)
        #expect(
            try fault(WorkbookParts.parts(#"<row r="1"><c r="ZZZZZZZZZ1"><v>1</v></c></row>"#)).code == .tooManyColumns)
    }

    @Test func `a password is told`() throws {
        let fault = try fault(WorkbookParts.parts(""), password: "secret")
        #expect(fault.code == .passwordProtected)
    }

    @Test func `what is no spreadsheet is told by what it is`() throws {
        #expect(try fault(Array("%PDF-1.7\n".utf8)).code == .notATable)
        #expect(try fault([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]).code == .notATable)
        #expect(try fault(Array("<html><table><tr><td>x</td></tr></table></html>".utf8)).code == .otherFormat)
        #expect(try fault(Array("\u{FEFF}  <?xml version=\"1.0\"?><Workbook/>".utf8)).code == .otherFormat)
        #expect(try fault([0x1F, 0x8B, 8, 0, 0, 0]).code == .otherFormat)
        #expect(try fault([UInt8]()).code == .empty)
        #expect(try fault(Array(" \n\r\n \t".utf8)).code == .empty)
        #expect(try fault(Array(",,,\n,,,\n".utf8)).code == .empty)
        #expect(try fault((0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 97) }).code == .notATable)
        #expect(try fault([("content.xml", "x"), ("mimetype", "x")]).code == .otherFormat)
        #expect(try fault([("xl/workbook.bin", "x")]).code == .otherFormat)
        #expect(try fault([("word/document.xml", "x")]).code == .notATable)
        #expect(try fault([("readme.txt", "x")]).code == .otherFormat)
    }

    @Test func `a folder and a file that is not there are told`() throws {
        try TemporaryFolder.use { folder in
            for path in [folder.path, folder.path + "/nothing.csv"] {
                let fault = try #require(throws: TableFault.self) { try TableReader(path) }
                #expect(fault.code == .unreadable)
            }
        }
    }

    @Test func `every fault says what to do`() throws {
        for fault in [
            TableFault.damaged("x"), .bomb("x"), .passwordProtected, .olderThanOld, .tooWide(.standard, line: 1),
            .tooLong(.standard, line: 1),
        ] {
            #expect(fault.text.hasSuffix("."))
            #expect(fault.cure.hasSuffix("."))
        }
    }
}
