import Primitives
import Rules
import Testing

@testable import Domain

@Suite("OfferingForm")
struct OfferingFormTests {
    private func form(_ change: (inout OfferingForm) -> Void = { _ in }) -> OfferingForm {
        var form = OfferingForm()
        form.title = "Platelet clumps and what to do"
        form.objectives = "Recognise clumps.\nChoose the next tube."
        form.topics = ["hematology"]
        form.amount = "1.5"
        form.delivery = "online"
        form.approvals = [.init(by: "pace", number: "578-001-25", until: "2027-12-31")]
        form.prices = [.init(amount: "18"), .init(kind: "hours", amount: "49", hours: "8")]
        form.occasions = [
            .init(day: "2027-05-06", starts: "9:00", ends: "16:30", place: "tampa, fl", seats: "24")
        ]
        change(&form)
        return form
    }

    private let tampa = Venue(city: "Tampa", region: "FL", point: GeoPoint(latitude: 279_500, longitude: -824_600))

    private func faults(_ change: (inout OfferingForm) -> Void) -> [String] {
        do throws(FormFaults) {
            _ = try form(change).content(places: [tampa])
            return []
        } catch {
            return error.faults.map(\.field)
        }
    }

    @Test func `what is typed is what the offering says, and a known city has its place on the globe`() throws {
        let content = try form().content(places: [tampa])
        #expect(content.amount == OfferedAmount(Credits(thousandths: 1500), .contactHour))
        #expect(content.objectives == ["Recognise clumps.", "Choose the next tube."])
        #expect(content.approvals.first?.validUntil == CalendarDate("2027-12-31"))
        #expect(content.prices.map(\.price) == [Money(cents: 1800), Money(cents: 4900)])
        #expect(content.occasions.first?.venue == tampa)
        #expect(content.occasions.first?.starts.clock == "09:00")
    }

    @Test func `a form written from an offering says the same again`() throws {
        let content = try form().content(places: [tampa])
        let again = try OfferingForm(content).content(places: [tampa])
        #expect(again == content)
    }

    @Test func `everything that is wrong is said at once, by its field`() {
        let fields = faults { form in
            form.title = " "
            form.amount = "a lot"
            form.url = "javascript:alert(1)"
            form.approvals.append(.init(by: "pace"))
            form.prices = [.init(amount: "free"), .init(kind: "hours", amount: "49")]
            form.occasions[0].lastDay = "2027-05-05"
            form.occasions[0].seats = "many"
        }
        #expect(
            fields == [
                "title", "amount", "url", "approval-by-1", "price-amount-0", "price-hours-1", "occasion-last-0",
                "occasion-seats-0",
            ])
    }

    @Test func `rows that nobody filled in are nothing`() throws {
        let content = try form {
            $0.approvals.append(.init())
            $0.prices.append(.init())
            $0.occasions.append(.init())
        }.content()
        #expect(content.approvals.count == 1 && content.prices.count == 2 && content.occasions.count == 1)
    }
}
