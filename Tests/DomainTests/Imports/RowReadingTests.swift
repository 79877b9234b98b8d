import Primitives
import Rules
import Testing

@testable import Domain

@Suite struct RowReadingTests {
    private static let fields: [ImportField] = [
        .title, .completed, .hours, .provider, .topic, .accreditingBody, .kind, .delivery, .courseNumber, .topicSplit,
    ]

    private static func map(_ order: DateOrder? = .monthFirst) -> ColumnMap {
        ColumnMap(
            columns: Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1, $0) }), headingLine: 1,
            dateOrder: order)
    }

    private func read(_ cells: [String], _ map: ColumnMap = map(), answers: [String: CourseAnswer] = [:]) -> ReadRow {
        RowReading(map: map, today: .today, answers: answers).read(TableRow(number: 7, cells: cells))
    }

    @Test func `a whole row becomes a whole activity`() throws {
        let row = read([
            " Body  fluids\n", "3/2/2025", "1.50 hrs", "Example Labs", "Heme; QC", "P.A.C.E.", "Online course", "",
            "123-456",
        ])
        let activity = try #require(row.activity)
        #expect(row.faults.isEmpty)
        #expect(activity.title == "Body fluids")
        #expect(activity.completed == CalendarDate(dayNumber: 20_149))
        #expect(activity.amount == Credits(thousandths: 1500))
        #expect(activity.unit == .contactHour)
        #expect(activity.topics == .undivided([TopicSet(.hematology), TopicSet(.qualityControl)]))
        #expect(activity.provider?.approvals == ApprovalSet(.pace))
        #expect(activity.provider?.number == "123-456")
        #expect(activity.delivery == .online)
        #expect(row.line == 7)
    }

    @Test func `everything that is wrong is told at once, with where, what and a cure`() {
        let row = read(["", "30/2/2025", "lots"])
        #expect(row.activity == nil)
        #expect(row.faults.map(\.field) == [.title, .completed, .hours])
        #expect(row.faults.map(\.column) == [0, 1, 2])
        #expect(row.faults.map(\.found) == ["", "30/2/2025", "lots"])
        #expect(row.faults.allSatisfy { !$0.text.isEmpty && $0.cure.hasSuffix(".") })
    }

    @Test(arguments: [
        ("3/4/2031", RowFault.Code.inFuture), ("3/4/1949", .tooLongAgo), ("", .missing), ("25/12/2024", .notADate),
    ]) func `a day must have been and be a day`(_ text: String, _ code: RowFault.Code) {
        #expect(read(["T", text, "1"]).faults.map(\.code) == [code])
    }

    @Test func `an order that nobody decided is a fault that names both days`() {
        let row = read(["T", "03/04/2025", "1"], Self.map(nil))
        #expect(row.faults.map(\.code) == [.undecidedDate])
        #expect(row.faults[0].text.contains("4 Mar 2025"))
        #expect(row.faults[0].text.contains("3 Apr 2025"))
    }

    @Test(arguments: [
        ("0", RowFault.Code.nothing), ("5000", .tooMuch), ("-1", .notAnAmount), ("1.3333", .notAnAmount),
        ("1,200", .undecidedAmount), ("1 parsec", .unknownUnit), ("", .missing),
    ]) func `an amount must be one`(_ text: String, _ code: RowFault.Code) {
        #expect(read(["T", "3/4/2025", text]).faults.map(\.code) == [code])
    }

    @Test func `a topic that is not known is general, and that is told`() {
        let row = read(["T", "3/4/2025", "1", "", "Leukemia"])
        #expect(row.activity?.topics == .undivided(TopicSet(.general)))
        #expect(row.notes == ["Topic “Leukemia” is not known here; taken as general."])
    }

    @Test func `a formula is a text like any other`() {
        let row = read(["=HYPERLINK(\"x\")", "3/4/2025", "=1+1"])
        #expect(row.faults.map(\.field) == [.hours])
        #expect(read(["=cmd|x", "3/4/2025", "1"]).activity?.title == "=cmd|x")
    }

    @Test func `shares sum to the whole, and no further`() throws {
        let cells = ["T", "3/4/2025", "2", "", "", "", "", "", "", "Hematology: 1.5; Safety 0.25"]
        #expect(
            read(cells).activity?.topics
                == .split([
                    TopicShare(topic: .hematology, amount: Credits(thousandths: 1500)),
                    TopicShare(topic: .safety, amount: Credits(thousandths: 250)),
                    TopicShare(topic: .general, amount: Credits(thousandths: 250)),
                ]))
        #expect(read(Array(cells[..<9]) + ["Hematology 1.5, Safety 1"]).faults.map(\.code) == [.topicsExceed])
    }

    @Test func `columns of single topics make shares, and the whole where no column has it`() {
        let map = ColumnMap(
            columns: [.title: 0, .completed: 1], topicColumns: [.hematology: 2, .safety: 3], dateOrder: .yearFirst)
        let row = read(["T", "2025-03-04", "1.5", "0.5"], map)
        #expect(row.activity?.amount == Credits(2))
        #expect(read(["T", "2025-03-04", "", ""], map).faults.map(\.code) == [.missing])
        #expect(read(["T", "2025-03-04", "x", "1"], map).faults.map(\.code) == [.notAnAmount])
    }

    @Test func `a range of days begins and ends`() {
        let row = read(["T", "3/2/2025 - 3/4/2025", "8"])
        #expect(row.activity?.started == CalendarDate(dayNumber: 20_149))
        #expect(row.activity?.completed == CalendarDate(dayNumber: 20_151))
    }

    @Test func `a whole CEU is asked about, because it is ten hours`() {
        #expect(read(["T", "3/4/2025", "1 CEU"]).notes.count == 1)
        #expect(read(["T", "3/4/2025", "0.1 CEU"]).notes.isEmpty)
    }

    private static let broker = ColumnMap(
        columns: [
            .providerNumber: 0, .courseNumber: 1, .externalID: 2, .licence: 4, .completed: 5, .state: 6, .profession: 7,
        ],
        dateOrder: .monthFirst, preset: .ceBrokerFull)

    @Test func `full credit of CE Broker needs one answer a course`() throws {
        let cells = ["50123", "620001", "", "", "TN1", "03/04/2025", "State=FL", "Profession=CLP"]
        let row = read(cells, Self.broker)
        #expect(row.faults.map(\.code) == [.needsAnswer])
        #expect(row.course == "620001")
        #expect(row.claim == Claim(licence: "TN1", state: "FL", profession: "CLP"))
        let answer = CourseAnswer(title: "HIV", amount: Credits(2), topics: TopicSet(.hivAids))
        let activity = try #require(read(cells, Self.broker, answers: ["620001": answer]).activity)
        #expect(activity.title == "HIV")
        #expect(activity.amount == Credits(2))
        #expect(activity.topics == .undivided(TopicSet(.hivAids)))
        #expect(activity.provider?.approvals == ApprovalSet(.flBoard))
    }

    @Test func `the provider's own number stands in for CE Broker's`() {
        #expect(
            read(["50123", "", "OWN-9", "", "TN1", "03/04/2025", "State=FL", "Profession=CLP"], Self.broker).course
                == "OWN-9")
    }

    @Test func `rows above the headings and blank ones are passed over`() {
        let reading = RowReading(map: Self.map(), today: .today)
        #expect(!reading.concerns(TableRow(number: 1, cells: ["Title"])))
        #expect(!reading.concerns(TableRow(number: 2, cells: ["", " "])))
        #expect(reading.concerns(TableRow(number: 2, cells: ["x"])))
    }
}
