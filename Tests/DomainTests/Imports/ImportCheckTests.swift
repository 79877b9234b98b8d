import Primitives
import Rules
import Testing

@testable import Domain

@Suite struct ImportCheckTests {
    private let map = ColumnMap(columns: [.title: 0, .completed: 1, .hours: 2, .participant: 3], dateOrder: .yearFirst)

    private func check(_ rows: [[String]], answers: ImportAnswers = ImportAnswers()) -> (ImportFindings, [ReadRow]) {
        let reading = RowReading(map: map, today: .today)
        let read = rows.enumerated().map { reading.read(TableRow(number: $0 + 1, cells: $1)) }
        var check = ImportCheck(participant: Participant(name: "Dana Reyes"), answers: answers)
        for row in read { check.add(row) }
        return (check.finished(), read)
    }

    private let rows = [
        ["Gram stains", "2025-03-04", "1.5", "Dana Reyes"], ["Gram Stains", "2025-03-04", "90 min", ""],
        ["Body fluids", "2025-05-04", "2", "Reyes, Vanessa"], ["Ethics", "2025-06-31", "1", ""],
        ["Ethics", "2025-06-30", "30 min", ""],
        ["Gram stains", "2025-03-04", "2", ""],
    ]

    @Test func `every row has one verdict and the counts add up`() {
        let (found, read) = check(rows)
        #expect(found.rows == 6)
        #expect(
            [found.ready, found.same, found.perhaps, found.faulty, found.whose, found.refused] == [2, 1, 1, 1, 1, 0])
        #expect(found.ready + found.same + found.perhaps + found.faulty + found.whose + found.refused == found.rows)
        let ready = read.filter { found.verdict($0) == .ready }
        #expect(ready.count == found.ready)
        #expect(found.verdict(read[3]) == .faulty)
        #expect(found.firstFaults.map(\.line) == [4])
        #expect(found.questions.values.map(\.first) == [3])
        #expect(found.dates.plain == 5)
    }

    @Test func `what will be written is added up by unit, from the first day to the last`() {
        let (found, read) = check(rows)
        var totals: [AmountUnit: Credits] = [:]
        for activity in read.filter({ found.verdict($0) == .ready }).compactMap(\.activity) {
            totals[activity.unit, default: .zero] += activity.amount
        }
        #expect(found.totals == totals)
        #expect(found.span?.to == CalendarDate(dayNumber: 20_269))
    }

    @Test func `answers settle what was asked`() throws {
        let (asked, read) = check(rows)
        let question = try #require(asked.questions.keys.first)
        let perhaps = try #require(asked.doubles.first { if case .perhaps = $0.value { true } else { false } }?.key)
        let (mine, _) = check(rows, answers: ImportAnswers(mine: [question: true], same: [perhaps: false]))
        #expect([mine.ready, mine.same, mine.perhaps, mine.whose, mine.refused] == [4, 1, 0, 0, 0])
        let (others, _) = check(rows, answers: ImportAnswers(mine: [question: false], same: [perhaps: true]))
        #expect([others.ready, others.same, others.perhaps, others.whose, others.refused] == [2, 2, 0, 0, 1])
        if case .refused = others.verdict(read[2]) {} else { Issue.record("still taken") }
    }

    @Test func `few of many faults are kept`() {
        let (found, _) = check(
            (0..<1000).map { ["", "x\($0)", "", "Somebody \($0)"] } + (0..<1000).map { ["", "x\($0)", "", ""] })
        #expect(found.faulty == 1000)
        #expect(found.whose == 1000)
        #expect(found.firstFaults.count == ImportFindings.keptFaults)
        #expect(found.questions.count == ImportFindings.keptFaults)
    }
}
