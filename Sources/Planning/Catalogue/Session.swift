public import Primitives

/// A time at which something is held.
public struct Session: Hashable, Sendable {
    /// When it begins.
    public var starts: Moment
    /// When it ends.
    public var ends: Moment

    /// A session; nothing where it would end before it begins.
    public init?(starts: Moment, ends: Moment) {
        guard starts.order <= ends.order else { return nil }
        (self.starts, self.ends) = (starts, ends)
    }

    /// Whether nobody can be at both: they share more than the minute in which one ends and the other begins.
    public func overlaps(_ other: Session) -> Bool {
        starts.order < other.ends.order && other.starts.order < ends.order
    }
}

/// A day and the time on the clock there.
public struct Moment: Hashable, Sendable {
    /// The day.
    public var day: CalendarDate
    /// Minutes since midnight; 1440 is the end of the day.
    public var minute: Int
    /// How many minutes the clock is ahead of UTC, where it was said.
    public var ahead: Int

    /// A day and a time.
    public init(day: CalendarDate, minute: Int, ahead: Int = 0) {
        (self.day, self.minute, self.ahead) = (day, minute, ahead)
    }

    /// What moments are compared by.
    var order: Int { Int(day.dayNumber) * 1440 + minute - ahead }
}

/// A place on the map.
public struct Place: Hashable, Sendable {
    /// The town.
    public var city: String?
    /// State or province.
    public var region: String?
    /// Where exactly.
    public var point: Point?

    /// A place.
    public init(city: String? = nil, region: String? = nil, point: Point? = nil) {
        (self.city, self.region, self.point) = (city, region, point)
    }
}
