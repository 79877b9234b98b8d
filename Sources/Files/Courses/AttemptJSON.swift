public import Domain

/// Attempts as they are kept: what was drawn, and what was answered. Both name questions by their ids and answers by their
/// places; no word of the bank is in them.
public enum AttemptJSON {
    /// A draw.
    public static func draw(_ draw: Draw) -> [UInt8] {
        var json = JSONWriter()
        json.array { json in
            for question in draw.questions {
                json.object { json in
                    json.string("id", question.question)
                    numbers("order", question.order, &json)
                    if !question.matches.isEmpty { numbers("matches", question.matches, &json) }
                }
            }
        }
        return json.bytes
    }

    /// The answers of an attempt, question by question.
    public static func answers(_ answers: [GivenAnswer?]) -> [UInt8] {
        var json = JSONWriter()
        json.array { json in
            for answer in answers {
                if let answer {
                    json.object { write(answer, &$0) }
                } else {
                    json.string(nil, nil)
                }
            }
        }
        return json.bytes
    }

    /// The marks of an attempt, for the analysis of its questions: no words.
    public static func marks(_ lines: [AttemptResult.Line]) -> [UInt8] {
        var json = JSONWriter()
        json.array { json in
            for line in lines {
                json.object { json in
                    json.string("id", line.question)
                    json.int("worth", line.mark.worth.parts)
                    numbers("chosen", line.mark.chosen, &json)
                }
            }
        }
        return json.bytes
    }

    /// Marks that were kept.
    public static func marks(reading bytes: [UInt8]) throws(FileFault) -> [AttemptResult.Line] {
        guard case .list(let members) = try JSONValue.read(bytes) else { throw Self.odd }
        var lines: [AttemptResult.Line] = []
        for member in members {
            guard case .string(let id)? = member["id"], let worth = member["worth"].flatMap(int),
                let chosen = ints(member["chosen"])
            else { throw odd }
            lines.append(AttemptResult.Line(question: id, mark: Mark(worth: Worth(parts: worth), chosen: chosen)))
        }
        return lines
    }

    private static func numbers(_ key: StaticString, _ numbers: [Int], _ json: inout JSONWriter) {
        json.array(key) { json in
            for number in numbers { json.int(nil, number) }
        }
    }

    private static func write(_ answer: GivenAnswer, _ json: inout JSONWriter) {
        switch answer {
        case .one(let place): json.int("one", place)
        case .several(let places): numbers("several", places.sorted(), &json)
        case .truth(let holds): json.bool("truth", holds)
        case .number(let text): json.string("number", text)
        case .words(let text): json.string("words", text)
        case .matches(let places):
            json.array("matches") { json in
                for place in places {
                    if let place { json.int(nil, place) } else { json.string(nil, nil) }
                }
            }
        case .order(let places): numbers("order", places, &json)
        case .point(let point): numbers("point", [point.x, point.y], &json)
        case .spot(let place): json.int("spot", place)
        }
    }

    /// A draw that was kept.
    public static func draw(reading bytes: [UInt8]) throws(FileFault) -> Draw {
        guard case .list(let members) = try JSONValue.read(bytes) else { throw Self.odd }
        var questions: [DrawnQuestion] = []
        for member in members {
            guard case .string(let id)? = member["id"], let order = ints(member["order"]) else { throw odd }
            questions.append(DrawnQuestion(question: id, order: order, matches: ints(member["matches"]) ?? []))
        }
        return Draw(questions)
    }

    /// Answers that were kept.
    public static func answers(reading bytes: [UInt8]) throws(FileFault) -> [GivenAnswer?] {
        guard case .list(let members) = try JSONValue.read(bytes) else { throw Self.odd }
        var answers: [GivenAnswer?] = []
        for member in members {
            if case .null = member {
                answers.append(nil)
            } else if let answer = answer(member) {
                answers.append(answer)
            } else {
                throw odd
            }
        }
        return answers
    }

    private static func answer(_ value: JSONValue) -> GivenAnswer? {
        guard case .object(let members) = value, members.count == 1 else { return nil }
        switch (members[0].name, members[0].value) {
        case ("one", let place): return int(place).map(GivenAnswer.one)
        case ("several", let places): return ints(places).map { .several(Set($0)) }
        case ("truth", .bool(let holds)): return .truth(holds)
        case ("number", .string(let text)): return .number(text)
        case ("words", .string(let text)): return .words(text)
        case ("matches", .list(let places)):
            var matches: [Int?] = []
            for place in places {
                if case .null = place {
                    matches.append(nil)
                } else if let number = int(place) {
                    matches.append(number)
                } else {
                    return nil
                }
            }
            return .matches(matches)
        case ("order", let places): return ints(places).map(GivenAnswer.order)
        case ("point", let places):
            return ints(places).flatMap { $0.count == 2 ? .point(PicturePoint(x: $0[0], y: $0[1])) : nil }
        case ("spot", let place): return int(place).map(GivenAnswer.spot)
        default: return nil
        }
    }

    private static func int(_ value: JSONValue) -> Int? {
        if case .number(let text) = value { Int(text) } else { nil }
    }

    private static func ints(_ value: JSONValue?) -> [Int]? {
        guard case .list(let members)? = value else { return nil }
        let numbers = members.compactMap(int)
        return numbers.count == members.count ? numbers : nil
    }

    private static let odd = FileFault("malformed", "an attempt is kept in a form that is not known here")
}
