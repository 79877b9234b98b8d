/// A page of a paper with the places marked that were read.
public struct ReadSheet: Component {
    /// Where its picture is.
    public var picture: Link
    /// How wide the page is, in the units of the marks.
    public var width: Int
    /// How high.
    public var height: Int
    /// The marks.
    public var marks: [Mark]
    /// Which page it is, from 1.
    public var number: Int

    /// A place on the page.
    public struct Mark: Sendable {
        /// The name of the field that was read there.
        public var field: String
        /// Its number, where it is the first of its field.
        public var number: Int?
        /// How far the reading may be trusted.
        public var certainty: ReadFrom.Certainty
        /// Left edge, upper edge, width and height.
        public var box: [Int]

        /// A place.
        public init(field: String, number: Int?, certainty: ReadFrom.Certainty, box: [Int]) {
            self.field = field
            self.number = number
            self.certainty = certainty
            self.box = box
        }
    }

    /// A page.
    public init(picture: Link, width: Int, height: Int, marks: [Mark], number: Int) {
        self.picture = picture
        self.width = width
        self.height = height
        self.marks = marks
        self.number = number
    }

    /// Writes itself behind what is there.
    public func write(into html: inout HTML) {
        let rim = max(2, width / 200)
        let dot = max(8, width / 55)
        html += """
            <figure class='sheet'><a href='\(picture)' target='_blank' rel='noopener'><svg viewBox='0 0 \(width) \(height)' \
            role='img' aria-label='Page \(number) as it was read. Opens the picture in a new tab.'>\
            <image href='\(picture)' width='\(width)' height='\(height)'/>
            """
        for mark in marks where mark.box.count == 4 {
            html += """
                <rect class='mark \(mark.certainty.rawValue)' data-field='\(mark.field)' x='\(mark.box[0] - rim)' \
                y='\(mark.box[1] - rim)' width='\(mark.box[2] + 2 * rim)' height='\(mark.box[3] + 2 * rim)' rx='\(2 * rim)'/>
                """
        }
        for mark in marks where mark.box.count == 4 {
            guard let number = mark.number else { continue }
            // Beside the words, so that it covers none of them.
            let (x, y) = (max(dot, mark.box[0] - 2 * rim - dot), max(dot, mark.box[1] + mark.box[3] / 2))
            html += """
                <g class='mark-dot \(mark.certainty.rawValue)'><circle cx='\(x)' cy='\(y)' r='\(dot)'/>\
                <text x='\(x)' y='\(y)' font-size='\(dot * 5 / 4)' text-anchor='middle' dominant-baseline='central'>\
                \(number)</text></g>
                """
        }
        html += "</svg></a></figure>"
    }
}
