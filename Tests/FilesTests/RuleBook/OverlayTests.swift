import Primitives
import Rules
import TestSupport
import Testing

@testable import Files

@Suite("Overlay")
struct OverlayTests {
    private static let told = "told-by: ASCP BOC by e-mail, on: 2026-03-01"

    private static func entry(
        _ path: String, _ value: String, programme: String = "ascp-cmp", version: String = "every", told: String = told
    ) -> String {
        "- {programme: \(programme), version: \(version), path: \(path), value: \(value), \(told)}\n"
    }

    private func read(_ text: String, programme: String = "ascp-cmp") throws -> RuleBook {
        try TemporaryFolder.use { folder in
            let overlay = try Overlay(folder.write("overlay.yaml", text))
            return try RuleBookFolder(Repository.ruleBook).read(overlay: overlay) { $0.hasSuffix("/\(programme)") }
        }
    }

    /// A technician with a course and a presentation of two hours each.
    private func standing(_ book: RuleBook, credential: String = "ascp-boc/MLT") throws -> Standing {
        let portfolio = try PortfolioText.decode(
            """
            person: {name: A}
            credentials:
              - {id: c, credential: \(credential), issued: 2018-06-01, cycle: {from: 2024-06-01, to: 2027-05-31}}
            activities:
              - {id: a1, title: Course, kind: ce-course, completed: 2025-03-02, amount: {value: 90, unit: minute},
                 topics: [hiv-aids], provider: {approvals: [pace]}, evidence: [certificate]}
              - {id: a2, title: Talk, kind: presentation, completed: 2025-04-02, amount: {value: 2, unit: contact-hour},
                 topics: [hematology], evidence: [letter]}
              - {id: a3, title: Studies, kind: college-course, completed: 2025-12-15,
                 amount: {value: 2, unit: semester-hour}, topics: [management]}
            """)
        let asOf = try #require(CalendarDate("2026-06-30"))
        return try #require(book.standings(of: portfolio, asOf: asOf).first)
    }

    private func saysTold(_ standing: Standing) -> Bool {
        let activities = standing.activities.flatMap(\.reasons).map(\.text)
        let requirements = standing.requirements.compactMap(\.told)
        return (activities + requirements + standing.notes.map(\.text)).contains {
            $0.contains("as told by ASCP BOC by e-mail")
        }
    }

    @Test func `without it a kind of unknown value is not known`() throws {
        let standing = try standing(RosterText.book.get())
        let talk = try #require(standing.activities.first { $0.id == "a2" })
        #expect(talk.earned == nil && talk.counted == nil && talk.placed.isEmpty)
        #expect(standing.notCounted.contains { $0.id == "a2" && $0.code == .kindUnknownValue })
        #expect(standing.unknown.contains { $0.what == "activity:a2" })
        #expect(!saysTold(standing))
    }

    @Test(arguments: ["every", "2024-01-01"])
    func `a value makes an unknown kind count, and the answer says who told it`(_ version: String) throws {
        let standing = try standing(read(Self.entry("kinds.presentation.per.contact-hour", "1.5", version: version)))
        let talk = try #require(standing.activities.first { $0.id == "a2" })
        #expect(talk.earned == Credits(3))
        #expect(talk.counted == Credits(3))
        #expect(talk.placed.map { "\($0.requirement) \($0.amount)" } == ["hematology 2", "remainder 1"])
        #expect(!standing.notCounted.contains { $0.id == "a2" })
        #expect(!standing.unknown.contains { $0.what == "activity:a2" })
        #expect(talk.reasons.contains { $0.text.contains("as told by ASCP BOC by e-mail on 1 Mar 2026") })
        // The value told says nothing of the course.
        let course = standing.activities.first { $0.id == "a1" }
        #expect(course?.reasons.contains { $0.text.contains("as told") } == false)
    }

    @Test func `a value for another version changes nothing here`() throws {
        let standing = try standing(read(Self.entry("kinds.presentation.per.contact-hour", "2", version: "initial")))
        #expect(standing.activities.first { $0.id == "a2" }?.earned == nil)
        #expect(!saysTold(standing))
    }

    @Test(arguments: [
        ("kinds.presentation.per.contact-hour", "2"), ("kinds.college-course.per.semester-hour", "16"),
        ("kinds.ce-course.percent", "50"), ("groups.generalist.total", "40"),
        ("groups.generalist.requirements.safety.minimum", "2"), ("groups.generalist.requirements.remainder.rest", "20"),
        ("caps.college.percent-of-total", "25"), ("contact-hour.minutes", "50"),
        ("submission.opens-days-before", "120"),
        ("submission.due-days-before", "15"), ("topics.general-health", "not-accepted"),
    ])
    func `every answer that uses a value told says so`(_ path: String, _ value: String) throws {
        let plain = try standing(RosterText.book.get())
        let told = try standing(read(Self.entry(path, value)))
        #expect(String(describing: told) != String(describing: plain), "the value changed nothing")
        #expect(saysTold(told))
    }

