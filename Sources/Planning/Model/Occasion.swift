import Primitives

/// A day on which an offering can be completed, and the credentials it counts for on that day.
struct Occasion: Hashable, Sendable {
    /// The offering's place in the catalogue.
    var offering: Int
    /// The day it is taken to be completed: the first that serves.
    var first: CalendarDate
    /// The last day that would serve as well.
    var last: CalendarDate
    /// The open targets for which it counts, one bit each.
    var covers: UInt64
}

/// One way to have an offering: on an occasion, paid for or through a subscription.
struct Way: Hashable, Sendable {
    /// The occasion's number.
    var occasion: Int
    /// The offering's place in the catalogue.
    var offering: Int
    /// The subscription's place in the catalogue.
    var subscription: Int?
    /// What is paid for it, in cents.
    var cost: Int64
    /// The person's time, in thousandths of an hour.
    var hours: Int64
    /// Whether its price is not known.
    var isPriceUnknown: Bool
}
