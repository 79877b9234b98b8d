import Domain
import Primitives
import Testing

/// Pages set on an imagined typewriter: a column is ten units wide, a line forty high.
@Suite struct CertificateReadingTests {
    private func page(_ lines: [String], certainty: Int = 100) -> ReadPage {
        var words: [ReadWord] = []
        for (line, text) in lines.enumerated() {
            var column = 0
            for part in text.split(separator: " ", omittingEmptySubsequences: false) {
                if !part.isEmpty {
                    let box = PageBox(
                        left: column * 10, top: line * 40, right: (column + part.count) * 10, bottom: line * 40 + 22)
                    words.append(ReadWord(String(part), box, certainty: certainty, line: line))
                }
                column += part.count + 1
            }
        }
        return ReadPage(width: 1000, height: 1400, words: words)
    }

    private func read(_ lines: [String], certainty: Int = 100, names: [String] = []) throws -> CertificateProposal {
        let today = try #require(CalendarDate("2026-10-31"))
        return CertificateReading.propose([page(lines, certainty: certainty)], known: .init(names: names, today: today))
    }

    @Test func `values stand behind their labels`() throws {
        let read = try read([
            "Course title: Lupus Anticoagulant Testing", "Provider: Example Labs", "Date completed: March 2, 2026",
            "Contact hours: 1.5", "Certificate number: C-881",
        ])
        #expect(read.value(.title) == "Lupus Anticoagulant Testing")
        #expect(read.value(.provider) == "Example Labs")
        #expect(read.value(.completed) == "2026-03-02")
        #expect(read.value(.amount) == "1.5")
        #expect(read.value(.unit) == "contact-hour")
        #expect(read.value(.certificateNumber) == "C-881")
        #expect(read.fields.allSatisfy { $0.certainty == .sure })
    }

    @Test func `values stand below a row of labels`() throws {
        let read = try read([
            "Contact hours      Date completed      Course number", "2.0                2026-03-02          Q-77",
        ])
        #expect(read.value(.amount) == "2")
        #expect(read.value(.completed) == "2026-03-02")
        #expect(read.value(.courseNumber) == "Q-77")
    }

    @Test func `a letter says it in sentences`() throws {
        let read = try read([
            "This letter confirms that Dana Reyes attended the in-service",
            "“Fire drills, and why”, held on 4 May 2026.",
            "It lasted 45 minutes.",
        ])
        #expect(read.value(.participant) == "Dana Reyes")
        #expect(read.value(.title) == "Fire drills, and why")
        #expect(read.value(.completed) == "2026-05-04")
        #expect(read.value(.amount) == "45")
        #expect(read.value(.unit) == "minute")
        #expect(read.value(.kind) == "in-service")
    }

    @Test func `two days of equal standing are a question`() throws {
        let read = try read(["Date: March 2, 2026", "Date: April 9, 2026"])
        let completed = try #require(read[.completed])
        #expect(completed.value.isEmpty)
        #expect(Set(completed.alternatives) == ["2026-03-02", "2026-04-09"])
    }

    @Test func `a day to come is not when it was completed`() throws {
        #expect(try read(["Completed on: March 2, 2031"]).value(.completed).isEmpty)
    }

    @Test func `an order of day and month that leads into the future is not meant`() throws {
        #expect(try read(["Completed on: 10/11/2026"]).value(.completed) == "2026-10-11")
    }

    @Test func `what a camera hardly saw is not sure`() throws {
        let read = try read(["Contact hours: 1.5", "Course title: Safety at the bench"], certainty: 45)
        #expect(read[.amount]?.certainty != .sure)
        #expect(read[.title]?.certainty != .sure)
    }

    @Test func `a name that a camera saw is sure when it is known`() throws {
        let lines = ["This certifies that", "Dana Reyes", "has completed the course", "Safety at the bench"]
        #expect(try read(lines, certainty: 93)[.participant]?.certainty == .likely)
        #expect(try read(lines, certainty: 93, names: ["Dana Reyes"])[.participant]?.certainty == .sure)
    }

    @Test func `shares that do not come to the whole are asked about`() throws {
        let read = try read(["Hematology         1.5", "Ethics             10", "Total hours: 2.5"])
        #expect(read.value(.topics).isEmpty)
        #expect(read.value(.amount).isEmpty)
        #expect(read[.amount]?.alternatives.contains("2.5") == true)
    }

    @Test func `a shopping list is hardly a certificate`() throws {
        #expect(try read(["2 onions", "milk", "call Ingrid"]).isHardlyOne)
    }

    @Test func `nothing makes nothing of it fall over`() throws {
        let today = try #require(CalendarDate("2026-10-31"))
        #expect(CertificateReading.propose([], known: .init(today: today)).fields.isEmpty)
        #expect(try read([""]).fields.isEmpty)
        #expect(try read([":", "#", "® ™", "Date:", "Contact hours:"]).fields.isEmpty)
    }
}
