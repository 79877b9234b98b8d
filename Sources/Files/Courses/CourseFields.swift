import Domain
import Primitives
import Prose
import Rules

/// Reads `course.yml`, refusing what it does not know.
struct CourseFields {
    let fields: PortfolioReader
    private var tree: Tree { fields.tree }
    private var offering: OfferingReader { OfferingReader(fields: fields) }
    private var details: OfferingDetailReader { OfferingDetailReader(fields: fields) }
    private var questions: QuestionReader { QuestionReader(fields: fields) }

    enum Field: UInt8, Coded {
        case id, version, title, summary, language, level, objectives, authors, reviewers, sources, prerequisites
        case credit, topics, approvals, number, minimumMinutes, sections, assessment, evaluation, retake, refresher,
            retired
        case demo
        static let codes = kebabCodes()
    }

    /// What a course says of itself; the texts of its sections are still empty.
    func course() throws(FileFault) -> Course {
        var nodes: [Field: Int] = [:]
        try fields.map(0, "the course", Field.codes) { (field, value) throws(FileFault) in
            if tree.nodes[value].kind != .null { nodes[field] = value }
        }
        func need(_ field: Field) throws(FileFault) -> Int {
            guard let node = nodes[field] else { throw fields.fault(0, "missing", "the course has no \(field.code)") }
            return node
        }
        let credit = try details.amount(need(.credit), "credit")
        var course = Course(
            handle: try questions.slug(need(.id), "id"), title: try fields.text(need(.title), "title"),
            summary: try fields.text(need(.summary), "summary"),
            level: try fields.word(need(.level), "level", Level.codes, "level"), credit: credit,
            topics: try fields.activityTopics(need(.topics), "topics", credit.value),
            minimumMinutes: try offering.count(need(.minimumMinutes), "minimum-minutes", most: 6000))
        for (field, node) in nodes.sorted(by: { $0.value < $1.value }) { try read(field, node, &course) }
        return course
    }

    private func read(_ field: Field, _ node: Int, _ course: inout Course) throws(FileFault) {
        switch field {
        case .version: course.version = try offering.count(node, "version", most: 10_000)
        case .language: course.language = try details.language(node, "language")
        case .objectives: course.objectives = try offering.texts(node, "objectives")
        case .authors: course.authors = try experts(node, "authors")
        case .reviewers: course.reviewers = try experts(node, "reviewers")
        case .sources: course.sources = try offering.texts(node, "sources")
        case .prerequisites: course.prerequisites = try fields.text(node, "prerequisites")
        case .approvals: course.approvals = try details.approvals(node, "approvals")
        case .number: course.number = try fields.text(node, "number")
        case .sections: course.sections = try sections(node)
        case .assessment: course.assessment = try assessment(node)
        case .evaluation: course.evaluation = EvaluationForm(try evaluation(node))
        case .retake: course.retake = try retake(node)
        case .refresher: course.refresher = try questions.slug(node, "refresher")
        case .retired: course.retirement = try retirement(node)
        case .demo: course.isDemo = try fields.bool(node, "demo")
        case .id, .title, .summary, .level, .credit, .topics, .minimumMinutes: break
        }
    }

    enum ExpertField: UInt8, Coded {
        case name, credentials, disclosure
        static let codes = kebabCodes()
    }

    private func experts(_ node: Int, _ path: String) throws(FileFault) -> [CourseExpert] {
        var all: [CourseExpert] = []
        for member in try fields.list(node, path) {
            var expert = CourseExpert(name: "", disclosure: "")
            try fields.map(member, path, ExpertField.codes) { (field, value) throws(FileFault) in
                switch field {
                case .name: expert.name = try fields.text(value, "\(path).name")
                case .credentials: expert.credentials = try fields.text(value, "\(path).credentials")
                case .disclosure: expert.disclosure = try fields.text(value, "\(path).disclosure")
                }
            }
            guard !expert.name.isEmpty, !expert.disclosure.isEmpty else {
                throw fields.fault(
                    member, "missing", "\(path): each has a name and a disclosure; where there is nothing, say so")
            }
            all.append(expert)
        }
        return all
    }

    enum SectionField: UInt8, Coded {
        case id, title, minutes, video
        static let codes = kebabCodes()
    }

