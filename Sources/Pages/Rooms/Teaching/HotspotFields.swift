/// A region that is drawn on a picture, with the row of the form that says it.
public struct PictureMark: Sendable {
    /// Where it is, in the picture's own pixels.
    public enum Shape: Sendable {
        /// A circle around a point.
        case circle(x: Int, y: Int, radius: Int)
        /// A rectangle.
        case rectangle(x: Int, y: Int, width: Int, height: Int)
        /// A polygon with these corners.
        case polygon([(x: Int, y: Int)])
    }

    /// The row, counted from 0.
    public var row: Int
    /// Where it is.
    public var shape: Shape
    /// A point inside it.
    public var middle: (x: Int, y: Int)

    /// A region.
    public init(row: Int, shape: Shape, middle: (x: Int, y: Int)) {
        self.row = row
        self.shape = shape
        self.middle = middle
    }
}

/// The fields of a place on a picture, with the picture and a grid over it to read numbers from.
struct HotspotFields: Component {
    var fields: AuthorFields
    var rights: Set<Int>
    var rows: Int
    var pictures: [(value: String, words: String)]
    var picture: ShownPicture?
    var marks: [PictureMark]

    private static let shapes = [
        (value: "circle", words: "Circle"), (value: "rectangle", words: "Rectangle"),
        (value: "polygon", words: "Polygon"),
    ]

    func write(into html: inout HTML) {
        html += """
            <div class='fields'>\(fields.choice("picture", "Picture", pictures, prompt: "Choose"))\
            \(fields.field("description", "What it shows", hint: "For whoever cannot see it, without giving the answer away.", optional: false))</div>
            """
        if let picture { grid(picture, &html) }
        html += """
            <p class='hint'>Regions in the picture’s own pixels, from its upper left corner. Circle: middle and radius, 120, 80, \
            25. Rectangle: corner, width and height, 100, 60, 50, 40. Polygon: its corners, 10, 10; 60, 10; 30, 40. A wrong \
            region or two besides the right one lets people choose without a pointer.</p>
            """
        for row in 0..<rows {
            html += """
                <fieldset><legend class='group'>Region \(row + 1)</legend>\
                \(RightMark(row: row, isSingle: false, isRight: rights.contains(row)))<div class='row-fields'>\
                \(fields.field("spot-label-\(row)", "What stands there"))\(fields.choice("spot-shape-\(row)", "Shape", Self.shapes))\
                \(fields.field("spot-numbers-\(row)", "Numbers"))</div>\
                \(fields.feedback("spot-feedback-\(row)", "Feedback to region \(row + 1)"))</fieldset>
                """
        }
    }

    /// Ten lines each way, with their numbers.
    private func grid(_ picture: ShownPicture, _ html: inout HTML) {
        let (width, height) = (picture.width, picture.height)
        let step = Self.step(max(width, height))
        let size = max(8, max(width, height) / 55)
        html += """
            <svg class='author-grid' viewBox='0 0 \(width) \(height)' role='img' aria-label='The picture with a grid of \(step) \
            pixels'><image href='\(picture.address)' width='\(width)' height='\(height)'/>
            """
        for x in stride(from: step, to: width, by: step) {
            html += "<path d='M\(x) 0v\(height)'/><text x='\(x + 2)' y='\(size)' font-size='\(size)'>\(x)</text>"
        }
        for y in stride(from: step, to: height, by: step) {
            html += "<path d='M0 \(y)h\(width)'/><text x='2' y='\(y - 2)' font-size='\(size)'>\(y)</text>"
        }
        for mark in marks { self.mark(mark, size * 2, &html) }
        html += "</svg>"
    }

    /// A region with its number in the middle.
    private func mark(_ mark: PictureMark, _ size: Int, _ html: inout HTML) {
        html += "<g class='mark\(when: rights.contains(mark.row), " right")'>"
        switch mark.shape {
        case .circle(let x, let y, let radius): html += "<circle cx='\(x)' cy='\(y)' r='\(radius)'/>"
        case .rectangle(let x, let y, let width, let height):
            html += "<rect x='\(x)' y='\(y)' width='\(width)' height='\(height)'/>"
        case .polygon(let corners):
            html += "<polygon points='\(corners.map { "\($0.x),\($0.y)" }.joined(separator: " "))'/>"
        }
        html += """
            <text x='\(mark.middle.x)' y='\(mark.middle.y)' font-size='\(size)' text-anchor='middle'>\(mark.row + 1)</text></g>
            """
    }

    private static func step(_ length: Int) -> Int {
        [10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000].first { length / $0 <= 12 } ?? 10_000
    }
}
