import Primitives

/// Something that is made as small as possible, as a weight for every column.
struct Measure: Sendable {
    /// By column, in whole numbers.
    private(set) var weights: [Int64]
    /// So many of the whole numbers a solver counts as 1.
    let unit: Double

    enum Kind: Sendable {
        case cost, hours, trips, unknownPrices, nothing
    }

    /// A measure of a model.
    init(_ kind: Kind, _ model: PlanModel, columns: Int) {
        weights = [Int64](repeating: 0, count: columns)
        switch kind {
        case .cost:
            unit = 100
            for entry in model.costs { weights[entry.column] = entry.weight }
        case .hours:
            unit = 1000
            for (number, way) in model.ways.enumerated() { weights[number] = way.hours }
        case .trips:
            unit = 1
            for journey in model.journeys { weights[journey] = 1 }
        case .unknownPrices:
            unit = 1
            for (number, way) in model.ways.enumerated() where way.isPriceUnknown { weights[number] = 1 }
        case .nothing:
            unit = 1
        }
    }

    /// Whether everything is worth the same.
    var isNothing: Bool { weights.allSatisfy { $0 == 0 } }

    /// The weights as a solver takes them.
    var scaled: [Double] { weights.map { Double($0) / unit } }

    /// The entries of a row over this measure.
    var entries: [LinearProgramme.Entry] {
        weights.indices.filter { weights[$0] != 0 }.map { (column: $0, weight: weights[$0]) }
    }

    /// The least whole number that is not below a solver's bound.
    func least(_ bound: Double) -> Int64 {
        let scaled = bound * unit
        guard scaled > -1e15 else { return .min }
        return Int64((min(scaled, 1e15) - 1e-4).rounded(.up))
    }

    /// What a selection is worth.
    func value(_ selection: Selection, _ model: PlanModel) -> Int64 {
        var value = selection.ways.reduce(Int64(0)) { $0 + weights[$1] }
        let used = Dictionary(grouping: selection.ways.filter { model.ways[$0].subscription != nil }) {
            model.ways[$0].subscription ?? 0
        }
        if let purchase = model.purchases.first, weights[purchase.column] != 0 || !used.isEmpty,
            model.purchases.contains(where: { weights[$0.column] != 0 })
        {
            value += Draft.purchaseCost(selection, of: model)
        }
        if let journey = model.journeys.first, weights[journey] != 0 {
            value += Int64(Set(selection.ways.compactMap { model.journeyOfWay[$0] }).count)
        }
        return value
    }
}

extension Draft {
    /// What the subscriptions of a selection cost, were everything done on its first day.
    static func purchaseCost(_ selection: Selection, of model: PlanModel) -> Int64 {
        var cost: Int64 = 0
        for (place, subscription) in model.catalogue.subscriptions.enumerated() {
            let ways = selection.ways.filter { model.ways[$0].subscription == place }
            let days = ways.map { model.occasions[model.ways[$0].occasion].first }.sorted()
            var count: Int64 = 0
            var until: CalendarDate?
            for day in days where until.map({ day > $0 }) ?? true {
                count += 1
                until = subscription.validDays.map { day.adding(days: $0 - 1) } ?? .distant
            }
            if let most = subscription.hours?.thousandths, most > 0 {
                let used = ways.reduce(Int64(0)) { $0 + model.ways[$1].hours }
                count = max(count, (used + most - 1) / most)
            }
            cost += count * (subscription.price.cents ?? 0)
        }
        return cost
    }
}
