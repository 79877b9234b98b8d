public import Primitives
import Rules

/// What a programme counted of somebody's last twelve months.
public struct EarningRate: Hashable, Sendable {
    /// How much it counted, in its own unit.
    public var amount: Credits
    /// The days looked at: twelve months, or fewer where it is not known how the cycle before is counted.
    public var span: DateSpan
    /// How many lines of the log it came from.
    public var lines: Int

    /// A rate.
    public init(amount: Credits, span: DateSpan, lines: Int) {
        self.amount = amount
        self.span = span
        self.lines = lines
    }

    /// In how many days so much more is earned at this rate, rounded up; nothing where nothing was earned.
    public func days(for missing: Credits) -> Int? {
        guard amount > .zero else { return nil }
        let days =
            (Int128(missing.thousandths) * Int128(span.dayCount) + Int128(amount.thousandths) - 1)
            / Int128(amount.thousandths)
        return Int(clamping: days)
    }

    /// What is earned in so many days at this rate, rounded down.
    public func amount(in days: Int) -> Credits {
        Credits(
            thousandths: Int64(
                clamping: Int128(amount.thousandths) * Int128(max(0, days)) / Int128(span.dayCount)))
    }

    /// The rate of the twelve months up to a day, counted in the cycle that runs and in those before it.
    init(_ standing: Standing, _ past: [PastCycle], completed: [String: CalendarDate], asOf: CalendarDate) {
        let year = DateSpan.months(12, endingOn: asOf)
        let began = completed.values.min() ?? asOf
        // Where a cycle before cannot be counted although something was done in it, nothing is made up for its days.
        let counted = past.last?.span.from ?? (standing.window ?? standing.cycle)?.from ?? year.from
        let from = counted > year.from && counted > began ? counted : year.from
        span = DateSpan(between: min(from, asOf), and: asOf)
        (amount, lines) = (.zero, 0)
        for counted in [standing] + past.map(\.standing) {
            for tally in counted.activities {
                guard let day = completed[tally.id], span.contains(day), let credit = tally.counted, credit > .zero
                else { continue }
                amount += credit
                lines += 1
            }
        }
    }
}
