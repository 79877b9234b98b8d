import Primitives
import Testing

@testable import Domain

@Suite struct SpelledDateTests {
    @Test(arguments: [
        "March 5, 2024", "Mar 5 2024", "5 March 2024", "05-Mar-2024", "2024-03-05", "the 5th day of March, 2024",
        "Sept. 5, 2024 is not it, but March 5, 2024", "5th of March 2024",
    ])
    func `a day is read in the forms certificates use`(_ text: String) throws {
        let words = text.split(separator: " ").map(String.init)
        let wanted = try #require(CalendarDate("2024-03-05"))
        #expect(SpelledDate.all(in: words).last?.days == [wanted])
    }

    @Test func `a day beyond twelve decides the order, and nothing else does`() throws {
        #expect(SpelledDate.all(in: ["3/25/2024"]).first?.days.map(\.description) == ["2024-03-25"])
        #expect(SpelledDate.all(in: ["25.03.2024"]).first?.days.map(\.description) == ["2024-03-25"])
        #expect(SpelledDate.all(in: ["3/5/2024,"]).first?.days.map(\.description) == ["2024-03-05", "2024-05-03"])
        #expect(SpelledDate.all(in: ["4/4/24"]).first?.days.map(\.description) == ["2024-04-04"])
    }

    @Test func `a span ends on its last day`() throws {
        let span = try #require(SpelledDate.all(in: ["April", "8–10,", "2025"]).first)
        #expect(span.days.map(\.description) == ["2025-04-10"])
        #expect(span.first?.description == "2025-04-08")
    }

    @Test(arguments: ["156-112-25", "30-470-118", "50-46455", "Room 3 of 12", "May 40, 2024", "13/13/2024", "1.25"])
    func `other numbers are no days`(_ text: String) {
        #expect(SpelledDate.all(in: text.split(separator: " ").map(String.init)).isEmpty)
    }
}
