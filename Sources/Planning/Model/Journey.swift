import Primitives

/// A trip: everything that is held at one place in one week, Monday to Sunday.
struct Journey: Hashable, Sendable {
    private let place: Place
    private let week: Int32

    /// The trip for an offering that is completed on a day; nothing where nobody has to go anywhere.
    init?(_ offering: Offering, on day: CalendarDate) {
        guard offering.isAway, let place = offering.place else { return nil }
        self.place = place
        // 1970-01-01 was a Thursday.
        week = ((offering.session?.starts.day ?? day).dayNumber + 3) / 7
    }
}
