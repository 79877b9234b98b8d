private import Glibc

/// A point on the globe, in millionths of a degree.
public struct Point: Hashable, Sendable {
    /// North of the equator.
    public var latitude: Int
    /// East of Greenwich.
    public var longitude: Int

    /// A point; nothing where there is no such one.
    public init?(latitude: Int, longitude: Int) {
        guard abs(latitude) <= 90_000_000, abs(longitude) <= 180_000_000 else { return nil }
        (self.latitude, self.longitude) = (latitude, longitude)
    }

    /// The way as the crow flies, in whole kilometres.
    public func kilometres(to other: Point) -> Int {
        func radians(_ millionths: Int) -> Double { Double(millionths) / 1e6 * .pi / 180 }
        let up = sin(radians(other.latitude - latitude) / 2)
        let across = sin(radians(other.longitude - longitude) / 2)
        let chord = up * up + cos(radians(latitude)) * cos(radians(other.latitude)) * across * across
        return Int((2 * 6371 * asin(min(1, chord.squareRoot()))).rounded())
    }
}
