public import Prose

extension Question {
    /// Everything that is said about an answer to it, key by key.
    public var allFeedback: [Feedback] {
        let own: [Feedback?] =
            switch kind {
            case .single(let key), .multiple(let key): key.choices.map(\.feedback)
            case .trueFalse(let key): [key.saidTrue, key.saidFalse]
            case .numeric(let key): key.answers.map(\.feedback) + [key.otherwise]
            case .shortAnswer(let key): key.accepted.map(\.feedback)
            case .hotspot(let key): key.spots.map(\.feedback)
            case .matching, .ordering: []
            }
        return own.compactMap(\.self) + feedback.all
    }

    /// The sections that it leads to.
    public var sections: [String] { [section].compactMap(\.self) + allFeedback.compactMap(\.section) }

    /// The pictures that it shows.
    public var pictures: [String] {
        let own: [String] = if case .hotspot(let key) = kind { [key.picture] } else { [] }
        return own + texts.flatMap(\.pictures)
    }

    /// Everything it says with structure: what it asks, its answers and its feedback.
    public var texts: [Prose] {
        let own: [Prose] =
            switch kind {
            case .single(let key), .multiple(let key): key.choices.map(\.text)
            case .matching(let key): key.pairs.map(\.item)
            case .ordering(let key): key.items
            case .trueFalse, .numeric, .shortAnswer, .hotspot: []
            }
        return [prompt] + own + allFeedback.map(\.words)
    }
}
