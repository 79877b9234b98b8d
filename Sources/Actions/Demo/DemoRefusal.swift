public import Primitives

/// Why no demo world was made.
public enum DemoRefusal: Error, Hashable, Sendable {
    /// The database holds somebody already: a demo must never stand among real people.
    case notEmpty
    /// It holds a demo world of this day.
    case alreadyMade(on: CalendarDate)
}
