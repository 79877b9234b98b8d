import Actions
import Domain
import Pages
import Planning
import Primitives

extension FollowedPlanPage {
    /// A plan that is followed, as far as it has come.
    init(_ followed: PlanFollowed, _ query: PlanQuery, _ shape: PlanShape, on day: CalendarDate) {
        let plan = followed.plan
        self.init(
            asOf: day, id: plan.id.text, since: plan.acceptedAt.day, query: query,
            steps: followed.steps.map { step in
                var item = PlanShown.Item(
                    id: step.item.offering.text, key: step.item.key, title: step.item.title,
                    provider: step.item.provider, date: step.item.date, by: step.item.by)
                item.held = step.item.held.map(PlanShape.held)
                (item.cost, item.through) = (step.item.cost, step.item.through)
                (item.hours, item.url) = (step.item.hours, step.item.url)
                item.closes = shape.closes(step.item.counts)
                return Step(item: item, state: Step.State(step.state))
            },
            purchases: plan.purchases.map {
                PlanShown.Purchase(id: $0.offering.text, title: $0.title, from: $0.from, cost: $0.cost)
            }, cost: plan.cost, paidByEmployer: plan.paidByEmployer, closesAll: followed.closesAll)
    }
}

extension PlanStrip {
    /// A plan that is followed, in one line.
    init(_ steps: [PlanStep], on day: CalendarDate) {
        let taken = steps.filter { if case .taken = $0.state { true } else { false } }
        let next = steps.filter(\.isOpen).min { $0.item.date < $1.item.date }?.item
        self.init(
            asOf: day, done: taken.count, count: steps.count,
            next: next.map { item in
                var shown = PlanShown.Item(
                    id: item.offering.text, key: item.key, title: item.title, provider: item.provider,
                    date: item.date, by: item.by)
                shown.held = item.held.map(PlanShape.held)
                return shown
            })
    }
}

extension FollowedPlanPage.Step.State {
    fileprivate init(_ state: PlanStep.State) {
        switch state {
        case .open: self = .open
        case .taken(let entry): self = .taken(entry.text)
        case .cancelled: self = .cancelled
        case .missed: self = .missed
        }
    }
}

extension FollowedPlanPage.Change {
    /// What a new plan would change; nothing where what is left does as well.
    init?(_ new: Plan, _ followed: PlanFollowed, _ bench: PlanBench) {
        guard new.conflict == nil, new.isFeasible != false, !new.items.isEmpty else { return nil }
        let open = followed.open.map(\.item)
        let left = open.reduce(Int64(0)) { $0 + ($1.cost ?? 0) }
        guard !followed.closesAll || new.cost < left else { return nil }
        let choices = new.items.compactMap { bench.choices.choices[$0.id] }
        let keys = Set(choices.map(\.key))
        let old = Set(open.map(\.key))
        self.init(
            comes: choices.filter { !old.contains($0.key) }.map(\.title),
            goes: open.filter { !keys.contains($0.key) }.map(\.title), stays: keys.intersection(old).count,
            cost: new.cost)
    }
}
