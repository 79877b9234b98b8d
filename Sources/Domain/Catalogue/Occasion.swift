public import Primitives

/// A day with or without a time, as clocks show it where it happens.
public struct LocalTime: Hashable, Comparable, Sendable {
    /// The day.
    public var day: CalendarDate
    /// Minutes since midnight; nothing where only the day is known.
    public var minute: Int?

    /// A day, or a time on it.
    public init(day: CalendarDate, minute: Int? = nil) {
        self.day = day
        self.minute = minute
    }

    /// Reads `2026-03-02` or `2026-03-02T18:30`.
    public init?(_ text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let day = CalendarDate(String(parts[0])) else { return nil }
        guard parts.count == 2 else {
            self.init(day: day)
            return
        }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(clock.count), clock.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(clock[0]),
            let minute = Int(clock[1]), (0...23).contains(hour), (0...59).contains(minute),
            clock.count == 2 || clock[2] == "00"
        else { return nil }
        self.init(day: day, minute: hour * 60 + minute)
    }

    /// The earlier comes first; a day without a time before all times on it.
    public static func < (left: LocalTime, right: LocalTime) -> Bool {
        (left.day, left.minute ?? -1) < (right.day, right.minute ?? -1)
    }

    /// The time alone, `18:30`.
    public var clock: String? {
        minute.map { minute in
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            return "\(two(minute / 60)):\(two(minute % 60))"
        }
    }
}

extension LocalTime: CustomStringConvertible {
    /// `2026-03-02` or `2026-03-02T18:30`.
    public var description: String { clock.map { "\(day)T\($0)" } ?? day.description }
}

/// Where something is held.
public struct Venue: Hashable, Sendable {
    /// The city.
    public var city: String
    /// The state or country, as a short code.
    public var region: String?
    /// Where on the globe.
    public var point: GeoPoint?

    /// A place.
    public init(city: String, region: String? = nil, point: GeoPoint? = nil) {
        self.city = city
        self.region = region
        self.point = point
    }

    /// `Atlanta, GA`.
    public var words: String { region.map { "\(city), \($0)" } ?? city }
}

/// One time at which an offering is held.
public struct Occasion: Hashable, Sendable {
    /// When it begins.
    public var starts: LocalTime
    /// When it ends.
    public var ends: LocalTime
    /// Where; nothing for something online.
    public var venue: Venue?
    /// How many places there are.
    public var seats: Int?

    /// A time at which it is held.
    public init(starts: LocalTime, ends: LocalTime, venue: Venue? = nil, seats: Int? = nil) {
        self.starts = starts
        self.ends = ends
        self.venue = venue
        self.seats = seats
    }
}
