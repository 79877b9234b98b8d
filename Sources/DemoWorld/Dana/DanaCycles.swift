import Primitives

/// The cycles of the technician who can be signed in as. Two end in four and in six months; Florida's is where it is.
struct DanaCycles {
    /// MLT(ASCP), by whole months.
    let ascp: DateSpan
    /// MLT(AMT), by the day.
    let amt: DateSpan
    /// The Florida licence.
    let florida: DateSpan
    /// The two years before, in which the licence was issued.
    let floridaBefore: DateSpan

    init(today: CalendarDate) {
        ascp = DateSpan.months(36, endingOn: today.adding(months: 6).lastOfMonth)
        // Every month has a 28th, so the anniversary needs no rounding.
        let number = min(today.parts.day, 28)
        let begun = today.firstOfMonth.adding(months: -32).adding(days: number - 1)
        amt = DateSpan(between: begun, and: begun.adding(months: 36).adding(days: -1))
        florida = FloridaCourses.biennium(today)
        floridaBefore = FloridaCourses.biennium(florida.from.adding(days: -1))
    }
}
