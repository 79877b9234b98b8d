public import Primitives
public import Rules

/// What it costs to keep everything somebody holds, over the cycles that run.
public struct StayingCost: Sendable {
    /// One credential's part.
    public struct Part: Sendable {
        /// Where it stands.
        public var standing: Standing
        /// What its body charges.
        public var fees: RegularFees
        /// Contact hours that the total takes, where it is known how many one unit takes; rounded up to tenths.
        public var hours: Credits?
        /// Contact hours that are still missing.
        public var hoursLeft: Credits?
    }

    /// The credentials.
    public var parts: [Part]
    /// What courses cost.
    public var courses: CourseOutlay
    /// What the person was told or knows besides, in cents; nothing where it was not said.
    public var told: Told

    /// What a person says of their own money, in cents.
    public struct Told: Hashable, Sendable {
        /// Paid for courses in these cycles so far.
        public var spent: Int?
        /// Paid by the employer.
        public var employer: Int?

        /// What somebody says.
        public init(spent: Int? = nil, employer: Int? = nil) {
            self.spent = spent
            self.employer = employer
        }
    }

    /// What is known of the bodies' fees.
    public var fees: Int { parts.compactMap(\.fees.known).reduce(0, +) }

    /// Everything that is known, before the employer's part.
    public var known: Int { fees + (told.spent ?? 0) + (courses.planned.map { Int($0.cents) } ?? 0) }

    /// The employer's part: never more than there is to pay.
    public var employer: Int { min(told.employer ?? 0, known) }

    /// What is left for the person.
    public var own: Int { known - employer }

    /// Whether something that costs money is not known.
    public var isOpen: Bool {
        parts.contains(where: \.fees.isOpen) || told.spent == nil || (courses.planned == nil && isLearningLeft)
    }

    /// Whether an amount was not checked on a body's own page.
    public var isUnverified: Bool { parts.contains(where: \.fees.isUnverified) }

    /// Whether something must still be learnt.
    public var isLearningLeft: Bool { parts.contains { $0.standing.isToBeEarned } }

    /// The contact hours still missing: one hour may count for several credentials, so at least the most that one misses and at
    /// most all together. Nothing where one of them is not known.
    public var hoursLeft: (least: Credits, most: Credits)? {
        let open = parts.filter { $0.standing.isToBeEarned }
        let left = open.compactMap(\.hoursLeft)
        guard left.count == open.count, let least = left.max() else { return nil }
        return (least, left.reduce(.zero, +))
    }
}

/// What the courses still to be taken cost: filled by whoever makes plans, and not known where nobody does.
public struct CourseOutlay: Hashable, Sendable {
    /// What the cheapest way known costs.
    public var planned: Money?
    /// Whether it is proven that nothing on offer is cheaper.
    public var isProven: Bool

    /// What courses cost.
    public init(planned: Money? = nil, isProven: Bool = false) {
        self.planned = planned
        self.isProven = isProven
    }
}

extension RuleBook {
    /// What it costs to keep everything in a portfolio.
    public func cost(
        of portfolio: Portfolio, _ told: StayingCost.Told, _ courses: CourseOutlay, asOf: CalendarDate
    ) throws(CountingFault) -> StayingCost {
        let parts = try standings(of: portfolio, asOf: asOf).compactMap { standing -> StayingCost.Part? in
            guard
                let version = programme(ofCredential: standing.credential)?.versions.first(where: {
                    $0.id == standing.rules
                }), let rule = version.credentials[standing.credential]
            else { return nil }
            let hourly = hourly(standing)
            return StayingCost.Part(
                standing: standing,
                fees: RegularFees(rule, in: version, renewedOn: standing.expires ?? asOf),
                hours: standing.total.required.flatMap { Self.hours($0, hourly) },
                hoursLeft: standing.total.missing.flatMap { Self.hours($0, hourly) })
        }
        return StayingCost(parts: parts, courses: courses, told: told)
    }

    /// Contact hours that so much credit takes, rounded up to tenths.
    private static func hours(_ credit: Credits, _ hourly: Credits?) -> Credits? {
        guard let hourly, hourly > .zero else { return nil }
        let tenths = (Int128(credit.thousandths) * 10 + Int128(hourly.thousandths) - 1) / Int128(hourly.thousandths)
        return Credits(thousandths: Int64(clamping: tenths * 100))
    }
}
