import Primitives
import Testing

@testable import Storage

@Suite struct SQLTests {
    @Test func `a value becomes a numbered parameter`() {
        let name = "O'Neil; DROP TABLE person"
        let sql: SQL = "SELECT 1 FROM person WHERE name = \(name) AND age > \(30) AND alive = \(true)"
        #expect(sql.text == "SELECT 1 FROM person WHERE name = $1 AND age > $2 AND alive = $3")
        #expect(sql.values == [.text(name), .integer(30), .boolean(true)])
    }

    @Test func `a piece inside another gets new numbers`() {
        let inner: SQL = "a = \(1) OR b = \(2)"
        let sql: SQL = "SELECT \(0) WHERE (\(inner)) AND (\(inner)) AND c = \(3)"
        #expect(sql.text == "SELECT $1 WHERE (a = $2 OR b = $3) AND (a = $4 OR b = $5) AND c = $6")
        #expect(sql.values == [0, 1, 2, 1, 2, 3].map { .integer($0) })
    }

    @Test func `numbers of two digits are renumbered whole`() {
        let ten = (1...10).map { "\($0)" as SQL }.joined(", ")
        let sql: SQL = "\(0) | \(ten) | \(11)"
        #expect(sql.text == "$1 | $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 | $12")
        #expect(sql.values == (0...11).map { .integer($0) })
    }

    @Test func `pieces are joined in order`() {
        let sql = "a = \("x")" as SQL + " AND " + "é = \("y")"
        #expect(sql.text == "a = $1 AND é = $2")
        let twice: SQL = "\(sql) OR \(sql)"
        #expect(twice.text == "a = $1 AND é = $2 OR a = $3 AND é = $4")
        #expect(twice.values == ["x", "y", "x", "y"].map { .text($0) })
    }

    @Test func `a list stands in parentheses`() {
        let sql: SQL = "id IN \(list: ["a", "b"]) AND n = \(1)"
        #expect(sql.text == "id IN ($1, $2) AND n = $3")
    }

    @Test func `nothing keeps the form of what is missing`() {
        let missing: Int? = nil
        let sql: SQL = "\(missing)\(true)\(nil as String?)"
        #expect(sql.values == [.null, .boolean(true), .null])
        #expect(sql.kinds == [.integer, .boolean, .text])
    }

    @Test func `the domain's values are kept as both engines can`() throws {
        let day = try #require(CalendarDate(year: 2024, month: 2, day: 29))
        let id = try #require(ID<Int>("01890a5d-ac96-774b-bcce-b302099a8057"))
        let sql: SQL = "\(day)\(id)\(Instant(milliseconds: -5))\(Credits(thousandths: 1500))\(Words.second)"
        #expect(
            sql.values == [
                .text("2024-02-29"), .text(id.text), .integer(-5), .integer(1500), .text("two"),
            ])
    }

    @Test func `a name from the catalogue is quoted`() {
        #expect(SQL.name("odd\"name").text == "\"odd\"\"name\"")
    }
}

private enum Words: String, SQLBindable {
    case first = "one"
    case second = "two"
}
