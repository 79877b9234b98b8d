import Primitives
import Rules

/// Leaves out offerings that no best plan needs: so many others are as good in everything, and no dearer, that these alone would
/// fill all that the offering could fill. See docs/algorithms/planning.md.
struct Dominance {
    private let model: PlanModel

    /// What must agree before two offerings are compared: for whom they count, for what, and under which limits.
    private struct Profile: Hashable {
        var kinships: [Kinship]
    }

    private struct Kinship: Hashable {
        var target: Int
        var needs: UInt64
        var limits: [Int]
    }

    private struct Rival {
        var offering: Int
        var first: CalendarDate
        var last: CalendarDate
        var amounts: [Int64]
        var cost: Int64
        var unlocked: [String]
        var hours: Int64
        var isLeader: Bool
        var isHeld: Bool
    }

    /// More rivals than this are not compared with each other one by one.
    private static let mostCompared = 1500

    init(_ model: PlanModel) {
        self.model = model
    }

    /// The ways that are left.
    func kept() -> [Int] {
        var isOut = [Bool](repeating: false, count: model.catalogue.offerings.count)
        for (profile, rivals) in profiles() {
            let asked = profile.kinships.map(demand)
            let sorted = rivals.sorted { left, right in
                if left.cost != right.cost { return left.cost < right.cost }
                if left.hours != right.hours { return left.hours < right.hours }
                return id(left) < id(right)
            }
            for (place, rival) in sorted.enumerated() {
                var sums = [Int64](repeating: 0, count: asked.count)
                let isEnough = { zip(sums, asked).allSatisfy { $0 >= $1 } }
                for other in sorted[..<place].prefix(Self.mostCompared) where beats(other, rival) {
                    for number in sums.indices { sums[number] += other.amounts[number] }
                    if isEnough() { break }
                }
                if isEnough(), mayGo(rival) { isOut[rival.offering] = true }
            }
        }
        return model.ways.indices.filter { !isOut[model.ways[$0].offering] }
    }

    private func id(_ rival: Rival) -> String { model.catalogue.offerings[rival.offering].id }

    /// Whether a plan with `rival` and without `other` is no worse, and in the order of ties better, with the two exchanged.
    private func beats(_ other: Rival, _ rival: Rival) -> Bool {
        guard other.isLeader, other.cost <= rival.cost, other.hours <= rival.hours, other.first <= rival.first,
            other.last >= rival.last, zip(other.amounts, rival.amounts).allSatisfy({ $0 >= $1 })
        else { return false }
        if other.cost > 0, !rival.unlocked.isEmpty {
            guard other.first == rival.first, Set(rival.unlocked).isSubset(of: other.unlocked) else { return false }
        }
        if model.wish.weeklyHours != nil, rival.isHeld { return false }
        return other.cost < rival.cost || other.hours < rival.hours || id(other) < id(rival)
    }

    private func mayGo(_ rival: Rival) -> Bool {
        let offering = model.catalogue.offerings[rival.offering]
        return !model.wish.pins.contains(offering.id) && !model.prerequisites.isNeeded[rival.offering]
            && (rival.hours > 0 || rival.cost > 0 && offering.unlockedBy.isEmpty)
    }

    /// The most that a cell could be filled with.
    private func demand(_ kinship: Kinship) -> Int64 {
        let prospect = model.table.prospects[kinship.target]
        return prospect.needs.indices.filter { kinship.needs & (1 << UInt64($0)) != 0 }.reduce(0) { sum, number in
            let need = prospect.needs[number]
            return sum + (need.isOpen ? max(need.amount, prospect.total) : need.amount)
        }
    }

    /// Offerings with a single occasion that are no repeats, by profile.
    private func profiles() -> [Profile: [Rival]] {
        var portionsOf = [[(target: Int, portion: Int)]](repeating: [], count: model.occasions.count)
        var isRepeated = [Bool](repeating: false, count: model.occasions.count)
        for target in model.targets.indices {
            let prospect = model.table.prospects[target]
            for (portion, occasion) in model.table.occasions[target].enumerated() {
                guard let occasion, model.table.amounts[target][portion] > 0 else { continue }
                portionsOf[occasion].append((target, portion))
            }
            for place in prospect.repeats.joined() where place >= model.table.logCount {
                isRepeated[place - model.table.logCount] = true
            }
        }
        let limits = model.targets.indices.map { target in
            var limitsOf = [[Int]](repeating: [], count: model.table.prospects[target].portions.count)
            for (number, limit) in model.table.prospects[target].limits.enumerated() {
                for portion in limit.portions { limitsOf[portion].append(number) }
            }
            return limitsOf
        }
        var profiles: [Profile: [Rival]] = [:]
        for (place, ways) in model.waysOfOffering {
            let numbers = Set(ways.map { model.ways[$0].occasion })
            guard numbers.count == 1, let number = numbers.first, !isRepeated[number] else { continue }
            guard !ways.contains(where: { model.ways[$0].isPriceUnknown }) else { continue }
            let offering = model.catalogue.offerings[place]
            let parts = portionsOf[number].map { part in
                (
                    kinship: Kinship(
                        target: part.target, needs: model.table.prospects[part.target].portions[part.portion].needs,
                        limits: limits[part.target][part.portion]),
                    amount: model.table.amounts[part.target][part.portion]
                )
            }
            guard !parts.isEmpty, Set(parts.map(\.kinship)).count == parts.count else { continue }
            let sorted = parts.sorted {
                ($0.kinship.target, $0.kinship.needs) < ($1.kinship.target, $1.kinship.needs)
            }
            let occasion = model.occasions[number]
            let rival = Rival(
                offering: place, first: occasion.first, last: occasion.last, amounts: sorted.map(\.amount),
                cost: offering.price.cents ?? .max, unlocked: offering.unlockedBy, hours: model.ways[ways[0]].hours,
                isLeader: offering.session == nil && offering.place == nil
                    && model.prerequisites.before[place].isEmpty,
                isHeld: offering.session != nil)
            profiles[Profile(kinships: sorted.map(\.kinship)), default: []].append(rival)
        }
        return profiles
    }
}
