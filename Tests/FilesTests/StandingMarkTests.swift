import Domain
import Files
import Primitives
import Rules
import Testing

@Suite("StandingMarkJSON")
struct StandingMarkTests {
    private let marks = [
        StandingMark(
            id: "a", credential: "us-fl/technician", state: .due, isComplete: nil,
            total: Tally(required: nil, counted: Credits(thousandths: 1500), missing: nil),
            missing: [.init(requirement: "medical-errors", amount: Credits(thousandths: 500))]),
        StandingMark(
            id: "b", credential: "ascp-boc/MLT", state: .ready, isComplete: true,
            total: Tally(required: .zero, counted: .zero, missing: .zero), missing: []),
    ]

    @Test func `what is remembered is read back as it was`() throws {
        #expect(try StandingMarkReader.marks(StandingMarkJSON.bytes(marks)) == marks)
        #expect(try StandingMarkReader.marks(StandingMarkJSON.bytes([])) == [])
    }

    @Test func `a message says what was and what is`() throws {
        let body = WebhookMessageJSON.standingChanged(
            [StandingChange(before: nil, after: marks[0]), StandingChange(before: marks[1], after: nil)],
            of: try #require(ID<Person>("019a0000-0000-7000-8000-000000000001")), at: Instant(milliseconds: 0))
        #expect(
            String(decoding: body, as: UTF8.self) == """
                {"type":"standing.changed","timestamp":"1970-01-01T00:00:00Z","data":{"person":\
                "019a0000-0000-7000-8000-000000000001","credentials":[{"id":"a","credential":"us-fl/technician",\
                "before":null,"after":{"id":"a","credential":"us-fl/technician","state":"due","complete":null,\
                "total":{"required":null,"counted":"1.5","missing":null},"missing":{"medical-errors":"0.5"}}},\
                {"id":"b","credential":"ascp-boc/MLT","before":{"id":"b","credential":"ascp-boc/MLT","state":"ready",\
                "complete":true,"total":{"required":"0","counted":"0","missing":"0"},"missing":{}},"after":null}]}}
                """)
    }
}
