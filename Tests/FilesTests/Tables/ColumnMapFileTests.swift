import Domain
import Primitives
import Rules
import Testing

@testable import Files

@Suite struct ColumnMapFileTests {
    private let full = ColumnMap(
        columns: [.title: 0, .completed: 26, .hours: 2, .externalID: 5], topicColumns: [.hematology: 3, .safety: 4],
        headingLine: 3, dateOrder: .dayFirst, decimalMark: .comma, preset: .ceBrokerPartial, fallbackUnit: .minute,
        fallbackKind: .inService, fallbackApprovals: [ApprovalSet(.pace), ApprovalSet(.flBoard)])

    @Test func `what is kept is read again`() throws {
        for map in [full, ColumnMap()] {
            #expect(try ColumnMapFile.map(ColumnMapFile.bytes(map)) == map)
        }
    }

    @Test func `columns are named by heading, letter or number`() throws {
        let yaml = "columns: {title: 'course name', completed: AA, hours: 2, provider: Sponsor}\nunit: minute\n"
        let map = try ColumnMapFile.map(
            Array(yaml.utf8), headings: ["Sponsor", "Minutes", "Course  Name"], from: ColumnMap(headingLine: 4))
        #expect(map.columns == [.title: 2, .completed: 26, .hours: 1, .provider: 0])
        #expect(map.fallbackUnit == .minute)
        #expect(map.headingLine == 4)
    }

    @Test(arguments: [
        "columns: {title: Nowhere}", "columns: {titel: A}", "unit: fortnight", "columns: [a]", "heading-line: x",
        "colums: {}",
    ]) func `what is not known is refused`(_ text: String) {
        #expect(throws: FileFault.self) { try ColumnMapFile.map(Array(text.utf8)) }
    }
}
