import Primitives
import Rules
import Testing

@testable import Files

@Suite("Reading a portfolio")
struct PortfolioReadingTests {
    private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    @Test func `the contract's example has every value it states`() throws {
        let portfolio = try PortfolioText.decode(PortfolioText.yaml)
        #expect(portfolio.name == "Dana Reyes")
        #expect(try portfolio.birthDate == day("1990-04-12"))
        #expect(portfolio.credentials.map(\.id) == ["mlt", "fl"])
        #expect(portfolio.credentials.map(\.credential) == ["ascp-boc/MLT", "us-fl/technician"])
        #expect(try portfolio.credentials.map(\.issued) == [day("2018-06-01"), day("2015-01-15")])
        #expect(try portfolio.credentials[0].cycle == DateSpan(from: day("2024-06-01"), to: day("2027-05-31")))
        #expect(portfolio.credentials[1].cycle == nil)
        let facts = portfolio.credentials[1].facts
        #expect(facts.firstRenewal == false)
        #expect(facts.role == "technician")
        #expect(facts.categories == [TopicSet(.hematology), TopicSet(.chemistry)])
        #expect(facts.voluntary == nil && facts.expiredOn == nil && facts.dutiesPaid.isEmpty)
    }

    @Test func `the contract's activity has every value it states`() throws {
        let activities = try PortfolioText.decode(PortfolioText.yaml).activities
        try #require(activities.count == 1)
        let activity = activities[0]
        #expect(activity.id == "a1")
        #expect(activity.title == "Body fluid cell counts")
        #expect(activity.kind == .ceCourse)
        #expect(activity.started == nil)
        #expect(try activity.completed == day("2025-03-02"))
        #expect(activity.amount == Credits(2))
        #expect(activity.unit == .contactHour)
        let shares = [
            TopicShare(topic: .hematology, amount: Credits(thousandths: 1500)),
            TopicShare(topic: .safety, amount: Credits(thousandths: 500)),
        ]
        #expect(activity.topics == .split(shares))
        #expect(activity.delivery == .online)
        #expect(activity.provider?.name == "Example Labs")
        #expect(activity.provider?.approvals == ApprovalSet(.pace))
        #expect(activity.provider?.number == "123")
        #expect(activity.evidence == EvidenceSet(.certificate))
        #expect(activity.recurrence == .none)
    }

    @Test func `YAML and JSON of one shape give equal values`() throws {
        let (yaml, json) = try (PortfolioText.decode(PortfolioText.yaml), PortfolioText.decode(PortfolioText.json))
        #expect(String(describing: yaml) == String(describing: json))
        #expect(String(describing: yaml).contains("Body fluid cell counts"))
    }

    @Test func `line ends of Windows change nothing`() throws {
        for text in [PortfolioText.yaml, PortfolioText.json] {
            let windows = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
            let (one, other) = try (PortfolioText.decode(text), PortfolioText.decode(windows))
            #expect(String(describing: one) == String(describing: other))
        }
    }

    @Test func `a byte order mark, as editors on Windows write it, changes nothing`() throws {
        for text in [PortfolioText.yaml, PortfolioText.json] {
            let (one, other) = try (PortfolioText.decode(text), PortfolioText.decode("\u{FEFF}" + text))
            #expect(String(describing: one) == String(describing: other))
        }
    }

    @Test func `flow style and blank lines in front change nothing`() throws {
        let plain = try String(describing: PortfolioText.decode(PortfolioText.yaml))
        // Unquoted words make this YAML, although it begins like JSON.
        let flow = try PortfolioText.replacing("\"Dana Reyes\"", with: "Dana Reyes", in: PortfolioText.json)
        #expect(try String(describing: PortfolioText.decode(flow)) == plain)
        #expect(try String(describing: PortfolioText.decode("\n\n  \t\n" + PortfolioText.json)) == plain)
        #expect(try String(describing: PortfolioText.decode("\n\n  \n" + PortfolioText.yaml)) == plain)
    }

    @Test func `the order of the keys changes nothing`() throws {
        let turned = """
            activities:
              - evidence: [certificate]
                provider: {number: "123", approvals: [pace], name: Example Labs}
                delivery: online
                topics: {hematology: 1.5, safety: 0.5}
                amount: {unit: contact-hour, value: 2}
                completed: 2025-03-02
                kind: ce-course
                title: Body fluid cell counts
                id: a1
            credentials:
              - {cycle: {to: 2027-05-31, from: 2024-06-01}, issued: 2018-06-01, credential: ascp-boc/MLT, id: mlt}
              - facts: {categories: [chemistry, hematology], role: technician, first-renewal: no}
                issued: 2015-01-15
                credential: us-fl/technician
                id: fl
            person: {birth-date: 1990-04-12, name: Dana Reyes}
            """
        let plain = try PortfolioText.decode(PortfolioText.yaml)
        #expect(try String(describing: PortfolioText.decode(turned)) == String(describing: plain))
    }

