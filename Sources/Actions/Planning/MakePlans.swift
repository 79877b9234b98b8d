public import Domain
public import Planning
import Primitives
public import Rules
import Storage

/// Everything that plans of one person are made of, on one day.
public struct PlanBench: Sendable {
    /// The person's records.
    public let dossier: Dossier
    /// What the rules are asked about.
    public let portfolio: Portfolio
    /// Where each credential stands.
    public let standings: [Standing]
    /// What plans may choose from.
    public let choices: OfferedChoices
    /// What the person wants in every plan, and in none.
    public var marks: PlanMarks
    let book: RuleBook
}

extension House {
    /// Lays out what somebody's plans are made of.
    public func planBench(of visitor: Visitor) async throws -> PlanBench {
        let dossier = try await dossier(of: visitor)
        let book = try await rules.book(with: dossier.told)
        let portfolio = dossier.portfolio()
        return PlanBench(
            dossier: dossier, portfolio: portfolio, standings: try book.standings(of: portfolio, asOf: today),
            choices: try await offeredChoices(), marks: try await planMarks(of: visitor), book: book)
    }

    /// What a form wishes of plans at this bench.
    public func wish(_ form: PlanForm, at bench: PlanBench) throws -> PlanWish {
        try form.wish(bench.marks, among: bench.choices) { catalogue.place($0) }
    }

    /// The plan for a wish, as far as it is worked out within so many milliseconds.
    public func plan(_ wish: PlanWish, at bench: PlanBench, waiting: Int64) async throws -> PlanLook {
        let today = self.today
        let key = PlanShelf.Key(
            records: bench.dossier.gapKey(on: today), revision: bench.choices.revision, wish: wish)
        let (book, portfolio, catalogue) = (bench.book, bench.portfolio, bench.choices.catalogue)
        return try await plans.look(key, waiting: waiting) { tell in
            try withoutActuallyEscaping(tell) { tell in
                try Planner(book).plan(portfolio, from: catalogue, wish: wish, asOf: today, progress: tell)
            }
        }
    }

    /// The plan for a wish and its alternatives: one for each thing that could be as small as possible. What was wished
    /// for is worked out first.
    public func plans(
        _ wish: PlanWish, at bench: PlanBench, waiting: Int64
    ) async throws -> [PlanObjective: PlanLook] {
        var wishes = [wish]
        for objective in PlanObjective.allCases where objective != wish.objective {
            var other = wish
            other.objective = objective
            wishes.append(other)
        }
        for wish in wishes { _ = try await plan(wish, at: bench, waiting: 0) }
        var looks: [PlanObjective: PlanLook] = [:]
        let start = PlanClock.machine.now
        for wish in wishes {
            let left = max(0, waiting - (PlanClock.machine.now - start))
            looks[wish.objective] = try await plan(wish, at: bench, waiting: left)
        }
        return looks
    }
}
