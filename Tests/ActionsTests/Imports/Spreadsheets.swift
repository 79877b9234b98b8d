import Actions
import Domain
import Primitives
import Storage

/// Spreadsheets that somebody of a test house brings in.
extension TestHouse {
    static let headings = "Course Title,Provider,Course Number,Date Completed,Contact Hours,Topic,Participant"

    /// A file that was brought in and looked at.
    func brought(
        _ rows: [String], headings: String = headings, name: String = "labce.csv", by visitor: Visitor
    ) async throws -> TableImport {
        try await brought(Array(([headings] + rows).joined(separator: "\r\n").utf8), name: name, by: visitor)
    }

    func brought(_ bytes: [UInt8], name: String, by visitor: Visitor) async throws -> TableImport {
        let upload = try await house.beginTable()
        try await upload.append(bytes)
        return try await house.beginImport(upload, name: name, by: .page, for: visitor)
    }

    /// A file that was checked by its guessed columns, or by others.
    func checked(
        _ rows: [String], headings: String = headings, by visitor: Visitor,
        _ change: (inout ColumnMap) -> Void = { _ in }
    ) async throws -> TableImport {
        let begun = try await brought(rows, headings: headings, by: visitor)
        var map = begun.plan.map
        change(&map)
        try await house.mapImport(begun.id, revision: begun.revision, map, for: visitor)
        return try await house.tableImport(begun.id, for: visitor)
    }

    /// A file that was checked and written.
    func written(_ rows: [String], by visitor: Visitor) async throws -> TableImport {
        let checked = try await checked(rows, by: visitor)
        try await house.writeImport(checked.id, for: visitor)
        return try await house.tableImport(checked.id, for: visitor)
    }

    /// What is found of a row that needs a look.
    func lines(_ kind: ImportLine.Kind, of found: TableImport, for visitor: Visitor) async throws -> [ImportLine] {
        try await house.showImport(found.id, for: visitor).lines[kind] ?? []
    }

    /// A row of a course, each number on a day of its own.
    static func row(
        _ number: Int, hours: String = "1.5", name: String = "Tess Moreau", provider: String = "Bench Academy"
    ) -> String {
        let day = Instant(milliseconds: 1_136_073_600_000).day.adding(days: number)
        let title = "Course of the \(number)th bench: case \(number * 7919)"
        return "\(title),\(provider),BA-\(number),\(day),\(hours),Hematology,\(name)"
    }
}
