/// What is asked about a course before its certificate.
public struct EvaluationPage: Page {
    /// A question about the course.
    public struct Question: Sendable {
        /// Its short name.
        public var id: String
        /// What is asked.
        public var text: String
        /// Whether it is answered from 1 to 5; else in words.
        public var isScale: Bool
        /// Whether it must be answered.
        public var isRequired: Bool

        /// A question about the course.
        public init(id: String, text: String, isScale: Bool, isRequired: Bool) {
            (self.id, self.text, self.isScale, self.isRequired) = (id, text, isScale, isRequired)
        }
    }

    /// The name of the field of a question.
    public static func field(_ id: String) -> String { "e-\(id)" }

    /// The course.
    public var line: CourseLine
    /// The questions.
    public var questions: [Question]
    /// What was answered, by the questions' names.
    public var values: [String: String]
    /// What is wrong, by the fields' names.
    public var faults: [FieldError]

    /// The page.
    public init(
        line: CourseLine, questions: [Question], values: [String: String] = [:], faults: [FieldError] = []
    ) {
        (self.line, self.questions, self.values, self.faults) = (line, questions, values, faults)
    }

    /// What the window is called.
    public var title: String { "How was it? · \(line.title)" }
    /// Its place in the navigation.
    public var room: Room? { .courses }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }
    /// What is wrong, each with what was asked: several faults have the same words.
    public var errors: [FieldError] {
        faults.map { fault in
            let question = questions.first { Self.field($0.id) == fault.field }
            return FieldError(field: fault.field, text: question.map { "\($0.text) \(fault.text)" } ?? fault.text)
        }
    }
    /// Says which day it is where the learner is.
    public var modules: [Module] { [.study] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead("How was it?", lead: "The last step before your certificate.", back: (line.title, .course(line.id))))\
            \(Notice(.info, nil, "Your answers reach \(line.provider) without your name, and with the month only. Nobody can tell which are yours, and so they cannot be changed afterwards."))\
            <form class='panel evaluation' method='post' action='\(Link.course(line.id, .evaluation))' novalidate>\(frame.tokenField)\
            <input type='hidden' name='day' value='' data-local-day>
            """
        let scales = questions.filter(\.isScale)
        if !scales.isEmpty { table(scales, &html) }
        for question in questions where !question.isScale {
            html += """
                \(Field(
                    name: Self.field(question.id), label: question.text, kind: .area(rows: 4),
                    value: values[question.id] ?? "", error: faults.text(Self.field(question.id)),
                    isOptional: !question.isRequired, autocomplete: "off"))
                """
        }
        html += """
            <p class='row-actions'><button class='button' type='submit'>Send and complete the course</button></p></form>
            """
    }

    private func table(_ questions: [Question], _ html: inout HTML) {
        html +=
            "<div class='scales'><p class='scale-words' aria-hidden='true'><span>1: not at all</span><span>5: fully</span></p>"
        for question in questions {
            let field = Self.field(question.id)
            let fault = faults.text(field)
            html += """
                <fieldset class='scale\(when: fault != nil, " wrong")'\
                \(attribute: "aria-describedby", fault == nil ? nil : "\(field.anchor)-fault")><legend>\(question.text)\
                \(when: !question.isRequired, " <span class='optional'>optional</span>")</legend>\
                \(FieldFault(id: field.anchor, text: fault))<div class='scale-row'>
                """
            for number in 1...5 {
                let id = number == 1 ? field.anchor : "\(field.anchor)-\(number)"
                html += """
                    <span class='scale-step'><input type='radio' id='\(id)' name='\(field)' value='\(number)'\
                    \(flag: "checked", values[question.id] == String(number))><label for='\(id)'>\(number)\
                    \(when: number == 1, "<span class='unseen'>, not at all</span>")\
                    \(when: number == 5, "<span class='unseen'>, fully</span>")</label></span>
                    """
            }
            html += "</div></fieldset>"
        }
        html += "</div>"
    }
}
