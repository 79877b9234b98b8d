import Domain
import Files
import Primitives
import Rules

/// Complete and boring: a person with a wallet and a log of any length.
enum Samples {
    static let made = Instant(milliseconds: 1_791_385_200_000)
    static let person = id(0, Person.self)

    static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? CalendarDate(dayNumber: 0) }

    static func id<Thing>(_ number: Int, _ thing: Thing.Type = Thing.self) -> ID<Thing> {
        ID(at: Instant(milliseconds: 1_700_000_000_000 + Int64(number)), random: (7, 7))
    }

    static func credit(_ number: Int, _ activity: Activity, papers: Int = 1) -> Credit {
        let id = id(number, LedgerEntry.self)
        var activity = activity
        activity.id = id.text
        let entry = LedgerEntry(
            id: id, person: person, number: number, credit: id, action: .record, origin: .own,
            recordedAt: made, recordedBy: person,
            record: CreditRecord(
                activity: activity, papers: (0..<papers).map { Samples.id($0 + 9_000, EvidenceFile.self) },
                note: "A note of Dana’s own."))
        return Credit.all(in: [entry])[0]
    }

    static func activity(_ number: Int) -> Activity {
        Activity(
            id: "", title: "Body fluid cell counts, part \(number)", kind: .ceCourse,
            completed: day("2026-03-02").adding(days: -(number % 900)), amount: Credits(2), unit: .contactHour,
            topics: .split([
                TopicShare(topic: .hematology, amount: Credits(thousandths: 1500)),
                TopicShare(topic: .safety, amount: Credits(thousandths: 500)),
            ]), delivery: .online,
            provider: Provider(
                name: "Bench Academy Online", approvals: [ApprovalSet(.pace), ApprovalSet(.flBoard)],
                number: "210-\(number)", approvalNumber: "50-9901"), evidence: EvidenceSet(.certificate))
    }

    private static let book = Result<RuleBook, any Error> {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return try RuleBookFolder("/\(root)/RuleBook").read()
    }

    static func sources(lines: Int = 3, name: String = "Dana Reyes", title: String? = nil) throws -> TranscriptSources {
        var florida = HeldCredential(id: "", credential: "us-fl/technician", issued: day("2015-01-15"))
        florida.facts.role = "technician"
        let credentials = [
            Credential(
                id: id(1), held: HeldCredential(id: "", credential: "ascp-boc/MLT", issued: day("2018-06-01")),
                number: "204417"),
            Credential(id: id(2), held: florida),
        ]
        let credits = (1...max(1, lines)).prefix(lines).map { number in
            var activity = activity(number)
            if let title { activity.title = title }
            return credit(number + 100, activity, papers: number % 3)
        }
        let portfolio = Portfolio(
            name: name, credentials: credentials.map(\.held), activities: credits.map(\.record.activity))
        return TranscriptSources(
            person: Person(id: person, name: name, createdAt: made),
            formerNames: [FormerName(id: id(3), name: "Dana Whitlock")],
            identifiers: [Identifier(id: id(4), kind: .ascpCustomer, number: "C-88120")], credentials: credentials,
            standings: try book.get().standings(of: portfolio, asOf: made.day), credits: credits)
    }

    static func transcript(
        lines: Int = 3, name: String = "Dana Reyes", title: String? = nil, _ filter: TranscriptFilter = .init()
    ) throws -> Transcript {
        try sources(lines: lines, name: name, title: title).transcript(filter, at: made)
    }
}
