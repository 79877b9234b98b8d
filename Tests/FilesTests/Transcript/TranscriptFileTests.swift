import Domain
import Files
import Foundation
import Primitives
import Rules
import Testing

struct TranscriptFileTests {
    private func transcript(title: String, number: String? = "210-1") -> Transcript {
        let id = ID<LedgerEntry>(at: Instant(milliseconds: 1), random: (0, 1))
        let person = ID<Person>(at: Instant(milliseconds: 1), random: (0, 2))
        let activity = Activity(
            id: id.text, title: title, kind: .ceCourse, completed: CalendarDate(dayNumber: 20_515),
            amount: Credits(thousandths: 1500), unit: .contactHour,
            topics: .split([
                TopicShare(topic: .hematology, amount: Credits(1)),
                TopicShare(topic: .safety, amount: Credits(thousandths: 500)),
            ]), delivery: .online,
            provider: Provider(
                name: "Bench, Academy", approvals: ApprovalSet(.pace), number: number, approvalNumber: "50-9901"))
        let row = LedgerEntry(
            id: id, person: person, number: 1, credit: id, action: .record, origin: .own,
            recordedAt: Instant(milliseconds: 0), recordedBy: person, record: CreditRecord(activity: activity))
        return TranscriptSources(
            person: Person(id: person, name: "Dana Reyes", createdAt: Instant(milliseconds: 0)),
            formerNames: [FormerName(id: ID(at: Instant(milliseconds: 1), random: (0, 3)), name: "Dana Whitlock")],
            credits: Credit.all(in: [row])
        ).transcript(TranscriptFilter(), at: Instant(milliseconds: 1_791_385_200_000))
    }

    @Test func `CSV has a head and a line a credit, quoted where need be`() throws {
        let text = String(decoding: TranscriptCSV.bytes(transcript(title: "Lipids \"in\" practice")), as: UTF8.self)
        let lines = text.split(separator: "\r\n")
        #expect(lines.count == 2)
        #expect(lines[0].hasPrefix("\u{FEFF}participant,completed,started,title,"))
        #expect(
            lines[1].hasPrefix(
                """
                Dana Reyes,2026-03-03,,"Lipids ""in"" practice",ce-course,online,"Bench, Academy",210-1,pace,50-9901,1.5,\
                contact-hour,hematology=1 safety=0.5,0,,self,
                """))
    }

    @Test(arguments: ["=1+1", "+1", "-1+2", "@SUM(A1)", "\tcmd", "\r=x"])
    func `what a spreadsheet would compute becomes text`(words: String) {
        let text = String(decoding: TranscriptCSV.bytes(transcript(title: words, number: words)), as: UTF8.self)
        #expect(text.contains("'\(words)"))
        #expect(!text.contains(",\(words)") && !text.contains(",\"\(words)"), "\(text)")
    }

    @Test func `JSON says amounts as decimal strings and what is not known as null`() throws {
        let bytes = TranscriptJSON.document(transcript(title: "Lipids \u{1} 🧪", number: nil))
        let document = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        #expect(document["as_of"] as? String == "2026-10-07")
        let person = try #require(document["person"] as? [String: Any])
        #expect(person["former_names"] as? [String] == ["Dana Whitlock"])
        let line = try #require((document["lines"] as? [[String: Any]])?.first)
        #expect(line["title"] as? String == "Lipids \u{1} 🧪")
        #expect(line["amount"] as? String == "1.5" && line["unit"] as? String == "contact-hour")
        #expect(line["started"] is NSNull && line["verified_by"] is NSNull)
        #expect((line["provider"] as? [String: Any])?["course_number"] is NSNull)
        let topics = try #require(line["topics"] as? [[String: Any]])
        #expect(topics.map { $0["amount"] as? String } == ["1", "0.5"])
        let totals = try #require(document["totals"] as? [String: Any])
        #expect((totals["units"] as? [[String: Any]])?.first?["amount"] as? String == "1.5")
    }
}
