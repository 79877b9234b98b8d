/// A point of the globe in whole ten-thousandths of a degree: eleven metres are near enough for a seminar.
public struct GeoPoint: Hashable, Sendable {
    /// Degrees north, in ten-thousandths.
    public var latitude: Int32
    /// Degrees east, in ten-thousandths.
    public var longitude: Int32

    /// A point.
    public init(latitude: Int32, longitude: Int32) {
        self.latitude = latitude
        self.longitude = longitude
    }

    /// A point as files write it, `33.75` and `-84.39`; nothing where it is not on the globe.
    public init?(latitude: String, longitude: String) {
        guard let north = Self.degrees(latitude), let east = Self.degrees(longitude), abs(north) <= 900_000,
            abs(east) <= 1_800_000
        else { return nil }
        self.init(latitude: north, longitude: east)
    }

    private static func degrees(_ text: String) -> Int32? {
        let isSouth = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...3).contains(parts[0].utf8.count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let whole = Int32(parts[0])
        else { return nil }
        var part: Int32 = 0
        let digits = parts.count == 2 ? Array(parts[1].utf8.prefix(4)) : []
        for place in 0..<4 { part = part * 10 + (place < digits.count ? Int32(digits[place]) - 48 : 0) }
        let size = whole * 10_000 + part
        return isSouth ? -size : size
    }

    /// Degrees as a plain decimal.
    public static func decimal(_ degrees: Int32) -> String {
        let size = degrees.magnitude
        let digits = String(size % 10_000)
        let part = String(repeating: "0", count: 4 - digits.utf8.count) + digits
        return "\(degrees < 0 ? "-" : "")\(size / 10_000).\(part)"
    }
}
