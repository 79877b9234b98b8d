import Domain
import Files
import Primitives
import Testing

@Suite struct AcceptedPlanJSONTests {
    @Test func `a plan comes back as it was kept`() throws {
        let day = CalendarDate(dayNumber: 20_000)
        let moment = Instant(startOf: day)
        let offering = ID<Offering>(at: moment, random: (1, 2))
        var plan = AcceptedPlan(
            id: ID(at: moment, random: (3, 4)), acceptedAt: moment, asOf: day, objective: "hours",
            question: "?for=hours&budget=5")
        var item = AcceptedPlan.Item(
            key: "a@2027-03-02T18:00", offering: offering, title: "“Ä” & <b>", provider: "P", date: day,
            by: day.adding(days: 3))
        item.held = Occasion(
            starts: LocalTime(day: day, minute: 1080), ends: LocalTime(day: day), venue: Venue(city: "Tampa"))
        (item.number, item.url, item.through) = ("1-2", "https://a.example", "Library")
        (item.cost, item.hours, item.isCancelled) = (1250, Credits(thousandths: 1500), true)
        item.counts = [.init(credential: "c", requirement: "safety", amount: Credits(thousandths: 500))]
        let plain = AcceptedPlan.Item(
            key: "b", offering: offering, title: "B", provider: "", date: day, by: day)
        plan.items = [item, plain]
        plan.purchases = [.init(offering: offering, title: "Library", from: day, cost: 9500)]
        (plan.cost, plan.paidByEmployer, plan.trips, plan.isProven, plan.revision) = (10_750, 500, 1, true, 4)
        let read = try AcceptedPlanJSON.plan(
            AcceptedPlanJSON.bytes(plan), id: plan.id, revision: 4, acceptedAt: moment)
        #expect(read == plan)
    }
}
