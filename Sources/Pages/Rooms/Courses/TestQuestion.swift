public import Prose

/// A question of a test paper as a learner sees it. It has no place for a key.
public struct TestQuestion: Sendable {
    /// What there is to answer with. Answers are told by their place in these lists.
    public enum Form: Sendable {
        /// One of these.
        case one([Prose])
        /// Any of these.
        case several([Prose])
        /// "True" or "false".
        case trueOrFalse
        /// A number, in a unit.
        case number(unit: String?, otherUnits: [String])
        /// A word or a few.
        case words
        /// A match for each item.
        case match(items: [Prose], to: [String])
        /// These, in the right order.
        case order([Prose])
        /// A place on a picture.
        case point(TestPicture)
    }

    /// What is asked.
    public var prompt: Prose
    /// What there is to answer with.
    public var form: Form

    /// A question.
    public init(prompt: Prose, form: Form) { (self.prompt, self.form) = (prompt, form) }
}

/// A picture to point at.
public struct TestPicture: Sendable {
    /// A shape on it, in its own pixels.
    public enum Shape: Sendable {
        /// A rectangle.
        case rectangle(x: Int, y: Int, width: Int, height: Int)
        /// A circle around a point.
        case circle(x: Int, y: Int, radius: Int)
        /// A polygon with these corners.
        case polygon([(x: Int, y: Int)])
    }

    /// A region to choose, and where its letter stands.
    public struct Spot: Sendable {
        /// Its shape.
        public var shape: Shape
        /// Where its letter stands.
        public var middle: (x: Int, y: Int)

        /// A region.
        public init(shape: Shape, middle: (x: Int, y: Int)) { (self.shape, self.middle) = (shape, middle) }
    }

    /// The picture.
    public var picture: ShownPicture
    /// What it shows.
    public var description: String
    /// Regions to choose from; none where any point may be chosen.
    public var spots: [Spot]

    /// A picture to point at.
    public init(picture: ShownPicture, description: String, spots: [Spot] = []) {
        (self.picture, self.description, self.spots) = (picture, description, spots)
    }

    /// The letter of a region: A, B, C… and numbers after Z.
    static func letter(_ place: Int) -> String {
        place < 26 ? String(Character(Unicode.Scalar(UInt8(65 + place)))) : String(place + 1)
    }
}

/// A test paper: the questions, their pictures, and what was answered so far, field by field.
public struct TestPaperShown: Sendable {
    /// The questions, in order.
    public var questions: [TestQuestion]
    /// The pictures of their texts.
    public var pictures: ShownPictures
    /// What stands in each field: question 3 has the fields that begin with `q3`.
    public var values: [String: [String]]

    /// A test paper.
    public init(questions: [TestQuestion], pictures: ShownPictures = [:], values: [String: [String]] = [:]) {
        (self.questions, self.pictures, self.values) = (questions, pictures, values)
    }
}
