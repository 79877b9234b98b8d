public import Primitives
public import Prose

/// One answer that may be chosen.
public struct Choice: Hashable, Sendable {
    /// What it says.
    public var text: Prose
    /// Whether it is right.
    public var isRight: Bool
    /// What choosing it is worth, where its author says so; else it follows from the kind.
    public var worth: Worth?
    /// What is said to whom chose it.
    public var feedback: Feedback?

    /// An answer.
    public init(_ text: Prose, isRight: Bool, worth: Worth? = nil, feedback: Feedback? = nil) {
        self.text = text
        self.isRight = isRight
        self.worth = worth
        self.feedback = feedback
    }
}

/// Answers to choose from.
public struct ChoiceKey: Hashable, Sendable {
    /// The answers, in their author's order.
    public var choices: [Choice]
    /// Whether they keep that order: "all of the above" belongs last.
    public var keepsOrder: Bool

    /// Answers to choose from.
    public init(_ choices: [Choice], keepsOrder: Bool = false) {
        self.choices = choices
        self.keepsOrder = keepsOrder
    }
}

/// Whether a statement holds.
public struct TrueFalseKey: Hashable, Sendable {
    /// Whether it does.
    public var holds: Bool
    /// What is said to whom answered "true".
    public var saidTrue: Feedback?
    /// What is said to whom answered "false".
    public var saidFalse: Feedback?

    /// Whether a statement holds.
    public init(_ holds: Bool, saidTrue: Feedback? = nil, saidFalse: Feedback? = nil) {
        self.holds = holds
        self.saidTrue = saidTrue
        self.saidFalse = saidFalse
    }
}

/// A number that is taken.
public struct NumericAnswer: Hashable, Sendable {
    /// The number, in the key's unit.
    public var value: ExactDecimal
    /// How far off an answer may be, that far included.
    public var tolerance: ExactDecimal
    /// What it is worth.
    public var worth: Worth
    /// What is said to whom gave it.
    public var feedback: Feedback?

    /// A number that is taken.
    public init(
        _ value: ExactDecimal, tolerance: ExactDecimal = ExactDecimal(0), worth: Worth = .whole,
        feedback: Feedback? = nil
    ) {
        self.value = value
        self.tolerance = tolerance
        self.worth = worth
        self.feedback = feedback
    }
}

/// A unit in which an answer may be given too.
public struct NumericUnit: Hashable, Sendable {
    /// Its sign: `g/L`.
    public var sign: String
    /// How many of it make one of the key's own unit: 10 g/L make 1 g/dL.
    public var times: ExactDecimal

    /// A unit.
    public init(_ sign: String, times: ExactDecimal) {
        self.sign = sign
        self.times = times
    }
}

/// Which numbers are taken. The first that fits counts.
public struct NumericKey: Hashable, Sendable {
    /// The numbers.
    public var answers: [NumericAnswer]
    /// The unit they are in, shown beside the field.
    public var unit: String?
    /// Other units that may be typed.
    public var otherUnits: [NumericUnit]
    /// What is said to whom gave any other number.
    public var otherwise: Feedback?

    /// Which numbers are taken.
    public init(
        _ answers: [NumericAnswer], unit: String? = nil, otherUnits: [NumericUnit] = [], otherwise: Feedback? = nil
    ) {
        self.answers = answers
        self.unit = unit
        self.otherUnits = otherUnits
        self.otherwise = otherwise
    }
}

/// An item and its match.
public struct MatchingPair: Hashable, Sendable {
    /// The item.
    public var item: Prose
    /// What belongs to it.
    public var match: String

    /// An item and its match.
    public init(_ item: Prose, _ match: String) {
        self.item = item
        self.match = match
    }
}

/// Which match belongs to which item.
public struct MatchingKey: Hashable, Sendable {
    /// The pairs; two items may have the same match.
    public var pairs: [MatchingPair]
    /// Matches that belong to no item.
    public var extras: [String]

    /// Which match belongs to which item.
    public init(_ pairs: [MatchingPair], extras: [String] = []) {
        self.pairs = pairs
        self.extras = extras
    }

    /// Every match once, in the author's order.
    public var matches: [String] {
        var seen: Set<String> = []
        return (pairs.map(\.match) + extras).filter { seen.insert($0).inserted }
    }
}

/// Items in their right order.
public struct OrderingKey: Hashable, Sendable {
    /// The items, the first one first.
    public var items: [Prose]

    /// Items in their right order.
    public init(_ items: [Prose]) { self.items = items }
}

/// A form of words that is taken; `*` stands for any words.
public struct AcceptedText: Hashable, Sendable {
    /// The form.
    public var text: String
    /// What it is worth.
    public var worth: Worth
    /// What is said to whom gave it.
    public var feedback: Feedback?

    /// A form of words.
    public init(_ text: String, worth: Worth = .whole, feedback: Feedback? = nil) {
        self.text = text
        self.worth = worth
        self.feedback = feedback
    }
}

/// Which words are taken. The first form that fits counts.
public struct ShortAnswerKey: Hashable, Sendable {
    /// The forms.
    public var accepted: [AcceptedText]
    /// Whether capitals matter.
    public var heedsCase: Bool

    /// Which words are taken.
    public init(_ accepted: [AcceptedText], heedsCase: Bool = false) {
        self.accepted = accepted
        self.heedsCase = heedsCase
    }
}
