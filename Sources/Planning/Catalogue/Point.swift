import Primitives

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
        func degrees(_ point: Point) -> (Double, Double) {
            (Double(point.latitude) / 1e6, Double(point.longitude) / 1e6)
        }
        return Int((6371 * GreatCircle.angle(from: degrees(self), to: degrees(other))).rounded())
    }
}
