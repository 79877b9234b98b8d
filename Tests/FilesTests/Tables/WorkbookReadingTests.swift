import Domain
import TestSupport
import Testing

@testable import Files

@Suite struct WorkbookReadingTests {
    private func read(_ parts: [(String, String)], choice: TableChoice = TableChoice()) throws -> (
        TableLook, [TableRow]
    ) {
        try TemporaryFolder.use { folder in
            let path = folder.path + "/book.xlsx"
            try WorkbookParts.write(parts, to: path)
            return (try TableReader(path, choice: choice).look, try TableReader.all(path, choice: choice))
        }
    }

    private static let styles = """
        <numFmts><numFmt numFmtId="170" formatCode="[$-409]d\\-mmm\\-yy;@"/><numFmt numFmtId="171" formatCode="0.00 &quot;days&quot;"/>
        <numFmt numFmtId="172" formatCode="yyyy\\-mm\\-dd hh:mm"/><numFmt numFmtId="173" formatCode="[h]:mm"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="173"/></cellXfs>
        """

    @Test func `shared, inline and formula texts, numbers and yes or no`() throws {
        let (look, rows) = try read(
            WorkbookParts.parts(
                """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve">line </t></r><rPh><t>no</t></rPh></is></c>
                <c r="B3" t="str"><f>A1&amp;"x"</f><v>cached &amp; kept</v></c><c r="C3"><f>1+1</f><v>2</v></c>
                <c r="D3" t="b"><v>1</v></c><c r="E3"><v>1.1000000000000001</v></c><c r="F3" t="e"><v>#N/A</v></c></row>
                """, texts: "<si><t>Title</t></si><si><r><t>Rich </t></r><r><t>text</t></r></si>"))
        #expect(look.format == .xlsx)
        #expect(look.sheets == ["One"])
        #expect(rows.map(\.number) == [1, 3])
        #expect(rows[0].cells == ["Title", "", "Rich text"])
        #expect(rows[1].cells == ["inline ", "cached & kept", "2", "TRUE", "1.1", "#N/A"])
    }

    @Test func `days are days by their style, whatever the format's words`() throws {
        let rows = try read(
            WorkbookParts.parts(
                """
                <row r="1"><c r="A1" s="0"><v>45720</v></c><c r="B1" s="1"><v>45720</v></c><c r="C1" s="2"><v>45720</v></c>
                <c r="D1" s="3"><v>1.5</v></c><c r="E1" s="4"><v>45720.5</v></c><c r="F1" s="5"><v>0.0625</v></c>
                <c r="G1" s="1"><v>60</v></c><c r="H1" t="d"><v>2025-03-04</v></c></row>
                """, styles: Self.styles)
        ).1
        #expect(
            rows[0].cells == [
                "45720", "2025-03-04", "2025-03-04", "1.5", "2025-03-04 12:00", "01:30", "1900-02-28", "2025-03-04",
            ])
    }

    @Test func `a workbook from 1904 counts from there`() throws {
        var parts = WorkbookParts.parts(#"<row r="1"><c r="A1" s="1"><v>44258</v></c></row>"#, styles: Self.styles)
        parts[0].1 = WorkbookParts.book(properties: #"date1904="1""#)
        #expect(try read(parts).1[0].cells == ["2025-03-04"])
    }

    @Test func `the first sheet that is shown and has rows is read, or the one that was chosen`() throws {
        var parts = WorkbookParts.parts(#"<row r="1"><c r="A1"><v>1</v></c></row>"#)
        parts[0].1 = WorkbookParts.book(
            #"<sheet name="Secret" state="hidden" r:id="r1"/><sheet name="Shown" r:id="r2"/>"#)
        parts.append(("xl/worksheets/two.xml", WorkbookParts.sheet(#"<row r="1"><c r="A1"><v>2</v></c></row>"#)))
        let (look, rows) = try read(parts)
        #expect(look.sheets == ["Secret", "Shown"])
        #expect(look.sheet == 1)
        #expect(look.notes == ["Hidden in this workbook: “Secret”."])
        #expect(rows[0].cells == ["2"])
        #expect(try read(parts, choice: TableChoice(sheet: 0)).1[0].cells == ["1"])
        let fault = try #require(throws: TableFault.self) { try read(parts, choice: TableChoice(sheet: 5)) }
        #expect(fault.code == .noSuchSheet)
        parts[2].1 = WorkbookParts.sheet("")
        parts[0].1 = WorkbookParts.book(#"<sheet name="Empty" r:id="r1"/><sheet name="Full" r:id="r2"/>"#)
        #expect(try read(parts).0.sheet == 1)
    }

    @Test func `numbers are as they were typed`() {
        let numbers: [(Double, String)] = [
            (1.5, "1.5"), (0.1 + 0.2, "0.3"), (100, "100"), (0.001, "0.001"), (1234567.891, "1234567.891"),
            (-2.25, "-2.25"), (4.0 / 3, "1.33333333333333"), (0, "0"),
        ]
        for (number, text) in numbers { #expect(ExcelNumber.text(number) == text) }
    }
}
