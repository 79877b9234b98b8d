import Primitives

/// How a programme turns an amount of one kind, in one unit, into credit.
struct CreditRate: Sendable {
    /// credit = amount × multiplier ÷ divisor, rounded down to thousandths once, at the end.
    let multiplier: Int64
    let divisor: Int64
    let confidence: Confidence
    let told: String?

    func credit(of amount: Credits) -> Credits {
        Credits(thousandths: amount.thousandths * multiplier / divisor)
    }
}

/// One kind's rule with its rates worked out for every unit.
struct CompiledKind: Sendable {
    let rule: KindRule
    /// By unit, in the order of the units.
    let rates: [CreditRate?]

    init(_ rule: KindRule, contactHourMinutes: Figure<Int>?) {
        self.rule = rule
        rates = AmountUnit.allCases.map { unit in
            var rate = rule.rates[unit]
            var minutes: Int64 = 1
            var confidence = rate?.confidence ?? .none
            if rate == nil, unit == .minute, let hour = contactHourMinutes, let length = hour.value {
                rate = rule.rates[.contactHour]
                minutes = Int64(length)
                confidence = min(hour.confidence, rate?.confidence ?? .none)
            }
            guard let rate, let value = rate.value else { return nil }
            let percent = rule.percent.map { $0.value.map(Int64.init) } ?? 100
            guard let percent else { return nil }
            return CreditRate(
                multiplier: value.thousandths * percent, divisor: 1000 * 100 * minutes,
                confidence: min(confidence, rule.percent?.confidence ?? confidence), told: rate.told)
        }
    }

    func rate(_ unit: AmountUnit) -> CreditRate? {
        rates[Int(unit.rawValue)]
    }
}
