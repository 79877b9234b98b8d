/// A question as its author types it: every field still a text.
public struct QuestionForm: Hashable, Sendable {
    /// The kind's word.
    public var kind: QuestionWord
    /// A title for authors.
    public var title = ""
    /// Where it is filed.
    public var category = ""
    /// Words by which it is found, with commas between.
    public var tags = ""
    /// What it weighs.
    public var points = "1"
    /// The section that teaches it.
    public var section = ""
    /// What is asked, in Markdown.
    public var prompt = ""
    /// Answers to choose from.
    public var choices: [ChoiceRow] = []
    /// Whether they keep their order.
    public var keepsOrder = false
    /// Whether a statement holds: `true` or `false`.
    public var holds = ""
    /// What is said to whom answered "true".
    public var saidTrue = FeedbackText()
    /// What is said to whom answered "false".
    public var saidFalse = FeedbackText()
    /// Numbers that are taken.
    public var numbers: [NumberRow] = []
    /// Their unit.
    public var unit = ""
    /// Other units that may be typed.
    public var units: [UnitRow] = []
    /// What is said to whom gave any other number.
    public var otherwise = FeedbackText()
    /// Items and their matches.
    public var pairs: [PairRow] = []
    /// Matches that belong to no item, a line each.
    public var extras = ""
    /// Items in their right order.
    public var items: [String] = []
    /// Forms of words that are taken.
    public var accepted: [AcceptedRow] = []
    /// Whether capitals matter.
    public var heedsCase = false
    /// The picture, by its name.
    public var picture = ""
    /// What it shows.
    public var description = ""
    /// Regions of it.
    public var spots: [SpotRow] = []
    /// What is said in any case.
    public var always = FeedbackText()
    /// What is said when it was right.
    public var right = FeedbackText()
    /// What is said when it was partly right.
    public var partly = FeedbackText()
    /// What is said when it was wrong.
    public var wrong = FeedbackText()

    /// More rows than this are nobody's question.
    public static let mostRows = 120

    /// An empty form of a kind.
    public init(_ kind: QuestionWord) { self.kind = kind }

    /// Words about an answer, with the section to read again.
    public struct FeedbackText: Hashable, Sendable {
        /// The words, in Markdown.
        public var words: String
        /// The section's slug.
        public var again: String

        /// Words about an answer.
        public init(_ words: String = "", again: String = "") {
            self.words = words
            self.again = again
        }

        /// Whether nothing was typed.
        public var isEmpty: Bool { words.isEmpty && again.isEmpty }
    }

    /// An answer to choose.
    public struct ChoiceRow: Hashable, Sendable {
        /// What it says, in Markdown.
        public var text = ""
        /// Whether it is right.
        public var isRight = false
        /// What it is worth, in percent, where its author says so.
        public var worth = ""
        /// What is said to whom chose it.
        public var feedback = FeedbackText()

        /// An empty row.
        public init() {}
    }

    /// A number that is taken.
    public struct NumberRow: Hashable, Sendable {
        /// The number.
        public var value = ""
        /// How far off an answer may be.
        public var tolerance = ""
        /// What it is worth, in percent.
        public var worth = ""
        /// What is said to whom gave it.
        public var feedback = FeedbackText()

        /// An empty row.
        public init() {}
    }

    /// Another unit.
    public struct UnitRow: Hashable, Sendable {
        /// Its sign.
        public var sign: String
        /// How many of it make one of the key's own.
        public var times: String

        /// A unit.
        public init(sign: String = "", times: String = "") {
            self.sign = sign
            self.times = times
        }
    }

    /// An item and its match.
    public struct PairRow: Hashable, Sendable {
        /// The item, in Markdown.
        public var item: String
        /// What belongs to it.
        public var match: String

        /// A pair.
        public init(item: String = "", match: String = "") {
            self.item = item
            self.match = match
        }
    }

    /// A form of words.
    public struct AcceptedRow: Hashable, Sendable {
        /// The form; `*` stands for any words.
        public var text = ""
        /// What it is worth, in percent.
        public var worth = ""
        /// What is said to whom gave it.
        public var feedback = FeedbackText()

        /// An empty row.
        public init() {}
    }

    /// A region of a picture.
    public struct SpotRow: Hashable, Sendable {
        /// What stands there.
        public var label = ""
        /// Whether it is right.
        public var isRight = false
        /// `circle`, `rectangle` or `polygon`.
        public var shape = "circle"
        /// Its numbers: x, y, radius; x, y, width, height; or the corners.
        public var numbers = ""
        /// What is said to whom pointed there.
        public var feedback = FeedbackText()

        /// An empty row.
        public init() {}
    }
}

/// The kinds of questions by their names in files and addresses.
public enum QuestionWord: String, CaseIterable, Sendable {
    case single, multiple
    case trueFalse = "true-false"
    case numeric, matching, ordering
    case shortAnswer = "short-answer"
    case hotspot
}
