public import Primitives
public import Rules

/// The pace of one credential.
public struct PaceLine: Sendable {
    /// What the rate leads to.
    public enum Outcome: Sendable {
        /// Nothing is to be earned.
        case nothingDue
        /// It cannot be said.
        case unknown
        /// The days on which credit counts are over.
        case over
        /// Nothing that counts was completed lately.
        case noHistory
        /// Done in time.
        case done(CalendarDate)
        /// Done after the declaration is due.
        case afterDue(CalendarDate)
        /// Not done before the cycle ends; so much would be missing.
        case tooLate(CalendarDate, short: Credits)
    }

    /// What must be earned each week to be done by a day.
    public struct Need: Sendable {
        /// Whether the declaration is due then, or the last day is.
        public var isDeclaration: Bool
        /// The day.
        public var by: CalendarDate
        /// How many days are left.
        public var days: Int
        /// How much a week.
        public var weekly: Credits
        /// The same in contact hours, where that is known and not the same word.
        public var hours: Credits?

        /// What must be earned.
        public init(isDeclaration: Bool, by: CalendarDate, days: Int, weekly: Credits, hours: Credits?) {
            self.isDeclaration = isDeclaration
            self.by = by
            self.days = days
            self.weekly = weekly
            self.hours = hours
        }
    }

    /// Where it stands.
    public var standing: Standing
    /// What was earned, on which days, from how many entries.
    public var rate: (amount: Credits, span: DateSpan, lines: Int)
    /// The day of the first entry, where it lies inside the days looked at.
    public var began: CalendarDate?
    /// What the rate leads to.
    public var outcome: Outcome
    /// What must be earned each week.
    public var needs: [Need]
    /// How far ahead of even steps, negative where behind, and how many days that is.
    public var ahead: (amount: Credits, days: Int)?
    /// How credit grew.
    public var chart: PaceChart?
    /// Earlier cycles, latest first.
    public var past: [(span: DateSpan, standing: Standing)]

    /// The pace of a credential.
    public init(
        standing: Standing, rate: (amount: Credits, span: DateSpan, lines: Int), began: CalendarDate? = nil,
        outcome: Outcome, needs: [Need] = [], ahead: (amount: Credits, days: Int)? = nil, chart: PaceChart? = nil,
        past: [(span: DateSpan, standing: Standing)] = []
    ) {
        self.standing = standing
        self.rate = rate
        self.began = began
        self.outcome = outcome
        self.needs = needs
        self.ahead = ahead
        self.chart = chart
        self.past = past
    }
}

extension PaceLine {
    /// What the pace leads to, as a sentence.
    var forecast: HTML {
        switch outcome {
        case .nothingDue: return nothingDue
        case .unknown:
            return standing.cycle == nil
                ? "When the cycle runs is not known, so no day can be named."
                : "Not everything that is asked is known here, so no day can be named."
        case .over: return "The days on which credit counts are over; no pace helps any more."
        case .noHistory:
            return "There is no pace yet: nothing that counts was completed in these months, so no day is made up."
        case .done(let day): return "At this pace you are done on <strong>\(day: day)</strong>."
        case .afterDue(let day):
            return """
                At this pace you are done on <strong>\(day: day)</strong>: before the cycle ends, but after the \
                declaration is due.
                """
        case .tooLate(let day, let short):
            return """
                Not at this pace before the cycle ends: about \(standing.amount(short.roundedUp)) would be missing then. You would be \
                done on \(day: day).
                """
        }
    }

    private var nothingDue: HTML {
        switch standing.state {
        case .submitted: "Declared; nothing more is to be earned."
        case .voluntary: "Taking part is voluntary; nothing is due."
        case .future: "The cycle has not begun; nothing is due yet."
        default: "Everything that is asked was earned. The pace no longer matters."
        }
    }

    var tone: Tone {
        switch outcome {
        case .nothingDue, .done: .good
        case .unknown, .noHistory: .soft
        case .afterDue: .warn
        case .over, .tooLate: .bad
        }
    }

    /// Whether it is not done in time.
    var isLate: Bool { tone == .bad || tone == .warn }

    /// The rate as a sentence.
    var rateWords: HTML {
        let months = rate.span == DateSpan.months(12, endingOn: rate.span.to)
        let since: HTML = months ? "In the last 12 months" : "Since \(day: rate.span.from)"
        guard rate.amount > .zero else { return "\(since) nothing was completed that counts." }
        var words: HTML = "\(since) \(standing.amount(rate.amount)) counted, from \(rate.lines.of("entry", "entries"))."
        if let began, months { words += " Your log begins on \(day: began)." }
        return words
    }

    /// Ahead or behind, as a sentence.
    var aheadWords: HTML? {
        guard let ahead else { return nil }
        if ahead.days == 0 { return "That is level with even steps." }
        let amount = Credits(thousandths: abs(ahead.amount.thousandths))
        // A thousandth of a point says nothing to anybody.
        let tenths = Credits(thousandths: amount.thousandths / 100 * 100)
        let size: HTML = tenths > .zero ? "about \(standing.amount(tenths)), " : ""
        return ahead.days > 0
            ? "You are \(size)\(ahead.days.of("day")) <b class='ahead'>ahead</b> of even steps."
            : "You are \(size)\((-ahead.days).of("day")) <b class='behind'>behind</b> even steps."
    }
}

extension Credits {
    /// Rounded up to tenths: nobody is told to have more than they have.
    fileprivate var roundedUp: Credits { Credits(thousandths: (thousandths + 99) / 100 * 100) }
}
