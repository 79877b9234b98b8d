import Primitives
import Rules

/// The rows that say: what is chosen, with the log, can be put so that every requirement is met. The rules' own placement, as rows.
///
/// Portions that the same requirements take under the same limits are put together, so a catalogue of thousands has a few dozen cells.
struct CreditRows {
    private let model: PlanModel
    private(set) var hasRepeats = false

    private struct Cell {
        var needs: UInt64
        var limits: [Int]
        var base: Int64 = 0
        /// What ways and choices among repeats add, by column.
        var entries: [LinearProgramme.Entry] = []
        /// The occasion, where a limit makes the cell its own.
        var places: [Int: Int] = [:]
    }

    private struct Kinship: Hashable {
        var needs: UInt64
        var limits: [Int]
    }

    private let isMerged: Bool

    init(_ model: PlanModel, isMerged: Bool) {
        self.model = model
        self.isMerged = isMerged
    }

    mutating func write(
        to programme: inout LinearProgramme, demands: inout [(demand: PlanConflict.Demand, row: Int)]
    ) {
        for target in model.targets.indices { write(target, to: &programme, demands: &demands) }
    }

    private mutating func write(
        _ target: Int, to programme: inout LinearProgramme, demands: inout [(demand: PlanConflict.Demand, row: Int)]
    ) {
        let prospect = model.table.prospects[target]
        let owners = model.table.occasions[target]
        let amounts = model.table.amounts[target]
        let chosen = repeats(target, &programme)
        var limitsOf = [[Int]](repeating: [], count: owners.count)
        for (number, limit) in prospect.limits.enumerated() {
            for portion in limit.portions { limitsOf[portion].append(number) }
        }
        var cells: [Cell] = []
        var places: [Kinship: Int] = [:]
        for portion in owners.indices where amounts[portion] > 0 {
            if let occasion = owners[portion], model.waysOfOccasion[occasion].isEmpty { continue }
            let kinship = Kinship(needs: prospect.portions[portion].needs, limits: limitsOf[portion])
            let place = isMerged ? places[kinship] ?? cells.count : cells.count
            if place == cells.count {
                places[kinship] = place
                cells.append(Cell(needs: kinship.needs, limits: kinship.limits))
            }
            if let column = chosen[prospect.owners[portion]] {
                cells[place].entries.append((column, amounts[portion]))
            } else if let occasion = owners[portion] {
                cells[place].entries += PlanModel.sum(model.waysOfOccasion[occasion], amounts[portion])
            } else {
                cells[place].base += amounts[portion]
            }
        }
        // What lies beyond what is asked decides nothing.
        let most = prospect.needs.map { $0.isOpen ? max($0.amount, prospect.total) : $0.amount }
        var inNeed = [[Int]](repeating: [], count: prospect.needs.count)
        var inLimit = [[Int]](repeating: [], count: prospect.limits.count)
        for cell in cells {
            var mine: [Int] = []
            for need in prospect.needs.indices where cell.needs & (1 << UInt64(need)) != 0 {
                let column = programme.column(upper: most[need], isWhole: false, unit: 1000)
                mine.append(column)
                inNeed[need].append(column)
            }
            for limit in cell.limits { inLimit[limit] += mine }
            programme.row(
                most: cell.base, unit: 1000,
                PlanModel.sum(mine) + Self.merged(cell.entries).map { (column: $0.column, weight: -$0.weight) })
        }
        for (number, limit) in prospect.limits.enumerated() where !inLimit[number].isEmpty {
            // A limit over one occasion alone holds only where that is chosen.
            let members = Set(limit.portions.map { prospect.owners[$0] })
            if members.count == 1, let one = members.first, one >= model.table.logCount, chosen[one] == nil {
                let ways = model.waysOfOccasion[one - model.table.logCount]
                programme.row(
                    most: 0, unit: 1000, PlanModel.sum(inLimit[number]) + PlanModel.sum(ways, -limit.amount))
            } else {
                programme.row(most: limit.amount, unit: 1000, PlanModel.sum(inLimit[number]))
            }
        }
        let credential = model.targets[target].held.id
        for (number, need) in prospect.needs.enumerated() {
            if need.isOpen {
                let within = prospect.needs.indices.filter { prospect.needs[$0].within == number }
                guard need.amount > 0 else { continue }
                let row = programme.row(
                    least: need.amount, unit: 1000, PlanModel.sum(inNeed[number] + within.flatMap { inNeed[$0] }))
                demands.append((.requirement(credential: credential, id: prospect.names[number]), row))
            } else {
                programme.row(most: need.amount, unit: 1000, PlanModel.sum(inNeed[number]))
                guard need.amount > 0 else { continue }
                let row = programme.row(least: need.amount, unit: 1000, PlanModel.sum(inNeed[number]))
                demands.append((.requirement(credential: credential, id: prospect.names[number]), row))
            }
        }
        if prospect.total > 0 {
            let row = programme.row(least: prospect.total, unit: 1000, PlanModel.sum(inNeed.flatMap { $0 }))
            demands.append((.total(credential: credential), row))
        }
    }

    /// Of lines that are the same course one counts. Where it makes no difference which, one is chosen; where it does, which of them
    /// counts is a choice of its own: the column for each such line, by its place behind the log.
    private mutating func repeats(_ target: Int, _ programme: inout LinearProgramme) -> [Int: Int] {
        var chosen: [Int: Int] = [:]
        let logCount = model.table.logCount
        for group in model.table.prospects[target].repeats {
            let members = group.filter { place in
                guard place >= logCount else { return true }
                return model.table.gives[place - logCount] & (1 << UInt64(target)) != 0
                    && !model.waysOfOccasion[place - logCount].isEmpty
            }
            let offerings = Set(members.filter { $0 >= logCount }.map { model.occasions[$0 - logCount].offering })
            let isInLog = members.contains { $0 < logCount }
            guard members.count > 1, offerings.count > 1 || isInLog else { continue }
            // Repeats inside the log are the same whatever is added.
            if !offerings.isEmpty { hasRepeats = true }
            for place in members where chosen[place] == nil {
                let column = programme.column()
                chosen[place] = column
                guard place >= logCount else { continue }
                programme.row(most: 0, [(column, 1)] + PlanModel.sum(model.waysOfOccasion[place - logCount], -1))
            }
            programme.row(most: 1, PlanModel.sum(members.compactMap { chosen[$0] }))
        }
        return chosen
    }

    /// One entry a column.
    private static func merged(_ entries: [LinearProgramme.Entry]) -> [LinearProgramme.Entry] {
        var sums: [Int: Int64] = [:]
        for entry in entries { sums[entry.column, default: 0] += entry.weight }
        return sums.sorted { $0.key < $1.key }.map { (column: $0.key, weight: $0.value) }
    }
}
