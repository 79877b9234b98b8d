import Primitives

/// How a programme turns an amount of one kind, in one unit, into credit.
struct CreditRate: Sendable {
    /// credit = amount × multiplier ÷ divisor, rounded down to thousandths once, at the end.
    let multiplier: Int64
    let divisor: Int64
    let confidence: Confidence
    let told: String?

    /// The least amount that gives so much credit.
    func amount(for credit: Credits) -> Credits? {
        guard multiplier > 0 else { return nil }
        let least = (Int128(credit.thousandths) * Int128(divisor) + Int128(multiplier) - 1) / Int128(multiplier)
        return Credits(thousandths: Int64(clamping: least))
    }

    func credit(of amount: Credits) -> Credits {
        Credits(thousandths: Int64(clamping: Int128(amount.thousandths) * Int128(multiplier) / Int128(divisor)))
    }
}

/// One kind's rule with its rates worked out for every unit. A class, so that a million evaluations share one copy.
final class CompiledKind: Sendable {
    let rule: KindRule
    /// By unit, in the order of the units.
    let rates: [CreditRate?]
    let providers: ProviderRule
    let minimumLength: Credits?
    let ended: CalendarDate?
    let isRefused: Bool

    init(_ rule: KindRule, _ parts: ProgrammeVersion.Parts) {
        self.rule = rule
        providers = rule.providers ?? parts.providers
        minimumLength = rule.minimumLength?.value
        ended = rule.ended?.value
        isRefused = rule.notAccepted != nil
        let contactHourMinutes = parts.contactHourMinutes
        rates = AmountUnit.allCases.map { unit in
            var rate = rule.rates[unit]
            var minutes: Int64 = 1
            var confidence = rate?.confidence ?? .none
            var told = rate?.told
            if rate == nil, unit == .minute, let hour = contactHourMinutes, let length = hour.value {
                rate = rule.rates[.contactHour]
                told = rate?.told ?? hour.told
                minutes = Int64(length)
                confidence = min(hour.confidence, rate?.confidence ?? .none)
            }
            guard let rate, let value = rate.value else { return nil }
            let percent = rule.percent.map { $0.value.map(Int64.init) } ?? 100
            guard let percent else { return nil }
            return CreditRate(
                multiplier: value.thousandths * percent, divisor: 1000 * 100 * minutes,
                confidence: min(confidence, rule.percent?.confidence ?? confidence), told: told ?? rule.percent?.told)
        }
    }

    func rate(_ unit: AmountUnit) -> CreditRate? {
        rates[Int(unit.rawValue)]
    }
}
