import Primitives
import Rules

@testable import Planning

/// Somebody with MLT(ASCP) and a Florida licence whose logs lack little, and offerings to close that with.
enum Bench {
    static let asOf = day("2026-11-20")

    static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? CalendarDate(dayNumber: 0) }

    static func moment(_ day: String, _ hour: Int) -> Moment { Moment(day: Self.day(day), minute: hour * 60) }

    /// MLT(ASCP) that lacks an hour of ethics and `missing` hours in all; declared by 1 May 2027.
    static func technician(missing: Int = 3) -> Portfolio {
        var person = Portfolio(name: "Dana")
        var held = HeldCredential(id: "mlt", credential: "ascp-boc/MLT", issued: day("2018-06-01"))
        held.cycle = DateSpan(from: day("2024-06-01"), to: day("2027-05-31"))
        person.credentials = [held]
        let topics: [(Topic, Int)] = [
            (.safety, 1), (.bloodBanking, 2), (.chemistry, 2), (.hematology, 2), (.microbiology, 2),
            (.molecular, 27 - missing),
        ]
        for (number, part) in topics.enumerated() {
            person.activities.append(
                Activity(
                    id: "a\(number)", title: "Logged \(number)", kind: .ceCourse,
                    completed: day("2026-02-0\(number + 1)"),
                    amount: Credits(part.1), unit: .contactHour, topics: .undivided(TopicSet(part.0)),
                    provider: Provider(name: "Example Labs", approvals: ApprovalSet(.pace))))
        }
        return person
    }

    /// The same with a Florida licence that lacks two hours of medical errors and nothing else.
    static func floridian() -> Portfolio {
        var person = technician()
        var held = HeldCredential(id: "fl", credential: "us-fl/technician", issued: day("2015-01-15"))
        held.facts.role = "technician"
        held.facts.categories = TopicSet(.hematology)
        person.credentials.append(held)
        let parts: [(Topic, Int)] = [(.flLawsRules, 1), (.hivAids, 1), (.hematology, 20)]
        for (number, part) in parts.enumerated() {
            person.activities.append(
                Activity(
                    id: "f\(number)", title: "Florida \(number)", kind: .ceCourse,
                    completed: day("2026-10-0\(number + 1)"),
                    amount: Credits(part.1), unit: .contactHour, topics: .undivided(TopicSet(part.0)),
                    provider: Provider(name: "Board Courses", approvals: ApprovalSet(.flBoard))))
        }
        return person
    }

    /// A course online from a provider that everybody accepts.
    static func course(
        _ id: String, _ hours: Int, _ topics: Topic..., dollars: Int64, change: (inout Offering) -> Void = { _ in }
    ) -> Offering {
        var set: TopicSet = []
        for topic in topics { set.insert(TopicSet(topic)) }
        var offering = Offering(
            id: id, title: "Course \(id)", amount: Credits(hours), topics: .undivided(set), price: .cents(dollars * 100)
        )
        offering.provider = Provider(name: "Example Labs", approvals: [ApprovalSet(.pace), ApprovalSet(.flBoard)])
        offering.hours = Credits(hours)
        offering.delivery = .online
        change(&offering)
        return offering
    }

    static func plan(
        _ person: Portfolio, _ offerings: [Offering], _ subscriptions: [Subscription] = [],
        wish change: (inout PlanWish) -> Void = { _ in }, book: RuleBook
    ) throws -> Plan {
        var wish = PlanWish(.cost)
        change(&wish)
        return try Planner(book).plan(
            person, from: Catalogue(subscriptions: subscriptions, offerings: offerings), wish: wish, asOf: asOf)
    }
}

extension Plan {
    var ids: [String] { items.map(\.id).sorted() }

    func code(_ id: String) -> ExclusionCode? { excluded.first { $0.id == id }?.code }

    /// What the checker goes through.
    var claim: PlanChecker.Claim {
        PlanChecker.Claim(
            items: items.map { ($0.id, $0.date, $0.through) }, purchases: purchases.map { ($0.id, $0.from) }, cost: cost
        )
    }
}
