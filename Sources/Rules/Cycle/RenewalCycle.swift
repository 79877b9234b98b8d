public import Primitives

/// The cycle a credential is in, the days on which credit counts for it, and the day it ends.
public struct RenewalCycle: Hashable, Sendable {
    /// The cycle; nothing where neither the holder nor the rule says when it ends.
    public var span: DateSpan?
    /// The days on which credit counts.
    public var window: DateSpan?
    /// The last day of the credential.
    public var expires: CalendarDate?
    /// Whether the holder stated the cycle.
    public var isStated: Bool
    /// Whether the body's own dates are only guessed at.
    public var isUnverified: Bool

    /// The day that chooses the version: the last day, else the day asked about.
    func renewal(asOf: CalendarDate) -> CalendarDate {
        expires ?? span?.to ?? asOf
    }
}

extension CycleRule {
    /// The cycle of a credential on a day: the stated one as it is, else the one that contains the day.
    public func cycle(of held: HeldCredential, birthDate: CalendarDate?, asOf: CalendarDate) -> RenewalCycle {
        if case .calendarBeforeRenewal(let licence) = kind {
            return beforeRenewal(held, licenceYears: licence.value ?? 2, asOf: asOf)
        }
        if let stated = held.cycle {
            return RenewalCycle(
                span: stated, window: stated, expires: held.facts.expiredOn ?? stated.to, isStated: true,
                isUnverified: false)
        }
        guard let years = years.value, let span = derived(held, years: years, birthDate: birthDate, asOf: asOf) else {
            return RenewalCycle(span: nil, window: nil, expires: nil, isStated: false, isUnverified: false)
        }
        let told = held.facts.renewalDate != nil || held.facts.expiredOn != nil
        return RenewalCycle(
            span: span, window: span, expires: span.to, isStated: false, isUnverified: !told && dependsOnLowFigure)
    }

    private var dependsOnLowFigure: Bool {
        if self.years.confidence.isUnverified { return true }
        return switch kind {
        case .personal(_, let anchor): anchor.confidence.isUnverified
        case .fixed(let ends, _): ends.confidence.isUnverified
        default: false
        }
    }

    private func derived(
        _ held: HeldCredential, years: Int, birthDate: CalendarDate?, asOf: CalendarDate
    ) -> DateSpan? {
        let lastDay = held.facts.renewalDate ?? held.facts.expiredOn
        switch kind {
        case .personal(let granularity, let anchor):
            if let lastDay { return DateSpan.months(12 * years, endingOn: lastDay) }
            guard let issued = held.issued else { return nil }
            if anchor.value == .birthDate, let birthDate {
                return endingOnBirthday(birthDate, issued: issued, years: years, asOf: asOf)
            }
            return Self.personal(
                from: granularity == .month ? issued.firstOfMonth : issued, years: years, containing: asOf)
        case .fixed(let ends, let parity):
            guard let ends = ends.value else { return lastDay.map { DateSpan.months(12 * years, endingOn: $0) } }
            let day = lastDay ?? held.issued.map { max($0, asOf) } ?? asOf
            return Self.fixed(ends: ends, parity: parity, years: years, containing: day)
        case .calendar(let firstLonger):
            return Self.calendar(
                issued: held.issued, years: years, firstLonger: firstLonger, containing: lastDay ?? asOf)
        case .calendarBeforeRenewal:
            return nil
        }
    }

    private static func personal(from anchor: CalendarDate, years: Int, containing day: CalendarDate) -> DateSpan {
        var number = max(0, (day.year - anchor.year) / years)
        while number > 0, anchor.adding(months: 12 * years * number) > day { number -= 1 }
        while anchor.adding(months: 12 * years * (number + 1)) <= day { number += 1 }
        let from = anchor.adding(months: 12 * years * number)
        let next = anchor.adding(months: 12 * years * (number + 1))
        return DateSpan(between: from, and: next.adding(days: -1))
    }

    private static func fixed(
        ends: MonthDay, parity: CycleKind.Parity, years: Int, containing day: CalendarDate
    ) -> DateSpan? {
        for year in day.year...(day.year + years) {
            let fits =
                switch parity {
                case .every: true
                case .even: year % 2 == 0
                case .odd: year % 2 == 1
                }
            guard fits, let last = ends.in(year), day <= last else { continue }
            return DateSpan.months(12 * years, endingOn: last)
        }
        return nil
    }

    private static func calendar(
        issued: CalendarDate?, years: Int, firstLonger: Bool, containing day: CalendarDate
    ) -> DateSpan? {
        guard let first = issued?.year ?? (years == 1 ? day.year : nil) else { return nil }
        let firstEnd = first + (firstLonger ? years : years - 1)
        if day.year <= firstEnd {
            let start = firstLonger ? issued : CalendarDate(year: first, month: 1, day: 1)
            guard let start, let end = CalendarDate(year: firstEnd, month: 12, day: 31) else { return nil }
            return DateSpan(from: start, to: end)
        }
        let number = (day.year - firstEnd - 1) / years
        return wholeYears(from: firstEnd + 1 + number * years, count: years)
    }

    private static func wholeYears(from year: Int, count: Int) -> DateSpan? {
        guard let from = CalendarDate(year: year, month: 1, day: 1),
            let to = CalendarDate(year: year + count - 1, month: 12, day: 31)
        else { return nil }
        return DateSpan(from: from, to: to)
    }

    /// A cycle whose last day is the holder's birth date: the first one is at most `years` long.
    private func endingOnBirthday(
        _ birth: CalendarDate, issued: CalendarDate, years: Int, asOf: CalendarDate
    ) -> DateSpan {
        let latest = issued.adding(months: 12 * years)
        var last = birth.adding(months: 12 * (latest.year - birth.year))
        if last > latest { last = birth.adding(months: 12 * (latest.year - 1 - birth.year)) }
        while last < asOf { last = birth.adding(months: 12 * (last.year + years - birth.year)) }
        return DateSpan.months(12 * years, endingOn: last)
    }

    /// Credit counts in the whole calendar years before the year of renewal; the licence has its own window.
    private func beforeRenewal(_ held: HeldCredential, licenceYears: Int, asOf: CalendarDate) -> RenewalCycle {
        let count = years.value ?? 2
        if let stated = held.cycle, held.facts.renewalDate == nil,
            stated == Self.wholeYears(from: stated.from.year, count: count)
        {
            return RenewalCycle(
                span: stated, window: stated, expires: held.facts.expiredOn, isStated: true, isUnverified: false)
        }
        let told = held.facts.renewalDate ?? held.facts.expiredOn ?? held.cycle?.to
        let renewal =
            told
            ?? held.issued.map {
                Self.personal(from: $0.firstOfMonth, years: licenceYears, containing: asOf).to
            }
        guard let renewal else {
            return RenewalCycle(span: nil, window: nil, expires: nil, isStated: false, isUnverified: false)
        }
        let window = Self.wholeYears(from: renewal.year - count, count: count)
        return RenewalCycle(
            span: held.cycle ?? window, window: window, expires: renewal, isStated: held.cycle != nil,
            isUnverified: told == nil)
    }
}
