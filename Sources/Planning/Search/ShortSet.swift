/// Occasions that together leave a credential incomplete, as many as can be found around a selection that does: nothing inside
/// them is a plan. Adding takes nothing away, but for courses that are the same as another or as a line of the log: of these
/// exactly those of the selection are held, and a plan has another choice of them or something from outside.
struct ShortSet {
    /// Occasions among repeats that the selection takes.
    private(set) var held: Set<Int> = []
    private var occasions: Set<Int>
    private let model: PlanModel
    /// The rules are asked so often at most.
    private var questions = 32
    /// With more around it, asking takes longer than it saves.
    private static let mostOthers = 150

    init(_ model: PlanModel, _ selection: Selection, alive: [Int], isIncomplete: (Set<Int>) -> Bool) {
        self.model = model
        occasions = Set(selection.ways.map { model.ways[$0].occasion })
        let repeated = model.repeatedOccasions
        held = occasions.intersection(repeated)
        let taken = Set(selection.ways.map { model.ways[$0].offering })
        let others = Set(
            alive.lazy.map { model.ways[$0] }.filter { !taken.contains($0.offering) }.map(\.occasion)
        ).subtracting(repeated).filter { number in
            // What has several occasions would be there twice.
            Set((model.waysOfOffering[model.occasions[number].offering] ?? []).map { model.ways[$0].occasion }).count
                == 1
        }
        if others.count <= Self.mostOthers { grow(others.sorted(), isIncomplete) }
    }

    /// Takes in as many more as stay incomplete: all at once, else one half and then the other.
    private mutating func grow(_ others: [Int], _ isIncomplete: (Set<Int>) -> Bool) {
        guard !others.isEmpty, questions > 0 else { return }
        questions -= 1
        let larger = occasions.union(others)
        if isIncomplete(larger) {
            occasions = larger
        } else if others.count > 1 {
            grow(Array(others[..<(others.count / 2)]), isIncomplete)
            grow(Array(others[(others.count / 2)...]), isIncomplete)
        }
    }

    /// What leads out: every way from outside, and leaving one of those held.
    var exits: [LinearProgramme.Entry] {
        model.ways.indices.compactMap { way in
            let occasion = model.ways[way].occasion
            if held.contains(occasion) { return (column: way, weight: -1) }
            return occasions.contains(occasion) ? nil : (column: way, weight: 1)
        }
    }
}
