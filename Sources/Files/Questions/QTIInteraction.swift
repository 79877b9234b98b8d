import Domain
import Prose

/// Writes what a learner answers with.
struct QTIInteraction {
    let question: Question
    let picture: (String) -> (type: String, path: String)
    let html: (Prose) -> String

    func write(_ markup: inout QTIMarkup) {
        switch question.kind {
        case .single(let key): choices(key, most: "1", &markup)
        case .multiple(let key): choices(key, most: "0", &markup)
        case .trueFalse:
            markup.element(
                "choiceInteraction", ["responseIdentifier": "RESPONSE", "shuffle": "false", "maxChoices": "1"]
            ) { markup in
                markup.element("simpleChoice", ["identifier": "true"], text: "True")
                markup.element("simpleChoice", ["identifier": "false"], text: "False")
            }
        case .numeric(let key): entry(key.unit, &markup)
        case .shortAnswer: entry(nil, &markup)
        case .matching(let key): matching(key, &markup)
        case .ordering(let key):
            markup.element("orderInteraction", ["responseIdentifier": "RESPONSE", "shuffle": "true"]) { markup in
                for (place, item) in key.items.enumerated() {
                    markup.element("simpleChoice", ["identifier": QTINames.answer(place)]) { $0.html(html(item)) }
                }
            }
        case .hotspot(let key): hotspot(key, &markup)
        }
    }

    private func choices(_ key: ChoiceKey, most: String, _ markup: inout QTIMarkup) {
        markup.element(
            "choiceInteraction",
            ["responseIdentifier": "RESPONSE", "shuffle": key.keepsOrder ? "false" : "true", "maxChoices": most]
        ) { markup in
            for (place, choice) in key.choices.enumerated() {
                markup.element("simpleChoice", ["identifier": QTINames.answer(place)]) { $0.html(html(choice.text)) }
            }
        }
    }

    private func entry(_ unit: String?, _ markup: inout QTIMarkup) {
        markup.html("<p class=\"answer\">")
        markup.element("textEntryInteraction", ["responseIdentifier": "RESPONSE", "expectedLength": "30"])
        if let unit { markup.html(" " + XMLText.escaped(unit)) }
        markup.html("</p>")
    }

    private func matching(_ key: MatchingKey, _ markup: inout QTIMarkup) {
        markup.element(
            "matchInteraction",
            ["responseIdentifier": "RESPONSE", "shuffle": "true", "maxAssociations": String(key.pairs.count)]
        ) { markup in
            markup.element("simpleMatchSet") { markup in
                for (place, pair) in key.pairs.enumerated() {
                    markup.element(
                        "simpleAssociableChoice", ["identifier": QTINames.item(place), "matchMax": "1"]
                    ) { $0.html(html(pair.item)) }
                }
            }
            markup.element("simpleMatchSet") { markup in
                for (place, match) in key.matches.enumerated() {
                    markup.element(
                        "simpleAssociableChoice",
                        ["identifier": QTINames.match(place), "matchMax": String(key.pairs.count)], text: match)
                }
            }
        }
    }

    private func hotspot(_ key: HotspotKey, _ markup: inout QTIMarkup) {
        let label = key.spots.first(where: \.isRight)?.label
        markup.element(
            key.showsSpots ? "hotspotInteraction" : "selectPointInteraction",
            ["responseIdentifier": "RESPONSE", "maxChoices": "1", "label": key.showsSpots ? nil : label]
        ) { markup in
            let (type, path) = picture(key.picture)
            let size = "width=\"\(key.size.width)\" height=\"\(key.size.height)\""
            if markup.version == .two {
                markup.html(
                    "<object data=\"\(XMLText.escaped(path))\" type=\"\(type)\" \(size)>"
                        + "\(XMLText.escaped(key.description))</object>"
                )
            } else {
                markup.html(
                    "<img src=\"\(XMLText.escaped(path))\" \(size) alt=\"\(XMLText.escaped(key.description))\"/>")
            }
            if !key.showsSpots { return }
            for (place, spot) in key.spots.enumerated() {
                let (word, coordinates) = QTIShape.written(spot.shape)
                // What stands there would be shown as hotspotLabel; label is for who writes items.
                markup.element(
                    "hotspotChoice",
                    [
                        "identifier": QTINames.answer(place), "shape": word, "coords": coordinates,
                        "label": spot.label,
                    ])
            }
        }
    }
}
