/// A shape on a picture, in the picture's own pixels from its left upper corner.
public enum PictureShape: Hashable, Sendable {
    /// A rectangle.
    case rectangle(x: Int, y: Int, width: Int, height: Int)
    /// A circle around a point.
    case circle(x: Int, y: Int, radius: Int)
    /// A polygon with these corners.
    case polygon([PicturePoint])

    /// Whether a point lies in it; its edge belongs to it.
    public func contains(_ point: PicturePoint) -> Bool {
        switch self {
        case .rectangle(let x, let y, let width, let height):
            return (x...(x + width)).contains(point.x) && (y...(y + height)).contains(point.y)
        case .circle(let x, let y, let radius):
            let (dx, dy) = (point.x - x, point.y - y)
            return dx * dx + dy * dy <= radius * radius
        case .polygon(let corners): return Self.contains(point, corners)
        }
    }

    /// Whether a ray to the right crosses the edge an odd number of times, in whole numbers.
    private static func contains(_ point: PicturePoint, _ corners: [PicturePoint]) -> Bool {
        var isInside = false
        for (place, one) in corners.enumerated() {
            let other = corners[(place + 1) % corners.count]
            let cross = (other.x - one.x) * (point.y - one.y) - (other.y - one.y) * (point.x - one.x)
            let isBetween =
                (min(one.x, other.x)...max(one.x, other.x)).contains(point.x)
                && (min(one.y, other.y)...max(one.y, other.y)).contains(point.y)
            if cross == 0, isBetween { return true }
            if (one.y > point.y) != (other.y > point.y), (cross > 0) == (other.y > one.y) { isInside.toggle() }
        }
        return isInside
    }

    /// Whether it lies wholly on a picture of this size and has a size itself.
    public func lies(on size: PictureSize) -> Bool {
        switch self {
        case .rectangle(let x, let y, let width, let height):
            return width > 0 && height > 0 && x >= 0 && y >= 0 && x <= size.width - width && y <= size.height - height
        case .circle(let x, let y, let radius):
            return radius > 0 && (0...size.width).contains(x) && (0...size.height).contains(y)
                && radius <= max(size.width, size.height)
        case .polygon(let corners):
            return (3...100).contains(corners.count)
                && corners.allSatisfy { (0...size.width).contains($0.x) && (0...size.height).contains($0.y) }
        }
    }

    /// A point inside it, where a mark may stand.
    public var middle: PicturePoint {
        switch self {
        case .rectangle(let x, let y, let width, let height): PicturePoint(x: x + width / 2, y: y + height / 2)
        case .circle(let x, let y, _): PicturePoint(x: x, y: y)
        case .polygon(let corners):
            PicturePoint(
                x: corners.reduce(0) { $0 + $1.x } / max(1, corners.count),
                y: corners.reduce(0) { $0 + $1.y } / max(1, corners.count))
        }
    }
}

/// A point on a picture, in its own pixels.
public struct PicturePoint: Hashable, Sendable {
    /// From the left.
    public var x: Int
    /// From above.
    public var y: Int

    /// A point.
    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}

/// A region that may be pointed at.
public struct PictureSpot: Hashable, Sendable {
    /// Where it is.
    public var shape: PictureShape
    /// Whether it is right.
    public var isRight: Bool
    /// What stands there, for feedback and reports; learners see it only afterwards.
    public var label: String
    /// What is said to whom pointed there.
    public var feedback: Feedback?

    /// A region.
    public init(_ shape: PictureShape, isRight: Bool, label: String, feedback: Feedback? = nil) {
        self.shape = shape
        self.isRight = isRight
        self.label = label
        self.feedback = feedback
    }
}

/// Where on a picture the answer lies. Of regions that overlap, the first counts.
public struct HotspotKey: Hashable, Sendable {
    /// The picture, by its name.
    public var picture: String
    /// What the picture shows, without giving the answer away.
    public var description: String
    /// Its size, the one that shapes are measured by.
    public var size: PictureSize
    /// The regions.
    public var spots: [PictureSpot]

    /// Where the answer lies.
    public init(picture: String, description: String, size: PictureSize, spots: [PictureSpot]) {
        self.picture = picture
        self.description = description
        self.size = size
        self.spots = spots
    }

    /// Whether regions may be shown to choose from: where a wrong one is among them, they do not give the answer away,
    /// and the question can be answered from the keyboard.
    public var showsSpots: Bool { spots.contains { !$0.isRight } && spots.contains(where: \.isRight) }
}
