import Domain
import Primitives
import Prose

/// Writes questions in Moodle's XML, pictures inside it.
struct MoodleWriter {
    private let pictures: [String: CoursePicture]
    private var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n"
    private var remarks: [QuestionRemark] = []

    /// The bank, and what the form cannot hold.
    static func write(_ bank: QuestionBank) -> (text: String, remarks: [QuestionRemark]) {
        var writer = MoodleWriter(bank)
        var category: String?
        for question in bank.questions {
            if question.category != category {
                category = question.category
                writer.text += """
                      <question type="category"><category><text>\(XMLText.escaped("$course$/top/" + (category ?? "")))\
                    </text></category></question>

                    """
            }
            writer.write(question)
        }
        writer.text += "</quiz>\n"
        return (writer.text, writer.remarks)
    }

    private init(_ bank: QuestionBank) {
        pictures = Dictionary(bank.pictures.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func type(_ kind: QuestionKind) -> String {
        switch kind {
        case .single, .multiple: "multichoice"
        case .trueFalse: "truefalse"
        case .numeric: "numerical"
        case .matching: "matching"
        case .ordering: "ordering"
        case .shortAnswer: "shortanswer"
        case .hotspot: "ddmarker"
        }
    }

    private mutating func write(_ question: Question) {
        let title = question.title ?? question.id
        text += "  <question type=\"\(Self.type(question.kind))\">\n"
        text += "    <name><text>\(XMLText.escaped(title))</text></name>\n"
        holder("questiontext", question.prompt, "    ")
        holder("generalfeedback", question.feedback.always.map(SectionLink.prose) ?? Prose(), "    ")
        text +=
            "    <defaultgrade>\(question.points)</defaultgrade>\n    <penalty>0</penalty>\n    <hidden>0</hidden>\n"
        text += "    <idnumber>\(question.id)</idnumber>\n"
        write(question.kind, question)
        let combined = [
            ("correctfeedback", question.feedback.right), ("partiallycorrectfeedback", question.feedback.partly),
            ("incorrectfeedback", question.feedback.wrong),
        ]
        for (name, feedback) in combined {
            if let feedback { holder(name, SectionLink.prose(feedback), "    ") }
        }
        let tags = TagMarks.section.tags(of: question)
        if !tags.isEmpty {
            text += "    <tags>\(tags.map { "<tag><text>\(XMLText.escaped($0))</text></tag>" }.joined())</tags>\n"
        }
        text += "  </question>\n"
    }

    /// A text in HTML with the pictures it shows.
    private mutating func holder(_ name: String, _ prose: Prose, _ indent: String) {
        text += "\(indent)<\(name) format=\"html\">"
        inside(prose)
        text += "</\(name)>\n"
    }

    private mutating func inside(_ prose: Prose) {
        var files = ""
        for name in Set(prose.pictures).sorted() { files += file(name) }
        let html = ProseWriter.html(prose.renamingPictures { "@@PLUGINFILE@@/" + Self.fileName($0) })
        text += "<text>\(html.isEmpty ? "" : XMLText.section(html))</text>\(files)"
    }

    private func file(_ name: String) -> String {
        guard let picture = pictures[name] else { return "" }
        return """
            <file name="\(XMLText.escaped(Self.fileName(name)))" path="/" encoding="base64">\
            \(Base64.text(picture.bytes))</file>
            """
    }

    /// Moodle has no folders there.
    private static func fileName(_ name: String) -> String { name.split(separator: "/").last.map(String.init) ?? name }

    private mutating func answer(_ fraction: String, _ content: (inout MoodleWriter) -> Void, _ feedback: Feedback?) {
        text += "    <answer fraction=\"\(fraction)\" format=\"html\">"
        content(&self)
        text += "<feedback format=\"html\">"
        inside(feedback.map(SectionLink.prose) ?? Prose())
        text += "</feedback></answer>\n"
    }

    private mutating func plainAnswer(_ words: String, _ worth: Worth, _ feedback: Feedback?, more: String = "") {
        answer(worth.percent, { $0.text += "<text>\(XMLText.escaped(words))</text>\(more)" }, feedback)
    }

    private mutating func write(_ kind: QuestionKind, _ question: Question) {
        switch kind {
        case .single(let key): choices(key, isSingle: true)
        case .multiple(let key): choices(key, isSingle: false)
        case .trueFalse(let key):
            plainAnswer("true", key.holds ? .whole : .nothing, key.saidTrue)
            plainAnswer("false", key.holds ? .nothing : .whole, key.saidFalse)
        case .numeric(let key): numbers(key)
        case .matching(let key):
            text += "    <shuffleanswers>true</shuffleanswers>\n"
            for pair in key.pairs { subquestion(pair.item, pair.match) }
            for extra in key.extras { subquestion(Prose(), extra) }
        case .ordering(let key):
            text += "    <layouttype>VERTICAL</layouttype>\n    <selecttype>ALL</selecttype>\n"
            text += "    <gradingtype>RELATIVE_NEXT_EXCLUDE_LAST</gradingtype>\n"
            for (place, item) in key.items.enumerated() {
                text += "    <answer fraction=\"\(place + 1)\" format=\"html\">"
                inside(item)
                text += "</answer>\n"
            }
        case .shortAnswer(let key):
            text += "    <usecase>\(key.heedsCase ? 1 : 0)</usecase>\n"
            for form in key.accepted { plainAnswer(form.text, form.worth, form.feedback) }
        case .hotspot(let key): markers(key, question)
        }
    }

    private mutating func choices(_ key: ChoiceKey, isSingle: Bool) {
        text += "    <single>\(isSingle)</single>\n    <shuffleanswers>\(!key.keepsOrder)</shuffleanswers>\n"
        text += "    <answernumbering>abc</answernumbering>\n"
        for choice in key.choices {
            answer(key.worth(of: choice, isSingle: isSingle).percent, { $0.inside(choice.text) }, choice.feedback)
        }
    }

    private mutating func numbers(_ key: NumericKey) {
        for answer in key.answers {
            plainAnswer(
                "\(answer.value)", answer.worth, answer.feedback, more: "<tolerance>\(answer.tolerance)</tolerance>")
        }
        if let otherwise = key.otherwise { plainAnswer("*", .nothing, otherwise, more: "<tolerance>0</tolerance>") }
        let units = (key.unit.map { [NumericUnit($0, times: ExactDecimal(1))] } ?? []) + key.otherUnits
        if units.isEmpty { return }
        text += "    <units>"
        for unit in units {
            text +=
                "<unit><multiplier>\(unit.times)</multiplier>"
                + "<unit_name>\(XMLText.escaped(unit.sign))</unit_name></unit>"
        }
        // Units may be left out, and wrong ones cost nothing of their own.
        text +=
            "</units>\n    <unitgradingtype>0</unitgradingtype>\n    <showunits>0</showunits>\n"
            + "    <unitsleft>0</unitsleft>\n"
    }

    private mutating func subquestion(_ item: Prose, _ match: String) {
        text += "    <subquestion format=\"html\">"
        inside(item)
        text += "<answer><text>\(XMLText.escaped(match))</text></answer></subquestion>\n"
    }

    private mutating func markers(_ key: HotspotKey, _ question: Question) {
        text += "    \(file(key.picture))\n"
        let label = key.spots.first(where: \.isRight)?.label ?? "the place"
        text += "    <drag><no>1</no><text>\(XMLText.escaped(label))</text><noofdrags>1</noofdrags></drag>\n"
        for (place, spot) in key.spots.filter(\.isRight).enumerated() {
            let (word, coordinates) = MoodleMarkers.written(spot.shape)
            text +=
                "    <drop><no>\(place + 1)</no><shape>\(word)</shape><coords>\(coordinates)</coords>"
                + "<choice>1</choice></drop>\n"
        }
        remarks.append(
            QuestionRemark(
                .changed, question.id,
                "Moodle places a marker instead: wrong regions, words about regions and the description are left out"))
    }
}
