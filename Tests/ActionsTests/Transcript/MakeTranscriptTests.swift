import Actions
import Domain
import Primitives
import Rules
import Storage
import Testing

@Suite("MakeTranscript")
struct MakeTranscriptTests {
    @Test(arguments: Engine.allCases)
    func `a transcript has the names, the numbers and the lines of its person alone`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let omar = try await test.member("Omar Haddad", email: "omar@labs.example")
            _ = try await test.recorded(by: omar) { $0.title = "Somebody else's" }
            let id = try await test.recorded(by: tess)
            let gone = try await test.recorded(by: tess) { $0.title = "Logged twice" }
            try await test.house.withdrawCredit(gone, seen: 2, reason: "Twice.", for: tess)
            let transcript = try await test.house.transcript(TranscriptFilter(), of: tess)
            #expect(transcript.lines.map(\.id) == [id])
            #expect(transcript.holder.name == "Tess Moreau")
            #expect(transcript.madeAt.day == test.now.day)
        }
    }

    @Test(arguments: Engine.allCases)
    func `narrowed to a credential it can be turned back to earlier cycles`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let today = test.now.day
            let florida = test.credential("us-fl/technician", issued: "2015-01-15", number: "TN 4711") {
                $0.facts.categories = [TopicSet(.hematology)]
            }
            try await test.house.addCredential(florida, for: tess)
            let now = try await test.recorded(by: tess) {
                $0.completed = today.adding(days: -3).description
                $0.approvals = ["fl-board"]
            }
            let then = try await test.recorded(by: tess) {
                $0.title = "Two cycles ago"
                $0.completed = today.adding(days: -1_100).description
                $0.approvals = ["fl-board"]
            }
            let all = try await test.house.transcript(TranscriptFilter(), of: tess)
            #expect(all.lines.map(\.id) == [now, then])
            let one = try await test.house.transcript(TranscriptFilter(credential: florida.id.text), of: tess)
            #expect(one.lines.map(\.id) == [now])
            #expect(one.credentials.first?.credential.number == "TN 4711")
            #expect(one.choices.cycles.count > 1)
            for (later, earlier) in zip(one.choices.cycles, one.choices.cycles.dropFirst()) {
                #expect(earlier.to.adding(days: 1) == later.from)
            }
            let old = try #require(one.choices.cycles.first { $0.contains(today.adding(days: -1_100)) })
            let past = try await test.house.transcript(
                TranscriptFilter(credential: florida.id.text, cycle: old.from), of: tess)
            #expect(past.lines.map(\.id) == [then])
            #expect(past.chosen?.standing.cycle == old && past.filter.cycle == old.from)
            #expect(past.totals.credentials.first?.counted == Credits(thousandths: 1500))
        }
    }

    @Test(arguments: Engine.allCases)
    func `somebody is found by the address they sign in with`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            #expect(try await test.house.person(at: "Tess@Labs.example").id == tess.person.id)
            await #expect(throws: Refusal.missing) { try await test.house.person(at: "nobody@labs.example") }
            await #expect(throws: Refusal.missing) { try await test.house.person(at: "no address") }
        }
    }
}
