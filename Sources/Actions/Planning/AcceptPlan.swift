public import Domain
import Files
import Identity
public import Planning
public import Primitives
import Rules
import Storage

extension House {
    /// Takes a plan up, in the place of whichever was there.
    @discardableResult
    public func acceptPlan(
        _ plan: Plan, at bench: PlanBench, question: String, id: ID<AcceptedPlan>? = nil, for visitor: Visitor
    ) async throws -> AcceptedPlan {
        guard plan.conflict == nil, !plan.items.isEmpty, question.utf8.count <= 2000 else {
            throw Refusal.invalid("plan", "There is no plan to take up.")
        }
        let accepted = AcceptedPlan(
            plan, among: bench.choices, question: question, id: id ?? surroundings.id(), at: now)
        let person = visitor.person.id
        let chance = surroundings.random
        try await store.write { connection in
            let key = try connection.key(of: person)
            _ = try connection.run(PlanQueries.put(key.seal(accepted, chance), of: person))
        }
        return accepted
    }

    /// The plan that somebody took up; nothing where they took up none.
    public func acceptedPlan(of visitor: Visitor) async throws -> AcceptedPlan? {
        let person = visitor.person.id
        return try await store.read { connection in try Self.acceptedPlan(of: person, in: connection) }
    }

    static func acceptedPlan(of person: ID<Person>, in connection: any Connection) throws -> AcceptedPlan? {
        guard let stored = try connection.first(PlanQueries.plan(of: person)) else { return nil }
        return try connection.key(of: person).plan(stored)
    }

    /// Calls something in a plan off, or takes that back.
    public func cancelStep(
        _ key: String, of plan: ID<AcceptedPlan>, isCancelled: Bool, for visitor: Visitor
    ) async throws {
        let person = visitor.person.id
        let chance = surroundings.random
        try await store.write { connection in
            let secret = try connection.key(of: person)
            guard let stored = try connection.first(PlanQueries.plan(of: person)) else { throw Refusal.missing }
            var known = try secret.plan(stored)
            guard known.id == plan, let place = known.items.firstIndex(where: { $0.key == key }) else {
                throw Refusal.changedMeanwhile
            }
            known.items[place].isCancelled = isCancelled
            known.revision += 1
            let sealed = secret.seal(known, chance)
            guard try connection.run(PlanQueries.change(sealed, seen: stored.revision, of: person)) == 1 else {
                throw Refusal.changedMeanwhile
            }
        }
    }

    /// Gives a plan up. What was logged stays in the log.
    public func dropPlan(_ id: ID<AcceptedPlan>, for visitor: Visitor) async throws {
        let person = visitor.person.id
        try await store.write { connection in
            guard try connection.run(PlanQueries.remove(id, of: person)) == 1 else { throw Refusal.missing }
        }
    }
}

extension PersonKey {
    fileprivate func seal(_ plan: AcceptedPlan, _ chance: (Int) -> [UInt8]) -> StoredPlan {
        StoredPlan(
            id: plan.id, revision: plan.revision, acceptedAt: plan.acceptedAt,
            sealed: seal(AcceptedPlanJSON.bytes(plan), context: Array("plan:\(plan.id)".utf8), nonce: chance))
    }

    fileprivate func plan(_ stored: StoredPlan) throws -> AcceptedPlan {
        try AcceptedPlanJSON.plan(
            try open(stored.sealed, context: Array("plan:\(stored.id)".utf8)), id: stored.id,
            revision: stored.revision, acceptedAt: stored.acceptedAt)
    }
}

extension AcceptedPlan {
    /// What a plan says, with everything that the catalogue says of it on this day.
    init(
        _ plan: Plan, among choices: OfferedChoices, question: String, id: ID<AcceptedPlan>, at moment: Instant
    ) {
        self.init(
            id: id, acceptedAt: moment, asOf: choices.day, objective: plan.objective.code, question: question)
        isProven = plan.isOptimal
        (cost, paidByEmployer) = (plan.cost, plan.paidByEmployer)
        (hours, trips) = (plan.hours, plan.trips)
        items = plan.items.compactMap { planned in
            choices.choices[planned.id].map { choice in
                var item = Item(
                    key: choice.key, offering: choice.offering, title: choice.title, provider: choice.provider,
                    date: planned.date, by: planned.by)
                item.number = choice.plannable.offering.provider?.number
                // Where exactly, and how many seats were left, is of no use later.
                item.held = choice.plannable.occasion.map { held in
                    Occasion(
                        starts: held.starts, ends: held.ends,
                        venue: held.venue.map { Venue(city: $0.city, region: $0.region) })
                }
                item.url = choice.url
                item.cost = planned.cost
                item.through = planned.through.flatMap { choices.passes[$0]?.title }
                item.hours = choice.plannable.offering.time
                item.counts = planned.counts.map {
                    Count(credential: $0.credential, requirement: $0.requirement, amount: $0.amount)
                }
                return item
            }
        }
        purchases = plan.purchases.compactMap { purchase in
            choices.passes[purchase.id].map {
                Purchase(offering: $0.offering, title: $0.title, from: purchase.from, cost: purchase.cost)
            }
        }
    }
}
