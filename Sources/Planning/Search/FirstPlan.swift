import Primitives

/// A good plan soon: what the relaxation likes, as much of it as it takes, and then nothing that is not needed.
struct FirstPlan {
    private let model: PlanModel
    private let measure: Measure
    private let ranked: [Int]
    private let likedCount: Int

    /// Ranks ways by what a relaxation gave them.
    init(_ model: PlanModel, measure: Measure, values: [Double], added: [Double], alive: [Int]) {
        self.model = model
        self.measure = measure
        let liked = alive.filter { values[$0] > 1e-6 }.sorted { (-values[$0], $0) < (-values[$1], $1) }
        let isLiked = Set(liked)
        ranked =
            liked + alive.filter { !isLiked.contains($0) }.sorted { (added[$0], $0) < (added[$1], $1) }
        likedCount = liked.count
    }

    /// A selection that is good, or nothing.
    func find(examine: (Selection) -> PlanSearch.Verdict) -> Selection? {
        let order = goingTogether()
        func isGood(_ count: Int) -> Bool { examine(closed(Array(order.prefix(count)))) != .incomplete }
        var high = min(max(likedCount, 1), order.count)
        while !isGood(high) {
            guard high < order.count else { return nil }
            high = min(order.count, max(high + 8, high * 5 / 4))
        }
        var chosen = closed(Array(order.prefix(high)))
        // The dearest first: what the rest does without, goes.
        let dearest = chosen.ways.sorted { left, right in
            let (one, other) = (worth(left), worth(right))
            return one != other ? one > other : left > right
        }
        for way in dearest where !isPinned(way) {
            let without = Selection(chosen.ways.filter { $0 != way })
            if !isNeeded(way, in: without), examine(without) != .incomplete { chosen = without }
        }
        return examine(chosen) == .good ? chosen : nil
    }

    /// What a way adds to the measure, then to cost and time.
    private func worth(_ way: Int) -> (Int64, Int64, Int64) {
        (measure.weights[way], model.ways[way].cost, model.ways[way].hours)
    }

    private func isPinned(_ way: Int) -> Bool {
        model.wish.pins.contains(model.catalogue.offerings[model.ways[way].offering].id)
    }

    private func isNeeded(_ way: Int, in selection: Selection) -> Bool {
        let offering = model.ways[way].offering
        guard model.prerequisites.isNeeded[offering] else { return false }
        return selection.ways.contains { model.prerequisites.before[model.ways[$0].offering].contains(offering) }
    }

    /// One way an offering, nothing at the same time as something before it; what is pinned first.
    private func goingTogether() -> [Int] {
        var taken: Set<Int> = []
        var sessions: [Session] = []
        var order: [Int] = []
        let pinned = ranked.filter(isPinned)
        for way in pinned + ranked where !taken.contains(model.ways[way].offering) {
            if let session = model.catalogue.offerings[model.ways[way].offering].session {
                if sessions.contains(where: session.overlaps) { continue }
                sessions.append(session)
            }
            taken.insert(model.ways[way].offering)
            order.append(way)
        }
        return order
    }

    /// With what it needs.
    private func closed(_ ways: [Int]) -> Selection {
        guard model.prerequisites.isNeeded.contains(true) else { return Selection(ways) }
        var chosen = ways
        var taken = Set(ways.map { model.ways[$0].offering })
        var next = 0
        while next < chosen.count {
            for before in model.prerequisites.before[model.ways[chosen[next]].offering]
            where taken.insert(before).inserted {
                if let way = model.waysOfOffering[before]?.first { chosen.append(way) }
            }
            next += 1
        }
        return Selection(chosen)
    }
}
