import Domain
import Primitives
import Prose

/// Reads which answer to an item is right, and what each is worth.
struct QTIKeys {
    private let declaration: XMLElement
    private let interaction: XMLElement
    private let processing: XMLElement?
    private let said: [String: Feedback]

    init(_ declaration: XMLElement, _ interaction: XMLElement, processing: XMLElement?, said: [String: Feedback]) {
        self.declaration = declaration
        self.interaction = interaction
        self.processing = processing
        self.said = said
    }

    /// The feedback that belongs to answers.
    var used: Set<String> {
        let choices = interaction.children.compactMap { $0.value("identifier") }
        let numbered = (0..<max(1, mapping.count + equals.count)).map(QTINames.answer)
        return Set(choices + [QTINames.otherwise] + (interaction.plainName == "textEntryInteraction" ? numbered : []))
    }

    private var correct: [String] { declaration.part("correctResponse")?.parts("value").map(\.trimmed) ?? [] }

    private var mapping: [(key: String, value: ExactDecimal)] {
        declaration.part("mapping")?.parts("mapEntry").compactMap { entry in
            entry.value("mapKey").flatMap { key in
                ExactDecimal(entry.value("mappedValue") ?? "").map { (key, $0) }
            }
        } ?? []
    }

    func kind(_ body: inout QTIBody) throws(SkippedQuestion) -> QuestionKind {
        switch interaction.plainName {
        case "choiceInteraction": return try choices(&body)
        case "textEntryInteraction": return try entry()
        case "matchInteraction": return .matching(try matching(&body))
        case "orderInteraction": return .ordering(try ordering(&body))
        case "hotspotInteraction": return .hotspot(try hotspot(&body))
        case "selectPointInteraction": return .hotspot(try points(&body))
        case "extendedTextInteraction": throw SkippedQuestion("it is an essay, which nobody can mark here")
        default:
            throw SkippedQuestion(
                "questions of the kind “\(ZipReader.shown(interaction.plainName))” are not known here")
        }
    }

    private func choices(_ body: inout QTIBody) throws(SkippedQuestion) -> QuestionKind {
        let options = interaction.parts("simpleChoice")
        let names = options.map { $0.value("identifier") ?? "" }
        let isSingle = declaration.value("cardinality") != "multiple"
        let bare = options.map { $0.trimmed.lowercased() }
        if isSingle, names.map({ $0.lowercased() }) == bare, bare.sorted() == ["false", "true"], correct.count == 1,
            let place = names.firstIndex(of: correct[0])
        {
            return .trueFalse(
                TrueFalseKey(
                    bare[place] == "true", saidTrue: said[names[bare[0] == "true" ? 0 : 1]],
                    saidFalse: said[names[bare[0] == "true" ? 1 : 0]]))
        }
        var worths = try worths(isSingle: isSingle)
        if isWhole, !correct.isEmpty {
            worths = nil
            if !isSingle { body.change("that only the whole set of right answers counts: parts of it count here") }
        }
        var key = ChoiceKey([], keepsOrder: interaction.value("shuffle") != "true")
        for (option, name) in zip(options, names) {
            let mapped = worths?[name] ?? .nothing
            let isRight =
                correct.contains(name) || (isSingle ? mapped == .whole : correct.isEmpty && mapped > .nothing)
            key.choices.append(
                Choice(
                    body.prose(option), isRight: isRight, worth: worths.map { $0[name] ?? .nothing },
                    feedback: said[name]))
        }
        key = key.simplified(isSingle: isSingle)
        return isSingle ? .single(key) : .multiple(key)
    }

    /// Whether the response counts as a whole, whatever a mapping says.
    private var isWhole: Bool {
        let template = processing?.value("template") ?? ""
        return template.hasSuffix("match_correct") || template.hasSuffix("match_correct.xml")
    }

    /// What a mapping gives, as parts of the most that can be had; nothing without a mapping.
    private func worths(isSingle: Bool) throws(SkippedQuestion) -> [String: Worth]? {
        let entries = mapping
        if entries.isEmpty { return nil }
        let positive = entries.map(\.value).filter { $0.digits > 0 }
        let bound = declaration.part("mapping")?.value("upperBound").flatMap { ExactDecimal($0) }
        let sum = Self.sum(isSingle ? [positive.max()].compactMap(\.self) : positive)
        guard let whole = bound ?? sum, whole.digits > 0 else {
            throw SkippedQuestion("no answer of it is worth anything")
        }
        return Dictionary(
            entries.map { ($0.key, Self.part($0.value, of: whole)) }, uniquingKeysWith: { first, _ in first })
    }

