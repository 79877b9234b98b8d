public import Primitives
public import Rules

/// How fast somebody earns what one credential takes, and when they are done at that rate.
public struct CreditPace: Sendable {
    /// What the rate leads to.
    public enum Forecast: Hashable, Sendable {
        /// Nothing is to be earned: the credential is complete, or nothing is due.
        case nothingDue
        /// It cannot be said, because the cycle or the total is not known.
        case unknown
        /// The days on which credit counts are over.
        case over
        /// Nothing that counts was completed in the time looked at, so there is no rate.
        case noHistory
        /// Done on this day.
        case done(CalendarDate)
        /// Done on this day: after the declaration is due, before the cycle ends.
        case afterDue(CalendarDate)
        /// Not before the cycle ends; at this rate so much would then be missing.
        case tooLate(CalendarDate, short: Credits)
    }

    /// What must be earned each week to be done by a day.
    public struct Need: Hashable, Sendable {
        /// What happens on the day.
        public enum Reason: Hashable, Sendable {
            /// The declaration is due.
            case declaration
            /// The last day on which credit counts.
            case end
        }

        /// What happens on the day.
        public var reason: Reason
        /// The day.
        public var by: CalendarDate
        /// How many days are left, this one included.
        public var days: Int
        /// How much a week, rounded up to tenths; all that is missing where less than a week is left.
        public var weekly: Credits
        /// The same in contact hours of courses, where it is known how many one unit takes.
        public var weeklyHours: Credits?
    }

    /// Where the credential stands.
    public var standing: Standing
    /// What was earned lately.
    public var rate: EarningRate
    /// The day of the log's first line.
    public var logBegan: CalendarDate?
    /// What the rate leads to.
    public var forecast: Forecast
    /// What must be earned each week, for each day that matters.
    public var needs: [Need]
    /// How credit grew in this cycle; nothing where the days or the total are not known.
    public var curve: CreditCurve?
    /// The cycles before, latest first.
    public var past: [PastCycle]
    /// The day of the answer.
    public var asOf: CalendarDate

    /// How far ahead of even steps, negative where it is behind; nothing where no line can be drawn.
    public var ahead: Credits? {
        guard let curve, curve.window.contains(asOf) else { return nil }
        return curve.served(on: asOf) - curve.even(on: asOf)
    }

    /// How many days of even steps that is, rounded down.
    public var daysAhead: Int? {
        guard let curve, let ahead else { return nil }
        let days = Int128(ahead.thousandths) * Int128(curve.window.dayCount) / Int128(curve.required.thousandths)
        return Int(clamping: days)
    }
}

extension RuleBook {
    /// The pace of every credential of a portfolio, in its order.
    public func paces(of portfolio: Portfolio, asOf: CalendarDate) throws(CountingFault) -> [CreditPace] {
        let standings = try standings(of: portfolio, asOf: asOf)
        let completed = Dictionary(portfolio.activities.map { ($0.id, $0.completed) }) { first, _ in first }
        var paces: [CreditPace] = []
        for (held, standing) in zip(portfolio.credentials, standings) {
            let past = try pastCycles(of: held, standing, in: portfolio)
            let rate = EarningRate(standing, past, completed: completed, asOf: asOf)
            paces.append(
                CreditPace(
                    standing: standing, rate: rate, logBegan: completed.values.min(),
                    forecast: CreditPace.forecast(standing, rate, asOf: asOf),
                    needs: CreditPace.needs(standing, hourly: hourly(standing), asOf: asOf),
                    curve: try curve(of: held, standing, in: portfolio, asOf: asOf),
                    // What was learnt before the credential was held tells of the pace, and of no cycle.
                    past: past.filter { cycle in held.issued.map { $0 <= cycle.span.to } ?? true }, asOf: asOf))
        }
        return paces
    }

    /// What one contact hour of a course gives, by the rules that a standing was counted by; nothing where it is not known.
    func hourly(_ standing: Standing) -> Credits? {
        programme(ofCredential: standing.credential)?.versions.first { $0.id == standing.rules }?
            .parts.kinds[.ceCourse]?.rates[.contactHour]?.value
    }
}

extension CreditPace {
    static func forecast(_ standing: Standing, _ rate: EarningRate, asOf: CalendarDate) -> Forecast {
        guard standing.isToBeEarned else { return .nothingDue }
        guard let window = standing.window ?? standing.cycle, let missing = standing.total.missing else {
            return .unknown
        }
        // All that is known is met, and something is not known: no day can be named.
        guard missing > .zero else { return .unknown }
        guard asOf <= window.to else { return .over }
        guard let days = rate.days(for: missing) else { return .noHistory }
        // Days beyond a century say nothing.
        let day = asOf.adding(days: min(days, 36_500))
        if day > window.to {
            return .tooLate(day, short: missing.less(rate.amount(in: window.to.days(since: asOf))))
        }
        if let due = standing.submissionDue, day > due { return .afterDue(day) }
        return .done(day)
    }

    static func needs(_ standing: Standing, hourly: Credits?, asOf: CalendarDate) -> [Need] {
        guard standing.isToBeEarned, let window = standing.window ?? standing.cycle,
            let missing = standing.total.missing, missing > .zero
        else { return [] }
        var days: [(Need.Reason, CalendarDate)] = []
        if let due = standing.submissionDue, due < window.to { days.append((.declaration, due)) }
        days.append((.end, window.to))
        return days.compactMap { reason, by in
            let left = by.days(since: asOf) + 1
            guard left > 0 else { return nil }
            let weekly = min(missing.roundedUp, weekly(Int128(missing.thousandths), of: 1000, in: left))
            var hours: Credits?
            if let hourly, hourly > .zero {
                let all = Int128(missing.thousandths) * 1000 / Int128(hourly.thousandths)
                hours = min(
                    Credits(thousandths: Int64(clamping: all)).roundedUp,
                    Self.weekly(Int128(missing.thousandths), of: Int128(hourly.thousandths), in: left))
            }
            return Need(reason: reason, by: by, days: left, weekly: weekly, weeklyHours: hours)
        }
    }

    /// Seven days' share of an amount, in units of which one is so many thousandths, rounded up to tenths.
    private static func weekly(_ amount: Int128, of one: Int128, in days: Int) -> Credits {
        let divisor = one * Int128(days)
        let tenths = (amount * 70 + divisor - 1) / divisor
        return Credits(thousandths: Int64(clamping: tenths * 100))
    }
}

extension Credits {
    /// Rounded up to tenths.
    fileprivate var roundedUp: Credits { Credits(thousandths: (thousandths + 99) / 100 * 100) }
}

extension Standing {
    /// Whether something must still be earned for it, as far as is known.
    public var isToBeEarned: Bool {
        switch state {
        case .voluntary, .submitted, .future: false
        default: isComplete != true
        }
    }
}
