import Domain
import Pages
import Primitives
import Rules

extension FeeLine {
    /// A fee as pages show it.
    init(_ line: RegularFees.Line) {
        let fee = line.fee
        let amount = line.cents ?? fee.cents.value
        self.init(
            what: fee.what, sum: amount.map { $0 == 0 ? "free" : Money(cents: Int64($0)).words },
            unknown: fee.cents.value == nil ? fee.cents.unknown ?? "" : nil,
            isUnverified: fee.cents.value != nil && fee.cents.confidence.isUnverified, asOf: fee.asOf,
            source: line.source.map { ($0.title, $0.url) })
        if let times = line.times, times > 1, let one = fee.cents.value, one > 0 {
            self.times = "\(times) × \(Money(cents: Int64(one)).words)"
        }
        if fee.charged == .eachYear, line.times == nil, amount != nil { self.times = "each year" }
    }
}

extension CostPage.Part {
    init(_ part: StayingCost.Part) {
        self.init(
            standing: part.standing, fees: part.fees.lines.map(FeeLine.init),
            otherwise: part.fees.otherwise.map(FeeLine.init), years: part.fees.years,
            sum: part.fees.known.map { Money(cents: Int64($0)).words }, isOpen: part.fees.isOpen, hours: part.hours,
            hoursLeft: part.hoursLeft)
    }
}

extension CostPage {
    /// A cost as its page shows it.
    init(
        _ cost: StayingCost, asOf: CalendarDate, typed: (spent: String, employer: String), errors: [FieldError]
    ) {
        func words(_ cents: Int) -> String { Money(cents: Int64(cents)).words }
        self.init(
            asOf: asOf, parts: cost.parts.map(Part.init), known: words(cost.known), fees: words(cost.fees),
            spent: cost.told.spent.map(words),
            planned: cost.courses.planned.map { ($0.words, cost.courses.isProven) }
                ?? (cost.isLearningLeft ? nil : (words(0), true)),
            employer: cost.told.employer.map { _ in words(cost.employer) }, own: words(cost.own),
            isOpen: cost.isOpen, isUnverified: cost.isUnverified, hoursLeft: cost.hoursLeft, typed: typed,
            errors: errors)
    }
}
