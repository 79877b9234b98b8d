import Domain
import Primitives

/// Writes what a response is, which one is right and what each is worth.
struct QTIDeclarations {
    let question: Question

    func write(_ markup: inout QTIMarkup) {
        switch question.kind {
        case .single(let key): choices(key, isSingle: true, &markup)
        case .multiple(let key): choices(key, isSingle: false, &markup)
        case .trueFalse(let key):
            response("single", "identifier", correct: [key.holds ? "true" : "false"], &markup) { _ in }
        case .numeric(let key):
            response("single", "float", correct: key.answers.prefix(1).map { "\($0.value)" }, &markup) { _ in }
        case .shortAnswer(let key):
            let whole = key.accepted.first { $0.worth == .whole && !$0.text.contains("*") }?.text
            response("single", "string", correct: [whole].compactMap(\.self), &markup) { markup in
                mapping(
                    key.accepted.map { ($0.text, $0.worth) }, caseSensitive: key.heedsCase ? "true" : "false", &markup)
            }
        case .matching(let key):
            let matches = key.matches
            let pairs = key.pairs.enumerated().map { place, pair in
                "\(QTINames.item(place)) \(QTINames.match(matches.firstIndex(of: pair.match) ?? 0))"
            }
            response("multiple", "directedPair", correct: pairs, &markup) { markup in
                mapping(pairs.map { ($0, Worth(oneOf: pairs.count)) }, &markup)
            }
        case .ordering(let key):
            response("ordered", "identifier", correct: key.items.indices.map(QTINames.answer), &markup) { _ in }
        case .hotspot(let key): hotspot(key, &markup)
        }
        for (name, type) in [("SCORE", "float"), ("MAXSCORE", "float")] {
            markup.element(
                "outcomeDeclaration", ["identifier": name, "cardinality": "single", "baseType": type]
            ) { markup in
                markup.element("defaultValue") { $0.element("value", text: name == "SCORE" ? "0" : "1") }
            }
        }
        markup.element(
            "outcomeDeclaration", ["identifier": "FEEDBACK", "cardinality": "multiple", "baseType": "identifier"])
    }

    private func response(
        _ cardinality: String, _ type: String, correct: [String], _ markup: inout QTIMarkup,
        _ more: (inout QTIMarkup) -> Void
    ) {
        markup.element(
            "responseDeclaration", ["identifier": "RESPONSE", "cardinality": cardinality, "baseType": type]
        ) { markup in
            if !correct.isEmpty {
                markup.element("correctResponse") { markup in
                    for value in correct { markup.element("value", text: value) }
                }
            }
            more(&markup)
        }
    }

    private func mapping(
        _ entries: [(String, Worth)], caseSensitive: String? = nil, _ markup: inout QTIMarkup
    ) {
        markup.element("mapping", ["defaultValue": "0", "lowerBound": "0", "upperBound": "1"]) { markup in
            for (key, worth) in entries {
                markup.element(
                    "mapEntry",
                    ["mapKey": key, "mappedValue": QTINames.part(worth), "caseSensitive": caseSensitive])
            }
        }
    }

    private func choices(_ key: ChoiceKey, isSingle: Bool, _ markup: inout QTIMarkup) {
        let rights = key.choices.indices.filter { key.choices[$0].isRight }.map(QTINames.answer)
        // One answer is chosen; where several give the whole, the mapping says so.
        let correct = isSingle ? Array(rights.prefix(1)) : rights
        response(isSingle ? "single" : "multiple", "identifier", correct: correct, &markup) { markup in
            mapping(
                key.choices.enumerated().map { (QTINames.answer($0), key.worth(of: $1, isSingle: isSingle)) }, &markup)
        }
    }

    private func hotspot(_ key: HotspotKey, _ markup: inout QTIMarkup) {
        if key.showsSpots {
            let rights = key.spots.indices.filter { key.spots[$0].isRight }.map(QTINames.answer)
            // One place is asked for; where several are right, any of them is.
            response("single", "identifier", correct: Array(rights.prefix(1)), &markup) { markup in
                mapping(rights.map { ($0, .whole) }, &markup)
            }
            return
        }
        let middle = key.spots.first(where: \.isRight)?.shape.middle
        response("single", "point", correct: middle.map { ["\($0.x) \($0.y)"] } ?? [], &markup) { markup in
            markup.element("areaMapping", ["defaultValue": "0", "lowerBound": "0", "upperBound": "1"]) { markup in
                for spot in key.spots where spot.isRight {
                    let (word, coordinates) = QTIShape.written(spot.shape)
                    markup.element(
                        "areaMapEntry", ["shape": word, "coords": coordinates, "mappedValue": "1"])
                }
            }
        }
    }
}
