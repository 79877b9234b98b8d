public import Primitives
public import Rules

/// How much of what a credential asks was served, day by day of its cycle.
public struct CreditCurve: Sendable {
    /// A day on which something was completed, and how much was served from then on.
    public struct Step: Hashable, Sendable {
        /// The day.
        public var day: CalendarDate
        /// How much was served, at most what is asked.
        public var served: Credits

        /// A day and what was served.
        public init(day: CalendarDate, served: Credits) {
            self.day = day
            self.served = served
        }
    }

    /// The days on which credit counts.
    public var window: DateSpan
    /// What is asked.
    public var required: Credits
    /// The days on which it grew, the first day of the window before them.
    public var steps: [Step]

    /// More days than this are thinned out: nobody sees them apart.
    static let mostSteps = 120

    /// What was served at the end of a day.
    public func served(on day: CalendarDate) -> Credits {
        steps.last { $0.day <= day }?.served ?? .zero
    }

    /// What would be served at the end of a day by who earns the same every day of the window.
    public func even(on day: CalendarDate) -> Credits {
        let gone = min(max(0, day.days(since: window.from) + 1), window.dayCount)
        let share = Int128(required.thousandths) * Int128(gone) / Int128(window.dayCount)
        return Credits(thousandths: Int64(clamping: share))
    }
}

extension RuleBook {
    /// The curve of one credential: the log is counted again as it was on each of its days. Nothing where the days or the
    /// total are not known.
    public func curve(
        of held: HeldCredential, _ standing: Standing, in portfolio: Portfolio, asOf: CalendarDate
    ) throws(CountingFault) -> CreditCurve? {
        guard let window = standing.window ?? standing.cycle, let required = standing.total.required,
            required > .zero
        else { return nil }
        var curve = CreditCurve(window: window, required: required, steps: [])
        let first = window.from.adding(days: -1)
        let done = Set(portfolio.activities.map(\.completed)).filter { window.contains($0) && $0 <= asOf }.sorted()
        // Of very many days every so-manieth is asked about, and always the last.
        let stride = done.count / CreditCurve.mostSteps + 1
        let asked = done.enumerated().filter { (done.count - 1 - $0.offset) % stride == 0 }.map(\.element)
        for day in [first] + asked {
            var then = portfolio
            then.credentials = [held]
            then.activities = portfolio.activities.filter { $0.completed <= day }
            guard let total = try summaries(of: then, asOf: asOf).first?.total, let missing = total.missing else {
                return nil
            }
            let served = required.less(missing)
            if served == curve.steps.last?.served { continue }
            // What was done on the first day stands in the place of what came before it.
            if curve.steps.last?.day == day { curve.steps.removeLast() }
            curve.steps.append(CreditCurve.Step(day: max(day, window.from), served: served))
        }
        return curve
    }
}
