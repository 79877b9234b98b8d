import Primitives
import Rules
import Testing

@testable import Files

@Suite("A date that cannot be")
struct DateRefusalTests {
    @Test(arguments: [
        "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-01", "26-03-02", "2026-3-2", "02.03.2026", "03/02/2026",
        "2026-03-02T10:00:00Z", "20260302", "tomorrow", "0000-01-01", "\"2026-03-02 \"",
    ])
    func `what is no day is refused with how to write one`(_ written: String) throws {
        try Slip("completed: 2025-03-02", "completed: \(written)", "bad-date", says: "completed", "2026-03-02").check()
    }

    @Test(arguments: ["0001-01-01", "0999-12-31", "1899-12-31", "2201-01-01", "9999-12-31"])
    func `a day too far away to be meant is refused`(_ written: String) throws {
        try Slip("completed: 2025-03-02", "completed: \(written)", "bad-date", says: "completed", written).check()
        try Slip("issued: 2018-06-01", "issued: \(written)", "bad-date", says: "issued", written).check()
    }

    @Test(arguments: ["1900-01-01", "2200-12-31", "2024-02-29"])
    func `the farthest days and leap days are taken`(_ written: String) throws {
        let text = try PortfolioText.replacing("completed: 2025-03-02", with: "completed: \(written)")
        #expect(try PortfolioText.decode(text).activities[0].completed.description == written)
    }

    @Test(arguments: [
        ("birth-date: 1990-04-12", "birth-date"), ("issued: 2018-06-01", "issued"), ("from: 2024-06-01", "cycle.from"),
        ("to: 2027-05-31", "cycle.to"),
    ])
    func `every date is checked and named`(_ passage: String, _ name: String) throws {
        let key = String(passage.prefix { $0 != ":" })
        for written in ["2026-02-30", "[2026-02-03]", "{a: b}"] {
            try Slip(passage, "\(key): \(written)", "bad-date", says: name).check()
        }
    }

    @Test(arguments: ["expired-on", "upgraded-on", "renewal-date", "submitted-on"])
    func `every date among the facts is checked and named`(_ fact: String) throws {
        try Slip("role: technician", "\(fact): 2026-02-30", "bad-date", says: "facts.\(fact)", "2026-02-30").check()
    }

    @Test(arguments: ["1949", "2201", "20255", "two", "2025.0", "\"\"", "~", "[2025]", "{a: 2025}", "-2025"])
    func `a year of paid duties is a year`(_ written: String) throws {
        try Slip("role: technician", "duties-paid: [2025, \(written)]", "bad-date", says: "duties-paid").check()
    }

    @Test func `an activity begins before it is completed`() throws {
        let activity = "    completed: 2025-03-02           # started: optional\n"
        let late = "    started: 2025-03-03\n    completed: 2025-03-02\n"
        try Slip(activity, late, "bad-date", says: "a1", "2025-03-02", "2025-03-03", line: "- id: a1").check()
        let same = try PortfolioText.replacing(activity, with: "    started: 2025-03-02\n    completed: 2025-03-02\n")
        #expect(
            try PortfolioText.decode(same).activities[0].started == PortfolioText.decode(same).activities[0].completed)
    }

    @Test(arguments: [
        Slip("to: 2027-05-31", "to: 2024-05-31", "bad-date", says: "credentials[0].cycle", "2024-05-31", "2024-06-01"),
        Slip("to: 2027-05-31", "to: 2054-05-31", "bad-date", says: "credentials[0].cycle", "twenty years"),
        Slip("{from: 2024-06-01, to: 2027-05-31}", "{from: 2024-06-01}", "missing", says: "cycle", "from and to"),
        Slip("{from: 2024-06-01, to: 2027-05-31}", "{to: 2024-06-01}", "missing", says: "cycle", "from and to"),
        Slip("{from: 2024-06-01, to: 2027-05-31}", "{}", "missing", says: "cycle", "from and to"),
        Slip("{from: 2024-06-01, to: 2027-05-31}", "2024-06-01", "wrong-shape", says: "cycle", "mapping"),
        Slip("{from: 2024-06-01, to: 2027-05-31}", "[2024-06-01, 2027-05-31]", "wrong-shape", says: "cycle", "a list"),
    ])
    func `a cycle runs forwards, has both ends and no more than twenty years`(_ slip: Slip) throws {
        try slip.check()
    }

    @Test func `a cycle of one day is a cycle`() throws {
        let text = try PortfolioText.replacing("to: 2027-05-31", with: "to: 2024-06-01")
        #expect(try PortfolioText.decode(text).credentials[0].cycle?.dayCount == 1)
    }
}