    @Test func `a length of the cycle that was told is said too`() throws {
        let book = try read(Self.entry("cycle.length.years", "4"))
        let portfolio = try PortfolioText.decode(
            "{person: {name: A}, credentials: [{id: c, credential: ascp-boc/MLT, issued: 2018-06-01}]}")
        let asOf = try #require(CalendarDate("2026-07-01"))
        let standing = try #require(book.standings(of: portfolio, asOf: asOf).first)
        #expect(standing.cycle?.to.description == "2030-05-31")
        #expect(saysTold(standing))
    }

    @Test func `a total that was not known becomes known`() throws {
        let before = try standing(RosterText.book.get(), credential: "ascp-boc/PA")
        #expect(before.total.required == nil && before.unknown.contains { $0.what == "total" })
        let after = try standing(read(Self.entry("groups.not-known.total", "45")), credential: "ascp-boc/PA")
        #expect(after.total.required == Credits(45))
        #expect(!after.unknown.contains { $0.what == "total" })
        #expect(after.isComplete == nil || after.isComplete == false)
    }

    @Test(arguments: [
        ("kindz.presentation.per.contact-hour", "unknown-path", "did you mean “kinds”?"),
        ("kinds.presentatoin.per.contact-hour", "unknown-word", "did you mean “presentation”?"),
        ("kinds.presentation.per.contact-hours", "unknown-word", "did you mean “contact-hour”?"),
        ("kinds.presentation.pre.contact-hour", "unknown-field", "did you mean “per”?"),
        ("groups.generalist.totl", "unknown-field", "did you mean “total”?"),
        ("groups.generalst.total", "missing", "requirements"),
        ("groups.generalist.requirements.safety.minimun", "unknown-field", "“minimum”?"),
        ("cycle.lenght.years", "unknown-field", "did you mean “length”?"), ("nonsense", "unknown-path", "nonsense"),
    ])
    func `a path that leads nowhere is refused`(_ path: String, _ code: String, _ says: String) throws {
        let fault = try #require(throws: FileFault.self) { try read("\n" + Self.entry(path, "2")) }
        #expect(fault.code == code, "\(fault)")
        #expect(fault.message.contains(says), "\(fault)")
        #expect(fault.file?.hasSuffix("overlay.yaml") == true, "\(fault)")
        #expect(fault.line == 2, "\(fault)")
    }

    @Test(arguments: ["two", "-2", "1e3", "2.0005", "999999999999"])
    func `a value that is no amount is refused`(_ value: String) throws {
        let fault = try #require(throws: FileFault.self) {
            try read(Self.entry("kinds.presentation.per.contact-hour", value))
        }
        #expect(fault.code == "bad-amount")
        #expect(fault.file?.hasSuffix("overlay.yaml") == true && fault.line == 1)
    }

    @Test func `a rate beyond all measure does not end the program`() async {
        await #expect(processExitsWith: .success) {
            let tests = OverlayTests()
            for path in [
                "kinds.presentation.per.contact-hour", "kinds.ce-course.percent", "caps.college.percent-of-total",
            ] {
                for value in ["100", "5000", "10000", "100000", "9999999999", "999999999999"] {
                    guard let book = try? tests.read(Self.entry(path, value)) else { continue }
                    _ = try tests.standing(book)
                }
            }
        }
    }

    @Test func `a rate beyond all measure does not end the program where programmes have a shortest length`() async {
        await #expect(processExitsWith: .success) {
            let portfolio = try PortfolioText.decode(
                """
                person: {name: A}
                credentials: [{id: c, credential: us-nd/MLT, cycle: {from: 2024-07-01, to: 2026-06-30}}]
                activities:
                  - {id: a1, title: T, kind: ce-course, completed: 2025-03-02, amount: {value: 2000, unit: contact-hour}}
                  - {id: a2, title: U, kind: ce-course, completed: 2025-03-02, amount: {value: 120000, unit: minute}}
                """)
            for value in ["100", "5000", "10000", "100000", "9999999999", "999999999999"] {
                let entry = Self.entry("kinds.ce-course.per.contact-hour", value, programme: "us-nd")
                guard let book = try? OverlayTests().read(entry, programme: "us-nd") else { continue }
                _ = try book.standings(of: portfolio, asOf: CalendarDate(dayNumber: 20_634))
            }
        }
    }

    @Test(arguments: [
        ("- {programme: a, version: every, path: b, value: 2, told-by: C}\n", "missing", "on"),
        ("- {programme: a, version: every, path: b, value: , told-by: C, on: 2026-01-05}\n", "missing", "value"),
        ("- {programme: a, version: every, path: b, value: 2, told-by: C, on: 2026-02-30}\n", "bad-date", "2026-02-30"),
        (
            "- {program: a, version: every, path: b, value: 2, told-by: C, on: 2026-01-05}\n", "unknown-field",
            "“programme”?"
        ),
        ("{programme: a}\n", "wrong-shape", "list"), ("", "empty", "empty"), ("- a\n", "missing", "programme"),
        ("- {programme: a, programme: b}\n", "duplicate-field", "twice"), ("- *a\n", "alias", "aliases"),
    ])
    func `an entry that lacks something is refused`(_ text: String, _ code: String, _ says: String) throws {
        let fault = try #require(throws: FileFault.self) { try read(text) }
        #expect(fault.code == code, "\(fault)")
        #expect(fault.message.contains(says), "\(fault)")
        #expect(fault.file?.hasSuffix("overlay.yaml") == true)
    }
}
