import Primitives
import Rules

@testable import Planning

/// The best plan there is, found by trying every set of offerings on every day that could matter.
struct BruteForcePlan {
    let question: RandomQuestion
    let checker: PlanChecker
    private let days: [CalendarDate]

    /// How good a plan is: the objective, unknown prices, then cost, hours, finish, ids.
    struct Worth: Comparable, CustomStringConvertible {
        var numbers: [Int64]
        var ids: [String]

        static func < (left: Worth, right: Worth) -> Bool {
            left.numbers != right.numbers
                ? left.numbers.lexicographicallyPrecedes(right.numbers) : left.ids.lexicographicallyPrecedes(right.ids)
        }

        var description: String { "\(numbers) \(ids)" }
    }

    init(_ question: RandomQuestion, book: RuleBook) throws {
        self.question = question
        let targets = try Targets(question.portfolio, book: book, wish: question.wish, asOf: question.asOf)
        checker = PlanChecker(
            question.portfolio, question.catalogue, question.wish, asOf: question.asOf, book: book, targets: targets)
        let opening = question.catalogue.offerings.compactMap(\.availableFrom)
        let ends = question.catalogue.offerings.compactMap { $0.session?.ends.day }
        days = Set([question.asOf] + targets.open.map(\.from) + opening + ends).filter { $0 >= question.asOf }.sorted()
    }

    private struct Item {
        var offering: Offering
        var day: CalendarDate
        var through: Subscription?
    }

    /// The worth of the best plan, or nothing where there is none.
    func best() -> Worth? {
        guard mayWork() else { return nil }
        var choices: [[Item]] = [[]]
        for offering in question.catalogue.offerings {
            choices = choices.flatMap { chosen in [chosen] + ways(offering).map { chosen + [$0] } }
        }
        let ranked = choices.map { (worth: worth($0), items: $0) }.sorted { $0.worth < $1.worth }
        return ranked.first { checker.faults(of: claim($0.items)).isEmpty }?.worth
    }

    /// Whether everything on every day would be enough: most questions without an answer are settled by that. Lines that are the same
    /// course would make it wrong.
    private func mayWork() -> Bool {
        let titles = question.catalogue.offerings.map(\.title) + question.portfolio.activities.map(\.title)
        guard Set(titles).count == titles.count else { return true }
        return checker.targets.all.allSatisfy { target in
            var person = question.portfolio
            person.credentials = [target.held]
            for (place, offering) in question.catalogue.offerings.enumerated() {
                for (number, item) in ways(offering).enumerated() where item.through == nil && item.day <= target.to {
                    var activity = offering.activity(completed: item.day)
                    activity.title = "\(place) \(number)"
                    person.activities.append(activity)
                }
            }
            let summaries = try? checker.book.summaries(of: person, asOf: target.countedOn)
            return summaries?.allSatisfy { $0.missing.isEmpty && ($0.total.missing ?? .zero) == .zero } ?? true
        }
    }

    private func ways(_ offering: Offering) -> [Item] {
        let possible =
            offering.session.map { [$0.ends.day] }
            ?? days.filter { day in
                offering.availableFrom.map { $0 <= day } ?? true && offering.availableUntil.map { day <= $0 } ?? true
            }
        // Of days that count for the same credentials the first is as good as any, unless something hangs on the day.
        let isLoose =
            offering.requires.isEmpty && offering.unlockedBy.isEmpty
            && !question.catalogue.offerings.contains { $0.requires.contains(offering.id) }
        var seen: Set<[Bool]> = []
        let useful = possible.filter { day in
            let covers = checker.targets.all.map { $0.from <= day && day <= $0.to }
            return seen.insert(covers).inserted || !isLoose
        }
        return useful.flatMap { day -> [Item] in
            let through = question.catalogue.subscriptions.filter {
                offering.unlockedBy.contains($0.id) && offering.price != .cents(0)
            }
            return [Item(offering: offering, day: day)]
                + through.map { Item(offering: offering, day: day, through: $0) }
        }
    }

    private func purchases(_ items: [Item]) -> [(id: String, from: CalendarDate)] {
        var purchases: [(id: String, from: CalendarDate)] = []
        for subscription in question.catalogue.subscriptions {
            let mine = items.filter { $0.through?.id == subscription.id }.sorted { $0.day < $1.day }
            guard let first = mine.first else { continue }
            var count = 0
            var until: CalendarDate?
            for item in mine {
                if let until, item.day <= until { continue }
                if until != nil, subscription.validDays == nil { continue }
                purchases.append((subscription.id, item.day))
                count += 1
                until = subscription.validDays.map { item.day.adding(days: $0 - 1) } ?? item.day
            }
            if let most = subscription.hours {
                let used = mine.reduce(Credits.zero) { $0 + ($1.offering.time ?? .zero) }
                while Int64(count) * most.thousandths < used.thousandths {
                    purchases.append((subscription.id, first.day))
                    count += 1
                }
            }
        }
        return purchases
    }

    private func claim(_ items: [Item]) -> PlanChecker.Claim {
        PlanChecker.Claim(
            items: items.map { ($0.offering.id, $0.day, $0.through?.id) }, purchases: purchases(items),
            cost: cost(items))
    }

    private func cost(_ items: [Item]) -> Int64 {
        items.reduce(0) { $0 + ($1.through == nil ? $1.offering.price.cents ?? 0 : 0) }
            + purchases(items).reduce(0) { sum, purchase in
                sum + (question.catalogue.subscriptions.first { $0.id == purchase.id }?.price.cents ?? 0)
            }
    }

    private func worth(_ items: [Item]) -> Worth {
        let cost = cost(items)
        let hours = items.reduce(Int64(0)) { $0 + ($1.offering.time?.thousandths ?? 0) }
        let none = question.asOf.adding(days: -1)
        let finish = Int64((items.map(\.day).max() ?? none).dayNumber)
        let unknown = Int64(items.count { $0.through == nil && $0.offering.price == .unknown })
        let trips = Int64(Set(items.compactMap { Journey($0.offering, on: $0.day) }).count)
        let ids = items.map(\.offering.id).sorted()
        let numbers: [Int64] =
            switch question.wish.objective {
            case .cost: [cost, hours, finish]
            case .hours: [hours, unknown, cost, finish]
            case .trips: [trips, unknown, cost, hours, finish]
            case .finish: [finish, unknown, cost, hours]
            }
        return Worth(numbers: numbers, ids: ids)
    }
}
