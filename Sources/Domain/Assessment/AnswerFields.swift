extension AnswerReading {
    /// The fields in which given answers stand: read again, they are the same answers.
    public static func fields(of answers: [GivenAnswer?]) -> [String: [String]] {
        var fields: [String: [String]] = [:]
        for (number, answer) in answers.enumerated() {
            let name = field(number)
            switch answer {
            case nil: break
            case .one(let place), .spot(let place): fields[name] = [String(place)]
            case .several(let places): fields[name] = places.sorted().map { String($0) }
            case .truth(let holds): fields[name] = [holds ? "true" : "false"]
            case .number(let text), .words(let text): fields[name] = [text]
            case .matches(let places):
                for (item, place) in places.enumerated() {
                    if let place { fields[field(number, item: item)] = [String(place)] }
                }
            case .order(let items):
                for (rank, item) in items.enumerated() { fields[field(number, item: item)] = [String(rank + 1)] }
            case .point(let point):
                fields["\(name).x"] = [String(point.x)]
                fields["\(name).y"] = [String(point.y)]
            }
        }
        return fields
    }
}