    private static func sum(_ numbers: [ExactDecimal]) -> ExactDecimal? {
        let places = numbers.map(\.places).max() ?? 0
        var sum: Int64 = 0
        for number in numbers {
            var digits = number.digits
            for _ in number.places..<places {
                guard digits.magnitude < 1 << 58 else { return nil }
                digits *= 10
            }
            guard digits.magnitude < 1 << 58, sum.magnitude < 1 << 60 else { return nil }
            sum += digits
        }
        return ExactDecimal(digits: sum, places: places)
    }

    /// A number as a part of another, in a worth's own parts.
    private static func part(_ number: ExactDecimal, of whole: ExactDecimal) -> Worth {
        func scaled(_ number: ExactDecimal) -> Int128 {
            var digits = Int128(number.digits)
            for _ in number.places..<ExactDecimal.mostPlaces { digits *= 10 }
            return digits
        }
        let parts = scaled(number) * Int128(Worth.whole.parts) / max(1, scaled(whole))
        return Worth(parts: Int(max(-Int128(Worth.whole.parts), min(Int128(Worth.whole.parts), parts))))
    }

    private func entry() throws(SkippedQuestion) -> QuestionKind {
        if ["float", "integer"].contains(declaration.value("baseType") ?? "") { return .numeric(try numbers()) }
        let worths = try worths(isSingle: true)
        var accepted: [AcceptedText] = []
        if let worths {
            for (place, entry) in mapping.enumerated() {
                accepted.append(
                    AcceptedText(
                        entry.key, worth: worths[entry.key] ?? .nothing, feedback: said[QTINames.answer(place)]))
            }
        } else {
            accepted = correct.map { AcceptedText($0) }
        }
        let isCaseHeeded =
            declaration.part("mapping")?.parts("mapEntry").contains { $0.value("caseSensitive") == "true" } ?? false
        return .shortAnswer(ShortAnswerKey(accepted, heedsCase: isCaseHeeded))
    }

    /// Every comparison of a number in the processing, in order.
    private var equals: [XMLElement] {
        func collect(_ element: XMLElement, _ depth: Int) -> [XMLElement] {
            guard depth < 60 else { return [] }
            return element.children.flatMap { $0.plainName == "equal" ? [$0] : collect($0, depth + 1) }
        }
        return processing.map { collect($0, 0) } ?? []
    }

    private func numbers() throws(SkippedQuestion) -> NumericKey {
        var key = NumericKey([], otherwise: said[QTINames.otherwise])
        let branches = processing.map { Self.branches($0, 0) } ?? []
        for (place, branch) in branches.enumerated() {
            guard let equal = branch.part("equal") else { continue }
            let asked = equal.parts("variable").map { $0.value("identifier") ?? "" }
            guard asked.contains(declaration.value("identifier") ?? "RESPONSE") else { continue }
            let stated = equal.part("baseValue")?.trimmed ?? correct.first ?? ""
            guard let value = ExactDecimal(stated) else {
                throw SkippedQuestion("“\(ZipReader.shown(stated))” is no number")
            }
            let mode = equal.value("toleranceMode") ?? "exact"
            guard mode != "relative" else {
                throw SkippedQuestion("its tolerance is relative, which is not known here")
            }
            let tolerances = (equal.value("tolerance") ?? "0").split(separator: " ").compactMap { ExactDecimal($0) }
            guard (Set(tolerances).count == 1 && tolerances[0].digits >= 0) || mode == "exact" else {
                throw SkippedQuestion("its tolerance differs above and below")
            }
            key.answers.append(
                NumericAnswer(
                    value, tolerance: mode == "exact" ? ExactDecimal(0) : tolerances[0],
                    worth: Self.score(branch) ?? (stated == correct.first ? .whole : .nothing),
                    feedback: said[QTINames.answer(place)]))
        }
        if key.answers.isEmpty {
            guard equals.isEmpty else { throw SkippedQuestion("how its number is marked is not known here") }
            key.answers = correct.compactMap { ExactDecimal($0).map { NumericAnswer($0) } }
        }
        return key
    }

