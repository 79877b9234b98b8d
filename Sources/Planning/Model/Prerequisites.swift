import Primitives
import Rules

/// What must be done before each offering: resolved once, with what can never be done taken out.
struct Prerequisites: Sendable {
    /// The offerings each offering needs that are not in the log yet, by place.
    private(set) var before: [[Int]]
    /// Whether something needs an offering.
    private(set) var isNeeded: [Bool]
    /// Offerings in an order in which what is needed comes first.
    private(set) var order: [Int] = []

    /// Resolves a catalogue, and excludes what cannot be done because of what it needs.
    init(_ catalogue: Catalogue, log: [Activity], excluded: inout [ExclusionCode?]) {
        let offerings = catalogue.offerings
        before = [[Int]](repeating: [], count: offerings.count)
        isNeeded = [Bool](repeating: false, count: offerings.count)
        guard offerings.contains(where: { !$0.requires.isEmpty }) else {
            order = Array(offerings.indices)
            return
        }
        let places = Dictionary(offerings.enumerated().map { ($1.id, $0) }) { first, _ in first }
        for (place, offering) in offerings.enumerated() {
            for id in offering.requires {
                guard let other = places[id] else {
                    excluded[place] = excluded[place] ?? .prerequisiteUnknown
                    continue
                }
                if log.contains(where: { $0.isDone(offerings[other]) }) { continue }
                before[place].append(other)
            }
        }
        for place in sorted() { excluded[place] = excluded[place] ?? .prerequisiteCycle }
        for place in order where excluded[place] == nil {
            if before[place].contains(where: { excluded[$0] != nil }) { excluded[place] = .prerequisite }
        }
        for place in offerings.indices where excluded[place] == nil {
            for other in before[place] { isNeeded[other] = true }
        }
    }

    /// Puts offerings in order; what stands in a circle, or behind one, has no place in it and is returned.
    private mutating func sorted() -> [Int] {
        var open = before.map(\.count)
        var behind = [[Int]](repeating: [], count: before.count)
        for place in before.indices { for other in before[place] { behind[other].append(place) } }
        order = before.indices.filter { open[$0] == 0 }
        var next = 0
        while next < order.count {
            for place in behind[order[next]] {
                open[place] -= 1
                if open[place] == 0 { order.append(place) }
            }
            next += 1
        }
        return before.indices.filter { open[$0] > 0 }
    }
}

extension Activity {
    /// Whether this line of a log is an offering that was taken: its id and title, or title and provider.
    func isDone(_ offering: Offering) -> Bool {
        guard title.lowercased() == offering.title.lowercased() else { return false }
        return id == offering.id || provider?.name?.lowercased() == offering.provider?.name?.lowercased()
    }
}
