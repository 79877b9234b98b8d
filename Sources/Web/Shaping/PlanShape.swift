import Actions
import Domain
import Files
import Pages
import Planning
import Primitives
import Rules

/// Turns plans into what pages show.
struct PlanShape {
    let bench: PlanBench

    func shown(_ plan: Plan) -> PlanShown {
        var shown = PlanShown(objective: plan.objective.code)
        (shown.cost, shown.paidByEmployer) = (plan.cost, plan.paidByEmployer)
        (shown.hours, shown.trips, shown.finish) = (plan.hours, plan.trips, plan.finish)
        shown.proof = plan.isOptimal ? .proven : plan.bound.words.map { .atLeast($0) } ?? .open
        shown.purchases = plan.purchases.compactMap { purchase in
            bench.choices.passes[purchase.id].map {
                PlanShown.Purchase(id: $0.offering.text, title: $0.title, from: purchase.from, cost: purchase.cost)
            }
        }
        let pins = Set(bench.marks.pins)
        shown.items = plan.items.compactMap { planned in
            guard let choice = bench.choices.choices[planned.id] else { return nil }
            var item = PlanShown.Item(
                id: choice.offering.text, key: choice.key, title: choice.title, provider: choice.provider,
                date: planned.date, by: planned.by)
            let offering = choice.plannable.offering
            item.topics = offering.topics.list
            item.held = choice.plannable.occasion.map(Self.held)
            item.cost = planned.cost
            item.through = planned.through.flatMap { bench.choices.passes[$0]?.title }
            item.hours = offering.time
            item.closes = closes(
                planned.counts.map { .init(credential: $0.credential, requirement: $0.requirement, amount: $0.amount) })
            item.url = choice.url
            item.isPinned = pins.contains(choice.key)
            item.isUpTo = choice.isUpTo
            return item
        }
        shown.unknown = plan.unknown.map(name)
        return shown
    }

    func alternatives(_ looks: [PlanObjective: PlanLook], _ query: PlanQuery) -> [PlanAlternative] {
        PlanObjective.allCases.map { objective in
            let state: PlanAlternative.State =
                switch looks[objective] {
                case .answered(let plan) where plan.conflict == nil && plan.isFeasible != false && !plan.items.isEmpty:
                    .found(
                        PlanAlternative.Figures(
                            cost: plan.cost, hours: plan.hours, trips: plan.trips, finish: plan.finish,
                            count: plan.items.count, isProven: plan.isOptimal))
                case .answered: .none
                case .working, nil: .working
                }
            return PlanAlternative(
                objective: objective.code, state: state, isChosen: objective.code == query.objective,
                query: query.minimising(objective.code))
        }
    }

    /// What could not be used, by reason; what counts for nothing, or was refused, surprises nobody.
    func excluded(_ plan: Plan) -> [PlanExclusion] {
        var groups: [ExclusionCode: [String]] = [:]
        for exclusion in plan.excluded { groups[exclusion.code, default: []].append(exclusion.id) }
        return ExclusionCode.allCases.compactMap { code in
            guard let ids = groups[code] else { return nil }
            let isPlain = code == .notAccepted || code == .duplicate
            let examples = ids.prefix(isPlain ? 0 : 5).compactMap { id in
                bench.choices.choices[id].map { (id: $0.offering.text, title: $0.title) }
            }
            return PlanExclusion(reason: code.words, count: ids.count, examples: examples)
        }
    }

    /// What a credential is called.
    func name(_ id: String) -> String { bench.standings.first { $0.id == id }?.name ?? id }

    var credentials: [(id: String, name: String)] { bench.standings.map { ($0.id, $0.name) } }

    func marks() -> [PlanPage.Mark] {
        func title(_ key: String) -> String? {
            let id = bench.choices.id(ofKey: key) ?? bench.choices.ids(ofHandle: key).first
            return id.flatMap { bench.choices.choices[$0]?.title }
        }
        return bench.marks.pins.map { PlanPage.Mark(key: $0, title: title($0) ?? $0, isPin: true) }
            + bench.marks.refusals.map { PlanPage.Mark(key: $0, title: title($0) ?? $0, isPin: false) }
    }

    static func held(_ occasion: Occasion) -> (clock: String?, place: String?) {
        (occasion.starts.clock, occasion.venue?.words ?? "online")
    }

    /// "2 points: 1.5 hematology, 0.5 safety", credential by credential.
    func closes(_ counts: [AcceptedPlan.Count]) -> [(credential: String, amount: String)] {
        bench.standings.compactMap { standing in
            let own = counts.filter { $0.credential == standing.id }
            guard let first = own.first else { return nil }
            let sum = standing.words(of: own.reduce(Credits.zero) { $0 + $1.amount })
            guard own.count > 1 else { return (standing.name, "\(sum) of \(Self.words(first.requirement))") }
            let parts = own.map { "\($0.amount) \(Self.words($0.requirement))" }
            return (standing.name, "\(sum): \(parts.joined(separator: ", "))")
        }
    }

    private static func words(_ requirement: String) -> String {
        ["remainder", "general"].contains(requirement)
            ? "your choice" : PlanConflict.Demand.requirement(requirement)
    }
}

extension ActivityTopics {
    /// The topics, one after the other.
    fileprivate var list: [Topic] {
        switch self {
        case .undivided(let set): set.topics
        case .split(let shares): shares.map(\.topic)
        }
    }
}

extension PlanLook {
    /// What is known while it is being worked out, in a sentence.
    var known: String? {
        guard case .working(let best, let bound) = self else { return nil }
        switch (best?.words, bound?.words) {
        case (let best?, let bound?): return "So far: a plan of \(best). None gets below \(bound)."
        case (let best?, nil): return "So far: a plan of \(best)."
        case (nil, let bound?): return "So far: none gets below \(bound)."
        case (nil, nil): return nil
        }
    }
}

extension Plan.Bound {
    /// The value in words; nothing where nothing is proven.
    var words: String? {
        switch self {
        case .cents(let cents): "$\(Money(cents: cents).decimal)"
        case .hours(let hours): "\(hours) \(hours == Credits(1) ? "hour" : "hours")"
        case .trips(let trips): "\(trips) \(trips == 1 ? "trip" : "trips")"
        case .day(let day): day.spelled
        case .none: nil
        }
    }
}