    @Test func `a quoted amount and a plain one are the same`() throws {
        for written in ["2", "\"2\"", "'2'", "2.0", "2.000", "\"2.00\""] {
            let text = try PortfolioText.replacing("value: 2,", with: "value: \(written),")
            #expect(try PortfolioText.decode(text).activities[0].amount == Credits(2), "\(written)")
        }
    }

    @Test func `an amount is never put through binary floating point`() throws {
        for written in ["0.1", "1.1", "0.333", "33.333", "1999.999", "0.001"] {
            let yaml = try PortfolioText.replacing("value: 2,", with: "value: \(written),")
            let json = try PortfolioText.replacing(
                "\"value\": 2,", with: "\"value\": \(written),", in: PortfolioText.json)
            for text in [yaml, json] {
                let whole = try PortfolioText.replacing("{hematology: 1.5, safety: 0.5}", with: "[safety]", in: yaml)
                let flat =
                    text == yaml
                    ? whole
                    : try PortfolioText.replacing(
                        "{\"hematology\": 1.5, \"safety\": 0.5}", with: "[\"safety\"]", in: json)
                #expect(try PortfolioText.decode(flat).activities[0].amount.description == written)
            }
        }
    }

    @Test func `what is optional may be left out or left empty`() throws {
        let bare = """
            person: {name: Dana Reyes}
            credentials: [{id: mlt, credential: ascp-boc/MLT, issued: , cycle: }]
            activities:
              - {id: a1, title: T, kind: teaching, completed: 2025-03-02, amount: {value: 1, unit: item}, started: ~,
                 delivery: null, provider: , evidence: , topics: }
            """
        let portfolio = try PortfolioText.decode(bare)
        #expect(portfolio.birthDate == nil)
        #expect(portfolio.credentials[0].issued == nil && portfolio.credentials[0].cycle == nil)
        let activity = portfolio.activities[0]
        #expect(activity.started == nil && activity.delivery == nil && activity.provider == nil)
        #expect(activity.evidence.isEmpty)
        #expect(activity.topics == .undivided(TopicSet(.general)))
        #expect(
            try PortfolioText.decode("{person: {name: A}, credentials: [{id: m, credential: x/Y}]}").activities.isEmpty)
    }

    @Test func `a person may hold many credentials and have a long log`() throws {
        var text = "person: {name: A}\ncredentials:\n"
        for number in 1...40 { text += "  - {id: c\(number), credential: ascp-boc/MLT}\n" }
        text += "activities:\n"
        for number in 1...500 {
            text += "  - {id: a\(number), title: T\(number), kind: ce-course, completed: 2025-03-02,"
            text += " amount: {value: 1, unit: point}}\n"
        }
        let portfolio = try PortfolioText.decode(text)
        #expect(portfolio.credentials.count == 40)
        #expect(portfolio.activities.map(\.id) == (1...500).map { "a\($0)" })
    }

    @Test func `every fact is read`() throws {
        let facts = """
            {first-renewal: true, role: supervisor, categories: [chemistry], expired-on: 2026-01-31, voluntary: no,
             category-added: [hematology], upgraded-on: 2025-02-03, market: international, renewal-date: 2027-04-30,
             submitted-on: 2026-03-04, duties-paid: [2024, 2025]}
            """
        let text = try PortfolioText.replacing(
            "{first-renewal: false, role: technician, categories: [hematology, chemistry]}", with: facts)
        let read = try PortfolioText.decode(text).credentials[1].facts
        #expect(read.firstRenewal == true)
        #expect(read.role == "supervisor")
        #expect(read.categories == TopicSet(.chemistry))
        #expect(try read.expiredOn == day("2026-01-31"))
        #expect(read.voluntary == false)
        #expect(read.categoryAdded == TopicSet(.hematology))
        #expect(try read.upgradedOn == day("2025-02-03"))
        #expect(read.market == .international)
        #expect(try read.renewalDate == day("2027-04-30"))
        #expect(try read.submittedOn == day("2026-03-04"))
        #expect(read.dutiesPaid == [2024, 2025])
    }

    @Test(arguments: [("series: true", Recurrence.series), ("yearly: yes", .yearly), ("series: no", .none)])
    func `a course may be marked as taken more than once`(_ mark: String, _ recurrence: Recurrence) throws {
        let text = try PortfolioText.replacing("    kind: ce-course\n", with: "    kind: ce-course\n    \(mark)\n")
        #expect(try PortfolioText.decode(text).activities[0].recurrence == recurrence)
    }

    @Test func `letters of every script and quotes are kept as they are`() throws {
        for title in ["Zoë's “Größe” — 血液学", "гемостаз 🩸", "a: b # c", "tab\tand \"quotes\" \\ slash"] {
            let quoted = title.reduce(into: "") {
                $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : $1 == "\t" ? "\\t" : "\($1)"
            }
            let yaml = try PortfolioText.replacing("title: Body fluid cell counts", with: "title: \"\(quoted)\"")
            let json = try PortfolioText.replacing("Body fluid cell counts", with: quoted, in: PortfolioText.json)
            #expect(try PortfolioText.decode(yaml).activities[0].title == title)
            #expect(try PortfolioText.decode(json).activities[0].title == title)
        }
    }
}
