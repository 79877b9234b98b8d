import Domain
import Primitives

/// Reads the regions of a picture.
struct HotspotReader {
    let keys: AnswerKeyReader
    private var fields: PortfolioReader { keys.questions.fields }
    private var path: String { keys.path }

    init(keys: AnswerKeyReader) { self.keys = keys }

    enum SpotField: UInt8, Coded {
        case right, wrong, rectangle, circle, polygon, feedback, section
        static let codes = kebabCodes()
    }
    enum ShapeField: UInt8, Coded {
        case x, y, width, height, radius
        static let codes = kebabCodes()
    }

    func key() throws(FileFault) -> HotspotKey {
        let picture = try fields.text(keys.required(.picture), "\(path).picture")
        let description = try fields.text(keys.required(.description), "\(path).description")
        let sizeNode = try keys.required(.size)
        let size = try numbers(sizeNode, "\(path).size", of: 2)
        var key = HotspotKey(
            picture: picture, description: description, size: PictureSize(width: size[0], height: size[1]), spots: [])
        for member in try fields.list(keys.required(.spots), "\(path).spots") {
            var shape: PictureShape?
            var named: (label: String, isRight: Bool)?
            var said: Feedback?
            var section: String?
            try fields.map(member, "\(path): a region", SpotField.codes) { (field, node) throws(FileFault) in
                switch field {
                case .right, .wrong: named = (try fields.text(node, "\(path): a region"), field == .right)
                case .rectangle:
                    let sides = try sides(node, [.x, .y, .width, .height])
                    shape = .rectangle(x: sides[0], y: sides[1], width: sides[2], height: sides[3])
                case .circle:
                    let sides = try sides(node, [.x, .y, .radius])
                    shape = .circle(x: sides[0], y: sides[1], radius: sides[2])
                case .polygon: shape = .polygon(try corners(node))
                case .feedback: said = try keys.questions.feedback(node, path)
                case .section: section = try keys.questions.slug(node, "\(path): section")
                }
            }
            guard let shape, let named else {
                throw fields.fault(
                    member, "missing",
                    "\(path): a region has right: or wrong: with what stands there, and a rectangle, circle or polygon")
            }
            key.spots.append(
                PictureSpot(
                    shape, isRight: named.isRight, label: named.label, feedback: AnswerKeyReader.joined(said, section)))
        }
        return key
    }

    private func sides(_ node: Int, _ wanted: [ShapeField]) throws(FileFault) -> [Int] {
        var found: [ShapeField: Int] = [:]
        try fields.map(node, "\(path): a shape", ShapeField.codes) { (field, value) throws(FileFault) in
            found[field] = try number(value)
        }
        let sides = wanted.compactMap { found[$0] }
        guard sides.count == wanted.count, found.count == wanted.count else {
            let words = wanted.map(\.code).joined(separator: ", ")
            throw fields.fault(node, "wrong-shape", "\(path): this shape is told by \(words)")
        }
        return sides
    }

    private func corners(_ node: Int) throws(FileFault) -> [PicturePoint] {
        var corners: [PicturePoint] = []
        for member in try fields.list(node, "\(path): polygon") {
            let point = try numbers(member, "\(path): a corner", of: 2)
            corners.append(PicturePoint(x: point[0], y: point[1]))
        }
        return corners
    }

    private func numbers(_ node: Int, _ what: String, of count: Int) throws(FileFault) -> [Int] {
        var all: [Int] = []
        for member in try fields.list(node, what) { all.append(try number(member)) }
        guard all.count == count else {
            throw fields.fault(node, "wrong-shape", "\(what) is a pair such as [800, 600]")
        }
        return all
    }

    private func number(_ node: Int) throws(FileFault) -> Int {
        guard fields.tree.nodes[node].isScalar, let number = Int(fields.tree.string(node)),
            (0...100_000).contains(number)
        else { throw fields.fault(node, "bad-amount", "\(path): places on a picture are whole numbers of pixels") }
        return number
    }
}
