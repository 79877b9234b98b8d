import DemoWorld
import Domain
import Primitives
import Rules
import Testing

/// Whatever the day, the technician who can be signed in as has three gaps to close, and time to close them.
struct DanaReyesTests {
    private func dana(_ day: CalendarDate) throws -> (Inhabitant, ascp: Standing, amt: Standing, florida: Standing) {
        let world = SampleWorld.world(day)
        let dana = try #require(world.people.first { $0.email == "tech@demo.test" })
        let standings = try SampleWorld.standings(dana, asOf: day)
        try #require(standings.map(\.credential) == ["ascp-boc/MLT", "amt/MLT", "us-fl/technician"])
        return (dana, standings[0], standings[1], standings[2])
    }

    @Test(arguments: SampleWorld.days)
    func `ASCP is behind by ethics, blood banking, microbiology and some of the rest`(_ day: CalendarDate) throws {
        let ascp = try dana(day).ascp
        #expect(ascp.state == .attention)
        #expect(ascp.missing("ethics") == Credits(1))
        #expect(ascp.missing("blood-banking") == Credits(thousandths: 1500))
        #expect(ascp.missing("microbiology") == Credits(thousandths: 1500))
        #expect(ascp.missing("safety") == .zero)
        #expect(ascp.missing("chemistry") == .zero)
        #expect(ascp.missing("hematology") == .zero)
        #expect(try #require(ascp.missing("remainder")) >= Credits(4))
        let left = try #require(ascp.expires).days(since: day)
        #expect((170...215).contains(left), "\(left) days left")
    }

    @Test(arguments: SampleWorld.days)
    func `AMT is on track and nearly there`(_ day: CalendarDate) throws {
        let amt = try dana(day).amt
        #expect(amt.state == .onTrack)
        let missing = try #require(amt.total.missing)
        #expect((Credits(2)...Credits(9)).contains(missing), "\(missing) missing")
        #expect(try #require(amt.expires) > day.adding(days: 90))
        let late = amt.duties.filter { !$0.isDone && ($0.due ?? day) < day }
        #expect(late.isEmpty)
    }

    @Test(arguments: SampleWorld.days)
    func `Florida misses the course on medical errors and general hours`(_ day: CalendarDate) throws {
        let florida = try dana(day).florida
        #expect([.onTrack, .attention, .due].contains(florida.state))
        #expect(florida.missing("medical-errors") == Credits(2))
        #expect(try #require(florida.missing("general")) >= Credits(5))
        let span = try #require(florida.cycle)
        #expect(span.contains(day) && span.to.parts.month == 8 && span.to.year.isMultiple(of: 2))
    }

    @Test(arguments: SampleWorld.fewDays)
    func `her log shows what the guide speaks of`(_ day: CalendarDate) throws {
        let (dana, ascp, amt, _) = try dana(day)
        for code in [NotCountedCode.overCap, .providerNotAccepted, .outsideCycle, .duplicate] {
            #expect(ascp.refuses(code), "\(code)")
        }
        #expect(ascp.unknown.contains { $0.what.hasPrefix("activity:") })
        #expect(!amt.refuses(.providerNotAccepted))
        let credits = Credit.all(in: dana.entries)
        #expect(credits.contains { $0.isWithdrawn && $0.record.reason != nil })
        #expect(credits.contains { $0.latest.action == .correct && $0.record.reason != nil })
        let draft = try #require(dana.drafts.first)
        #expect(draft.form.topics == ["ethics"])
        #expect(throws: FormFaults.self) { try draft.form.record(id: draft.id, asOf: day) }
    }

    @Test func `one course counts for all three when Florida's two years have begun in time`() throws {
        let day = try #require(CalendarDate(year: 2027, month: 3, day: 9))
        let (dana, ascp, amt, florida) = try dana(day)
        let shared = dana.entries.filter { $0.record.activity.title.hasPrefix("Peripheral smears") }.map(\.credit.text)
        for standing in [ascp, amt, florida] {
            let counted = standing.activities.filter { shared.contains($0.id) }.compactMap(\.counted)
            #expect(counted.max() == Credits(2), "\(standing.credential)")
        }
    }
}
