import Domain
import Primitives

/// Shapes on pictures as QTI writes them.
enum QTIShape {
    /// The word and the numbers.
    static func written(_ shape: PictureShape) -> (word: String, coordinates: String) {
        switch shape {
        case .circle(let x, let y, let radius): ("circle", "\(x),\(y),\(radius)")
        case .rectangle(let x, let y, let width, let height): ("rect", "\(x),\(y),\(x + width),\(y + height)")
        case .polygon(let corners): ("poly", corners.map { "\($0.x),\($0.y)" }.joined(separator: ","))
        }
    }

    /// The shape; nothing for one that is not known here.
    static func read(_ word: String, _ coordinates: String) -> PictureShape? {
        let numbers = coordinates.split { $0 == "," || $0 == " " }.compactMap {
            ExactDecimal($0).flatMap(MoodleMarkers.rounded)
        }
        switch word {
        case "circle" where numbers.count == 3: return .circle(x: numbers[0], y: numbers[1], radius: numbers[2])
        case "rect" where numbers.count == 4:
            return .rectangle(
                x: numbers[0], y: numbers[1], width: numbers[2] - numbers[0], height: numbers[3] - numbers[1])
        case "poly" where numbers.count >= 6 && numbers.count % 2 == 0:
            var corners = stride(from: 0, to: numbers.count, by: 2).map {
                PicturePoint(x: numbers[$0], y: numbers[$0 + 1])
            }
            // The first corner may be written again at the end.
            if corners.first == corners.last { corners.removeLast() }
            return .polygon(corners)
        default: return nil
        }
    }
}
