/// Which questions an attempt asks, and in which order its answers are shown. It is kept with the attempt and stays on
/// the server: from it, and only from it, an answer given by its place can be told.
public struct Draw: Hashable, Sendable {
    /// The questions, in the order of the test paper.
    public var questions: [DrawnQuestion]

    /// A draw.
    public init(_ questions: [DrawnQuestion]) { self.questions = questions }

    /// Draws from a bank by the rules.
    public init(from bank: QuestionBank, by rules: AssessmentRules, chance: inout some RandomNumberGenerator) {
        let count = min(rules.drawn ?? bank.questions.count, bank.questions.count)
        var places = Array(bank.questions.indices)
        // Which are drawn is always chance; whether they stay in their author's order is a rule.
        if count < places.count || rules.mixesQuestions { places.shuffle(using: &chance) }
        places = Array(places.prefix(count))
        if !rules.mixesQuestions { places.sort() }
        questions = places.map { place in
            DrawnQuestion(of: bank.questions[place], mixes: rules.mixesAnswers, chance: &chance)
        }
    }
}

/// A drawn question: the order in which its answers are shown.
public struct DrawnQuestion: Hashable, Sendable {
    /// The question's id.
    public var question: String
    /// Which of its answers stands at each place shown: choices, items of an ordering, regions.
    public var order: [Int]
    /// For matching, which of its matches stands at each place of the list to choose from.
    public var matches: [Int]

    /// A drawn question.
    public init(question: String, order: [Int], matches: [Int] = []) {
        self.question = question
        self.order = order
        self.matches = matches
    }

    init(of question: Question, mixes: Bool, chance: inout some RandomNumberGenerator) {
        func mixed(_ count: Int, _ mixes: Bool) -> [Int] {
            mixes ? Array(0..<count).shuffled(using: &chance) : Array(0..<count)
        }
        var matches: [Int] = []
        let order: [Int]
        switch question.kind {
        case .single(let key), .multiple(let key): order = mixed(key.choices.count, mixes && !key.keepsOrder)
        case .trueFalse, .numeric, .shortAnswer: order = []
        case .matching(let key):
            order = mixed(key.pairs.count, mixes)
            // In the author's order the first match would be the first item's.
            matches = mixed(key.matches.count, true)
        case .ordering(let key):
            // Shown in the right order it would be answered already; of two, never shown so, the answer would be known.
            let right = Array(key.items.indices)
            var drawn = right.shuffled(using: &chance)
            if drawn == right, drawn.count > 2 { drawn.append(drawn.removeFirst()) }
            order = drawn
        case .hotspot(let key): order = mixed(key.showsSpots ? key.spots.count : 0, mixes)
        }
        self.init(question: question.id, order: order, matches: matches)
    }

    /// Whether it fits a question still: an attempt is marked by the version of the course it was begun with.
    public func fits(_ question: Question) -> Bool {
        func isOrder(_ order: [Int], _ count: Int) -> Bool { order.sorted() == Array(0..<count) }
        guard question.id == self.question else { return false }
        switch question.kind {
        case .single(let key), .multiple(let key): return isOrder(order, key.choices.count)
        case .trueFalse, .numeric, .shortAnswer: return order.isEmpty
        case .matching(let key): return isOrder(order, key.pairs.count) && isOrder(matches, key.matches.count)
        case .ordering(let key): return isOrder(order, key.items.count)
        case .hotspot(let key): return isOrder(order, key.showsSpots ? key.spots.count : 0)
        }
    }
}
