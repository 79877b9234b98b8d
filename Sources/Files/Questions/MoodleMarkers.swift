import Domain
import Primitives
import Prose

/// Moodle's drag-and-drop markers: with one marker they are a place on a picture.
enum MoodleMarkers {
    /// The key of such a question.
    static func key(_ element: XMLElement, _ pictures: inout [CoursePicture]) throws(SkippedQuestion) -> HotspotKey {
        let drags = element.children("drag")
        guard drags.count == 1 else { throw SkippedQuestion("it has \(drags.count) markers; one can be placed here") }
        guard let file = element.first("file") else { throw SkippedQuestion("its picture is not in the file") }
        var lost: [String] = []
        guard let name = BankPictures.take(file, &pictures, &lost),
            let picture = pictures.first(where: { $0.name == name })
        else { throw SkippedQuestion(lost.first ?? "its picture cannot be read") }
        let marker = drags[0].first("text").map { HTMLReader($0.text).prose.plain } ?? ""
        var key = HotspotKey(
            picture: name, description: "the picture to mark", size: picture.size, spots: [])
        let choice = drags[0].first("no")?.trimmed
        for drop in element.children("drop") {
            guard let shape = shape(drop.first("shape")?.trimmed ?? "", drop.first("coords")?.trimmed ?? "") else {
                throw SkippedQuestion("a region of its picture cannot be read")
            }
            let wanted = drop.first("choice")?.trimmed
            key.spots.append(
                PictureSpot(shape, isRight: wanted == choice, label: marker.isEmpty ? "the place" : marker))
        }
        return key
    }

    /// `circle` with `x,y;r`, `rectangle` with `x,y;width,height`, `polygon` with `x,y;x,y;…`.
    private static func shape(_ word: String, _ coordinates: String) -> PictureShape? {
        let groups = coordinates.split(separator: ";").map { group in
            group.split(separator: ",").compactMap { number in
                ExactDecimal(number.filter { !$0.isWhitespace }).flatMap(Self.rounded)
            }
        }
        switch word {
        case "circle" where groups.count == 2 && groups[0].count == 2 && groups[1].count == 1:
            return .circle(x: groups[0][0], y: groups[0][1], radius: groups[1][0])
        case "rectangle" where groups.count == 2 && groups[0].count == 2 && groups[1].count == 2:
            return .rectangle(x: groups[0][0], y: groups[0][1], width: groups[1][0], height: groups[1][1])
        case "polygon" where groups.count >= 3 && groups.allSatisfy({ $0.count == 2 }):
            return .polygon(groups.map { PicturePoint(x: $0[0], y: $0[1]) })
        default: return nil
        }
    }

    /// Pixels are whole.
    static func rounded(_ number: ExactDecimal) -> Int? {
        var digits = number.digits
        for _ in 0..<number.places { digits /= 10 }
        return (0...100_000).contains(digits) ? Int(digits) : nil
    }

    /// A shape as Moodle writes it.
    static func written(_ shape: PictureShape) -> (word: String, coordinates: String) {
        switch shape {
        case .circle(let x, let y, let radius): ("circle", "\(x),\(y);\(radius)")
        case .rectangle(let x, let y, let width, let height): ("rectangle", "\(x),\(y);\(width),\(height)")
        case .polygon(let corners): ("polygon", corners.map { "\($0.x),\($0.y)" }.joined(separator: ";"))
        }
    }
}
