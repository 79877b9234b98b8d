import Prose

extension Question {
    /// The same question with every address of a picture replaced.
    public func renamingPictures(_ rename: (String) -> String) -> Question {
        func prose(_ text: inout Prose) { text = text.renamingPictures(rename) }
        func words(_ feedback: inout Feedback?) {
            feedback = feedback.map { told in
                Feedback(told.words.renamingPictures(rename), section: told.section)
            }
        }
        var question = self
        prose(&question.prompt)
        words(&question.feedback.always)
        words(&question.feedback.right)
        words(&question.feedback.partly)
        words(&question.feedback.wrong)
        func renamed(_ key: ChoiceKey) -> ChoiceKey {
            var key = key
            for place in key.choices.indices {
                prose(&key.choices[place].text)
                words(&key.choices[place].feedback)
            }
            return key
        }
        switch kind {
        case .single(let key): question.kind = .single(renamed(key))
        case .multiple(let key): question.kind = .multiple(renamed(key))
        case .trueFalse(var key):
            words(&key.saidTrue)
            words(&key.saidFalse)
            question.kind = .trueFalse(key)
        case .numeric(var key):
            for place in key.answers.indices { words(&key.answers[place].feedback) }
            words(&key.otherwise)
            question.kind = .numeric(key)
        case .matching(var key):
            for place in key.pairs.indices { prose(&key.pairs[place].item) }
            question.kind = .matching(key)
        case .ordering(var key):
            for place in key.items.indices { prose(&key.items[place]) }
            question.kind = .ordering(key)
        case .shortAnswer(var key):
            for place in key.accepted.indices { words(&key.accepted[place].feedback) }
            question.kind = .shortAnswer(key)
        case .hotspot(var key):
            key.picture = rename(key.picture)
            for place in key.spots.indices { words(&key.spots[place].feedback) }
            question.kind = .hotspot(key)
        }
        return question
    }

    /// The same question without the sections it leads to that are not among these.
    public func withoutSections(but known: Set<String>) -> Question {
        func words(_ feedback: inout Feedback?) {
            guard let told = feedback, let section = told.section, !known.contains(section) else { return }
            feedback = told.words.blocks.isEmpty ? nil : Feedback(told.words)
        }
        func of<Row>(_ rows: inout [Row], _ path: WritableKeyPath<Row, Feedback?>) {
            for place in rows.indices { words(&rows[place][keyPath: path]) }
        }
        var question = self
        if let section, !known.contains(section) { question.section = nil }
        words(&question.feedback.always)
        words(&question.feedback.right)
        words(&question.feedback.partly)
        words(&question.feedback.wrong)
        switch kind {
        case .single(var key):
            of(&key.choices, \.feedback)
            question.kind = .single(key)
        case .multiple(var key):
            of(&key.choices, \.feedback)
            question.kind = .multiple(key)
        case .trueFalse(var key):
            words(&key.saidTrue)
            words(&key.saidFalse)
            question.kind = .trueFalse(key)
        case .numeric(var key):
            of(&key.answers, \.feedback)
            words(&key.otherwise)
            question.kind = .numeric(key)
        case .shortAnswer(var key):
            of(&key.accepted, \.feedback)
            question.kind = .shortAnswer(key)
        case .hotspot(var key):
            of(&key.spots, \.feedback)
            question.kind = .hotspot(key)
        case .matching, .ordering: break
        }
        return question
    }
}
