public import Primitives
public import Rules

/// What a body charges for one credential over one cycle, if everything goes well.
public struct RegularFees: Sendable {
    /// One fee, and how often it falls due in the cycle.
    public struct Line: Sendable {
        /// The fee.
        public var fee: Fee
        /// How often it is charged in the cycle; nothing where the length of the cycle is not known.
        public var times: Int?
        /// Where the amount was read.
        public var source: Source?

        /// What it comes to in the cycle, in cents; nothing where that is not known.
        public var cents: Int? {
            guard let amount = fee.cents.value else { return nil }
            return amount == 0 ? 0 : times.map { amount * $0 }
        }
    }

    /// What is charged in every cycle.
    public var lines: [Line]
    /// What is charged only in a case that its words name.
    public var otherwise: [Line]
    /// How many years the cycle has; nothing where that is not known.
    public var years: Int?

    /// What is known of it in cents; nothing where no amount is.
    public var known: Int? {
        let amounts = lines.compactMap(\.cents)
        let sum = amounts.reduce(0, +)
        // Where the rest is not known, “at least nothing” says nothing.
        return amounts.isEmpty || sum == 0 && isOpen ? nil : sum
    }

    /// Whether something that is charged is not known: then what is known is the least.
    public var isOpen: Bool { lines.isEmpty || lines.contains { $0.cents == nil } }

    /// Whether an amount was not checked on the body's own page.
    public var isUnverified: Bool {
        lines.contains { $0.cents.map { $0 > 0 } ?? false && $0.fee.cents.confidence.isUnverified }
    }

    /// The fees of a credential in a cycle that is renewed on a day.
    public init(_ rule: CredentialRule, in version: ProgrammeVersion, renewedOn day: CalendarDate) {
        let sources = version.parts.sources
        years = rule.cycle.years.value
        (lines, otherwise) = ([], [])
        for fee in version.parts.fees where fee.applies(to: rule, on: day) {
            let source = fee.cents.sources.first.flatMap { sources.indices.contains($0) ? sources[$0] : nil }
            switch fee.charged {
            case .eachRenewal: lines.append(Line(fee: fee, times: 1, source: source))
            case .eachYear: lines.append(Line(fee: fee, times: years, source: source))
            case .otherwise: otherwise.append(Line(fee: fee, times: nil, source: source))
            }
        }
    }
}
