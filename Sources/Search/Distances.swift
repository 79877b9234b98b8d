import Domain
import Primitives

/// How far what is held somewhere is from a point.
struct Distances {
    /// Miles to the nearest occasion of each place that has one.
    private(set) var miles: [UInt32: Float] = [:]
    /// What lies within each band.
    private(set) var bands: [Bitmap] = []

    init(_ segment: Segment, from point: GeoPoint?) {
        guard let point else { return }
        bands = [Bitmap](repeating: Bitmap(count: segment.count), count: DistanceBand.allCases.count)
        for entry in segment.points {
            let far = Self.miles(point, entry.point)
            miles[entry.place] = min(miles[entry.place] ?? .infinity, far)
            for band in DistanceBand.allCases where far <= Float(band.miles) {
                bands[Int(band.rawValue)].insert(Int(entry.place))
            }
        }
    }

    /// Miles between two points, along the surface.
    static func miles(_ one: GeoPoint, _ other: GeoPoint) -> Float {
        func degrees(_ point: GeoPoint) -> (Double, Double) {
            (Double(point.latitude) / 10_000, Double(point.longitude) / 10_000)
        }
        return Float(3958.8 * GreatCircle.angle(from: degrees(one), to: degrees(other)))
    }
}