    private static func branches(_ element: XMLElement, _ depth: Int) -> [XMLElement] {
        guard depth < 60 else { return [] }
        return element.children.flatMap { child in
            ["responseIf", "responseElseIf"].contains(child.plainName) && child.part("equal") != nil
                ? [child] : branches(child, depth + 1)
        }
    }

    /// What a branch sets the score to.
    private static func score(_ branch: XMLElement) -> Worth? {
        branch.parts("setOutcomeValue").first { $0.value("identifier") == "SCORE" }?.part("baseValue")
            .flatMap { ExactDecimal($0.trimmed) }.map { part($0, of: ExactDecimal(1)) }
    }

    private func matching(_ body: inout QTIBody) throws(SkippedQuestion) -> MatchingKey {
        let sets = interaction.parts("simpleMatchSet").map { $0.parts("simpleAssociableChoice") }
        guard sets.count == 2 else { throw SkippedQuestion("it has no two lists to match") }
        var matches: [(name: String, text: String)] = []
        for choice in sets[1] { matches.append((choice.value("identifier") ?? "", body.prose(choice).plain)) }
        let pairs = correct.map { $0.split(separator: " ").map(String.init) }.filter { $0.count == 2 }
        var key = MatchingKey([])
        for choice in sets[0] {
            let name = choice.value("identifier") ?? ""
            let mine = pairs.filter { $0[0] == name }
            guard mine.count == 1, let match = matches.first(where: { $0.name == mine[0][1] }) else {
                throw SkippedQuestion("an item of it has \(mine.count) matches; here each has one")
            }
            key.pairs.append(MatchingPair(body.prose(choice), match.text))
        }
        let taken = Set(pairs.map { $0[1] })
        key.extras = matches.filter { !taken.contains($0.name) }.map(\.text)
        return key
    }

    private func ordering(_ body: inout QTIBody) throws(SkippedQuestion) -> OrderingKey {
        var items: [String: Prose] = [:]
        for choice in interaction.parts("simpleChoice") { items[choice.value("identifier") ?? ""] = body.prose(choice) }
        let ordered = correct.compactMap { items[$0] }
        guard ordered.count == items.count else { throw SkippedQuestion("it does not say the order of all its items") }
        return OrderingKey(ordered)
    }

    private func picture(_ body: inout QTIBody) throws(SkippedQuestion) -> HotspotKey {
        let object = interaction.part("object") ?? interaction.part("img") ?? interaction.part("picture")?.part("img")
        guard let object, let address = object.attribute("data") ?? object.attribute("src"),
            let name = body.take(address), let picture = body.pictures.first(where: { $0.name == name })
        else { throw SkippedQuestion("its picture is not in the package, or cannot be shown") }
        let words = object.attribute("alt") ?? object.trimmed
        return HotspotKey(
            picture: name, description: words.isEmpty ? "the picture of the question" : words, size: picture.size,
            spots: [])
    }

    private func hotspot(_ body: inout QTIBody) throws(SkippedQuestion) -> HotspotKey {
        var key = try picture(&body)
        let worths = try worths(isSingle: true)
        for (place, choice) in interaction.parts("hotspotChoice").enumerated() {
            let name = choice.value("identifier") ?? ""
            guard let shape = QTIShape.read(choice.value("shape") ?? "", choice.value("coords") ?? "") else {
                throw SkippedQuestion("a region of its picture cannot be read")
            }
            let label = choice.value("label") ?? choice.value("hotspotLabel") ?? "region \(place + 1)"
            key.spots.append(
                PictureSpot(
                    shape, isRight: correct.contains(name) || worths?[name] == .whole, label: label,
                    feedback: said[name]))
        }
        return key
    }

    private func points(_ body: inout QTIBody) throws(SkippedQuestion) -> HotspotKey {
        var key = try picture(&body)
        for entry in declaration.part("areaMapping")?.parts("areaMapEntry") ?? [] {
            guard let shape = QTIShape.read(entry.value("shape") ?? "", entry.value("coords") ?? "") else {
                throw SkippedQuestion("a region of its picture cannot be read")
            }
            let isRight = (ExactDecimal(entry.value("mappedValue") ?? "")?.digits ?? 0) > 0
            if isRight {
                key.spots.append(PictureSpot(shape, isRight: true, label: interaction.value("label") ?? "the place"))
            }
        }
        return key
    }
}