    private func sections(_ node: Int) throws(FileFault) -> [CourseSection] {
        var all: [CourseSection] = []
        for member in try fields.list(node, "sections") {
            var section = CourseSection(slug: "", title: "", minutes: 0, text: Prose())
            try fields.map(member, "a section", SectionField.codes) { (field, value) throws(FileFault) in
                switch field {
                case .id: section.slug = try questions.slug(value, "section.id")
                case .title: section.title = try fields.text(value, "section.title")
                case .minutes: section.minutes = try offering.count(value, "section.minutes", most: 600)
                case .video: section.video = try details.url(value, "section.video")
                }
            }
            guard !section.slug.isEmpty, !section.title.isEmpty, section.minutes > 0 else {
                throw fields.fault(member, "missing", "a section needs id, title and minutes")
            }
            all.append(section)
        }
        return all
    }

    enum AssessmentField: UInt8, Coded {
        case drawn, mixQuestions, mixAnswers, passMark, attempts, waitMinutes
        static let codes = kebabCodes()
    }

    private func assessment(_ node: Int) throws(FileFault) -> AssessmentRules {
        var rules = AssessmentRules()
        try fields.map(node, "assessment", AssessmentField.codes) { (field, value) throws(FileFault) in
            if tree.nodes[value].kind == .null { return }
            switch field {
            case .drawn: rules.drawn = try offering.count(value, "assessment.drawn", most: 1000)
            case .mixQuestions: rules.mixesQuestions = try fields.bool(value, "assessment.mix-questions")
            case .mixAnswers: rules.mixesAnswers = try fields.bool(value, "assessment.mix-answers")
            case .passMark: rules.passMark = try offering.count(value, "assessment.pass-mark", most: 100)
            case .attempts: rules.attempts = try offering.count(value, "assessment.attempts", most: 1000)
            case .waitMinutes: rules.waitMinutes = try offering.count(value, "assessment.wait-minutes", most: 100_000)
            }
        }
        return rules
    }

    enum EvaluationField: UInt8, Coded {
        case id, text, kind, optional
        static let codes = kebabCodes()
    }
    private static let evaluationKinds = Codes<EvaluationQuestion.Kind>()

    private func evaluation(_ node: Int) throws(FileFault) -> [EvaluationQuestion] {
        var all: [EvaluationQuestion] = []
        for member in try fields.list(node, "evaluation") {
            var question = EvaluationQuestion(id: "", text: "", .scale)
            try fields.map(member, "evaluation", EvaluationField.codes) { (field, value) throws(FileFault) in
                switch field {
                case .id: question.id = try questions.slug(value, "evaluation.id")
                case .text: question.text = try fields.text(value, "evaluation.text")
                case .kind: question.kind = try fields.word(value, "evaluation", Self.evaluationKinds, "kind")
                case .optional: question.isRequired = try !fields.bool(value, "evaluation.optional")
                }
            }
            guard !question.id.isEmpty, !question.text.isEmpty, !all.contains(where: { $0.id == question.id }) else {
                throw fields.fault(member, "missing", "evaluation: each question has a text and an id of its own")
            }
            all.append(question)
        }
        return all
    }

    enum RetakeField: UInt8, Coded {
        case afterMonths
        static let codes = kebabCodes()
    }

    private func retake(_ node: Int) throws(FileFault) -> CourseRetake {
        if tree.nodes[node].isScalar, tree.string(node) == "once" { return .once }
        var retake = CourseRetake.once
        try fields.map(node, "retake", RetakeField.codes) { (_, value) throws(FileFault) in
            retake = .after(months: try offering.count(value, "retake.after-months", most: 240))
        }
        return retake
    }

    enum RetirementField: UInt8, Coded {
        case on, successor, reason
        static let codes = kebabCodes()
    }

    private func retirement(_ node: Int) throws(FileFault) -> CourseRetirement {
        var day: CalendarDate?
        var successor: String?
        var reason: String?
        try fields.map(node, "retired", RetirementField.codes) { (field, value) throws(FileFault) in
            switch field {
            case .on: day = try fields.date(value, "retired.on")
            case .successor: successor = try questions.slug(value, "retired.successor")
            case .reason: reason = try fields.text(value, "retired.reason")
            }
        }
        guard let day else { throw fields.fault(node, "missing", "retired says since when: on") }
        return CourseRetirement(on: day, successor: successor, reason: reason)
    }
}
