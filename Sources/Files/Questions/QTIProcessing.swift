import Domain
import Primitives

/// Writes how a response is marked, and which words it calls up.
struct QTIProcessing {
    let question: Question
    let hasFeedback: Bool

    func write(_ markup: inout QTIMarkup) {
        markup.element("responseProcessing") { markup in
            switch question.kind {
            case .single, .multiple, .matching: mapped("mapResponse", &markup)
            case .hotspot(let key) where key.showsSpots: mapped("mapResponse", &markup)
            case .hotspot: mapped("mapResponsePoint", &markup)
            case .trueFalse, .ordering: correct(&markup)
            case .numeric(let key): numbers(key, &markup)
            case .shortAnswer(let key): words(key, &markup)
            }
            if hasFeedback { feedback(&markup) }
        }
    }

    private func set(_ outcome: String, _ type: String, _ value: String, _ markup: inout QTIMarkup) {
        markup.element("setOutcomeValue", ["identifier": outcome]) {
            $0.element("baseValue", ["baseType": type], text: value)
        }
    }

    private func variable(_ name: String, _ markup: inout QTIMarkup) {
        markup.element("variable", ["identifier": name])
    }

    /// By the mapping; an empty response is worth nothing.
    private func mapped(_ map: String, _ markup: inout QTIMarkup) {
        markup.element("responseCondition") { markup in
            markup.element("responseIf") { markup in
                markup.element("isNull") { variable("RESPONSE", &$0) }
                set("SCORE", "float", "0", &markup)
            }
            markup.element("responseElse") { markup in
                markup.element("setOutcomeValue", ["identifier": "SCORE"]) {
                    $0.element(map, ["identifier": "RESPONSE"])
                }
            }
        }
    }

    private func correct(_ markup: inout QTIMarkup) {
        markup.element("responseCondition") { markup in
            markup.element("responseIf") { markup in
                markup.element("match") { markup in
                    variable("RESPONSE", &markup)
                    markup.element("correct", ["identifier": "RESPONSE"])
                }
                set("SCORE", "float", "1", &markup)
            }
            markup.element("responseElse") { set("SCORE", "float", "0", &$0) }
        }
    }

    /// The first number that fits counts.
    private func numbers(_ key: NumericKey, _ markup: inout QTIMarkup) {
        if key.answers.isEmpty { return }
        markup.element("responseCondition") { markup in
            for (place, answer) in key.answers.enumerated() {
                markup.element(place == 0 ? "responseIf" : "responseElseIf") { markup in
                    markup.element(
                        "equal",
                        ["toleranceMode": "absolute", "tolerance": "\(answer.tolerance) \(answer.tolerance)"]
                    ) { markup in
                        variable("RESPONSE", &markup)
                        markup.element("baseValue", ["baseType": "float"], text: "\(answer.value)")
                    }
                    set("SCORE", "float", QTINames.part(answer.worth), &markup)
                    if answer.feedback != nil { set("FEEDBACK", "identifier", QTINames.answer(place), &markup) }
                }
            }
            if key.otherwise != nil {
                markup.element("responseElse") { set("FEEDBACK", "identifier", QTINames.otherwise, &$0) }
            }
        }
    }

    private func words(_ key: ShortAnswerKey, _ markup: inout QTIMarkup) {
        if key.accepted.isEmpty { return }
        markup.element("responseCondition") { markup in
            for (place, form) in key.accepted.enumerated() {
                markup.element(place == 0 ? "responseIf" : "responseElseIf") { markup in
                    if form.text.contains("*") {
                        markup.element("patternMatch", ["pattern": Self.pattern(form.text)]) {
                            variable("RESPONSE", &$0)
                        }
                    } else {
                        markup.element("stringMatch", ["caseSensitive": key.heedsCase ? "true" : "false"]) { markup in
                            variable("RESPONSE", &markup)
                            markup.element("baseValue", ["baseType": "string"], text: form.text)
                        }
                    }
                    set("SCORE", "float", QTINames.part(form.worth), &markup)
                    if form.feedback != nil { set("FEEDBACK", "identifier", QTINames.answer(place), &markup) }
                }
            }
        }
    }

    /// `Pelger*` as a pattern of XML Schema.
    private static func pattern(_ form: String) -> String {
        form.map { letter in
            letter == "*" ? ".*" : "\\.?+()[]{}|^$-".contains(letter) ? "\\\(letter)" : String(letter)
        }.joined()
    }

    private func feedback(_ markup: inout QTIMarkup) {
        let named: String? =
            switch question.kind {
            case .single, .multiple, .trueFalse: "RESPONSE"
            case .hotspot(let key) where key.showsSpots: "RESPONSE"
            case .numeric, .shortAnswer: "FEEDBACK"
            case .matching, .ordering, .hotspot: nil
            }
        func add(_ name: String, _ source: String?, _ markup: inout QTIMarkup) {
            markup.element("setOutcomeValue", ["identifier": "FEEDBACK"]) { markup in
                markup.element("multiple") { markup in
                    if let source { variable(source, &markup) }
                    markup.element("baseValue", ["baseType": "identifier"], text: name)
                }
            }
        }
        add(QTINames.always, named, &markup)
        markup.element("responseCondition") { markup in
            for (branch, test, name) in [
                ("responseIf", "gte", QTINames.right), ("responseElseIf", "lte", QTINames.wrong),
            ] {
                markup.element(branch) { markup in
                    markup.element(test) { markup in
                        variable("SCORE", &markup)
                        markup.element("baseValue", ["baseType": "float"], text: test == "gte" ? "1" : "0")
                    }
                    add(name, "FEEDBACK", &markup)
                }
            }
            markup.element("responseElse") { add(QTINames.partly, "FEEDBACK", &$0) }
        }
    }
}
