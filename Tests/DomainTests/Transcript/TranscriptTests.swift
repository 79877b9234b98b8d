import Domain
import Primitives
import Rules
import Testing

struct TranscriptTests {
    private func credit(
        _ number: UInt64, _ origin: LedgerEntry.Origin = .own, on day: CalendarDate = .today,
        amount: Credits = Credits(2), _ unit: AmountUnit = .contactHour,
        topics: ActivityTopics = .undivided(TopicSet(.hematology)), withdrawn: Bool = false
    ) -> [LedgerEntry] {
        let id = ID<LedgerEntry>.number(number)
        let activity = Activity(
            id: id.text, title: "Course \(number)", kind: .ceCourse, completed: day, amount: amount, unit: unit,
            topics: topics)
        let row = LedgerEntry(
            id: id, person: .number(100), number: Int(number), credit: id, action: .record, origin: origin,
            recordedAt: .second(1), recordedBy: .number(100), verifiedBy: origin == .provider ? .number(7) : nil,
            record: CreditRecord(activity: activity))
        var gone = row
        gone.id = .number(number + 1_000)
        gone.action = .withdraw
        return withdrawn ? [row, gone] : [row]
    }

    private func sources(_ rows: [[LedgerEntry]]) -> TranscriptSources {
        TranscriptSources(
            person: Person(id: .number(100), name: "Dana Reyes", createdAt: .second(0)),
            identifiers: [
                Identifier(id: .number(1), kind: .amt, number: "410485"),
                Identifier(id: .number(2), kind: .employee, number: "RGL-3002"),
            ], credits: Credit.all(in: rows.flatMap { $0 }), verifiers: [.number(7): "Larkspur"])
    }

    private func lines(_ rows: [[LedgerEntry]], _ filter: TranscriptFilter = TranscriptFilter()) -> [String] {
        sources(rows).transcript(filter, at: .second(9)).lines.map(\.activity.title)
    }

    @Test func `lines stand latest first, and what was withdrawn is no part of it`() {
        let rows = [
            credit(1, on: .today.adding(days: -9)), credit(2), credit(3, on: .today.adding(days: -3)),
            credit(4, withdrawn: true),
        ]
        #expect(lines(rows) == ["Course 2", "Course 3", "Course 1"])
    }

    @Test func `external is what was neither taken nor attended here`() {
        let rows = [
            credit(1, .own), credit(2, .course), credit(3, .import), credit(4, .event), credit(5, .provider),
            credit(6, .employer),
        ]
        let transcript = sources(rows).transcript(TranscriptFilter(tab: .external), at: .second(9))
        #expect(Set(transcript.lines.map(\.origin)) == [.own, .import, .provider, .employer])
        #expect(transcript.counts == (6, 0, 4))
        #expect(transcript.lines.first { $0.origin == .provider }?.verifiedBy == "Larkspur")
    }

    @Test func `topic and year narrow it, and the choices stay`() {
        let split = ActivityTopics.split([
            TopicShare(topic: .safety, amount: Credits(1)), TopicShare(topic: .ethics, amount: Credits(1)),
        ])
        let rows = [
            credit(1), credit(2, topics: split), credit(3, on: .today.adding(days: -300), topics: split),
        ]
        #expect(lines(rows, TranscriptFilter(topic: .ethics)) == ["Course 2", "Course 3"])
        #expect(lines(rows, TranscriptFilter(year: 2025)) == ["Course 3"])
        #expect(lines(rows, TranscriptFilter(topic: .safety, year: 2026)) == ["Course 2"])
        let transcript = sources(rows).transcript(TranscriptFilter(year: 2026), at: .second(9))
        #expect(transcript.choices.years == [2026, 2025])
        #expect(transcript.choices.topics == [.safety, .ethics, .hematology])
    }

    @Test func `a credential that is not held narrows nothing`() {
        let filter = TranscriptFilter(credential: "somebody else's", cycle: .today)
        let transcript = sources([credit(1)]).transcript(filter, at: .second(9))
        #expect(transcript.lines.count == 1)
        #expect(transcript.filter.credential == nil && transcript.filter.cycle == nil)
    }

    @Test func `amounts are summed by unit, and by specialty without dividing what is not divided`() {
        let split = ActivityTopics.split([
            TopicShare(topic: .safety, amount: Credits(thousandths: 500)),
            TopicShare(topic: .hematology, amount: Credits(thousandths: 1500)),
        ])
        let both = ActivityTopics.undivided([TopicSet(.safety), TopicSet(.hematology)])
        let totals = sources([
            credit(1, topics: split), credit(2), credit(3, amount: Credits(thousandths: 125), topics: both),
            credit(4, amount: Credits(3), .semesterHour),
        ]).transcript(TranscriptFilter(), at: .second(9)).totals
        #expect(totals.units.map(\.unit) == [.contactHour, .semesterHour])
        #expect(totals.units.map(\.amount) == [Credits(thousandths: 4125), Credits(3)])
        #expect(totals.topics.map(\.topics) == [[.safety], [.hematology], [.hematology], [.safety, .hematology]])
        #expect(
            totals.topics.map(\.amount)
                == [Credits(thousandths: 500), Credits(thousandths: 3500), Credits(3), Credits(thousandths: 125)])
    }

    @Test func `in progress is what was begun; a correction begun is no new learning`() {
        var sources = sources([credit(1)])
        var form = CreditForm()
        form.title = "Ethics at the bench"
        form.amount = "1"
        sources.drafts = [
            Draft(id: .number(50), credit: nil, revision: 1, changedAt: .second(3), form: form),
            Draft(id: .number(51), credit: .number(1), revision: 1, changedAt: .second(4), form: form),
        ]
        let transcript = sources.transcript(TranscriptFilter(tab: .inProgress), at: .second(9))
        #expect(transcript.lines.isEmpty && transcript.counts.inProgress == 1)
        #expect(transcript.drafts.map(\.lacks) == [[.day]])
        #expect(sources.transcript(TranscriptFilter(), at: .second(9)).drafts.isEmpty)
    }

    @Test func `a number that only the employer knows is left out`() {
        let transcript = sources([]).transcript(TranscriptFilter(), at: .second(9))
        #expect(transcript.holder.identifiers.map(\.kind) == [.amt])
    }
}
