import CZip
import Domain
import Foundation
import Testing

@testable import Files

/// Makes XLSX workbooks for tests part by part, so that any part can be wrong.
enum WorkbookParts {
    static let links = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="r1" Type="x/worksheet" Target="worksheets/one.xml"/>
        <Relationship Id="r2" Type="x/worksheet" Target="/xl/worksheets/two.xml"/></Relationships>
        """

    static func book(_ sheets: String = #"<sheet name="One" r:id="r1"/>"#, properties: String = "") -> String {
        """
        <?xml version="1.0"?><workbook xmlns="m" xmlns:r="r"><workbookPr \(properties)/><sheets>\(sheets)</sheets></workbook>
        """
    }

    static func sheet(_ rows: String) -> String {
        #"<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData>\#(rows)</x:sheetData></x:worksheet>"#
            .replacing("<x:", with: "<").replacing("</x:", with: "</").replacing("xmlns:x", with: "xmlns")
    }

    /// The parts of a workbook with one sheet of these rows.
    static func parts(_ rows: String, texts: String? = nil, styles: String? = nil) -> [(String, String)] {
        var parts = [
            ("xl/workbook.xml", book()), ("xl/_rels/workbook.xml.rels", links), ("xl/worksheets/one.xml", sheet(rows)),
        ]
        if let texts { parts.append(("xl/sharedStrings.xml", #"<sst xmlns="m">\#(texts)</sst>"#)) }
        if let styles { parts.append(("xl/styles.xml", #"<styleSheet xmlns="m">\#(styles)</styleSheet>"#)) }
        return parts
    }

    static func write(_ parts: [(String, String)], to path: String, password: String? = nil) throws {
        var code: Int32 = 0
        let archive = try #require(zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code))
        for (name, text) in parts {
            var bytes = Array(text.utf8)
            let copy = try #require(malloc(max(1, bytes.count)))
            copy.copyMemory(from: &bytes, byteCount: bytes.count)
            let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1)
            let place = zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
            if let password { zip_file_set_encryption(archive, zip_uint64_t(place), UInt16(ZIP_EM_AES_256), password) }
        }
        #expect(zip_close(archive) == 0)
    }
}

extension TableReader {
    /// Every row of a file, as its line and cells.
    static func all(
        _ path: String, choice: TableChoice = TableChoice(), limits: TableLimits = .standard
    ) throws -> [TableRow] {
        let reader = try TableReader(path, choice: choice, limits: limits)
        var rows: [TableRow] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }
}
