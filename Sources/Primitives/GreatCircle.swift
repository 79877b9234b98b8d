private import Glibc

/// The way over the globe's surface, as the crow flies.
public enum GreatCircle {
    /// The angle between two points seen from the centre, in radians; latitudes and longitudes in degrees.
    public static func angle(
        from one: (latitude: Double, longitude: Double), to other: (latitude: Double, longitude: Double)
    ) -> Double {
        func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
        let up = sin(radians(other.latitude - one.latitude) / 2)
        let across = sin(radians(other.longitude - one.longitude) / 2)
        let part = up * up + cos(radians(one.latitude)) * cos(radians(other.latitude)) * across * across
        return 2 * asin(min(1, part.squareRoot()))
    }
}
