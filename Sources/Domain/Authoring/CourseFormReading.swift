import Primitives
import Rules

extension CourseForm {
    /// A new course without sections that says what the form says, or everything that is wrong with it at once.
    public func course() throws(FormFaults) -> Course {
        var reading = CourseFormReading(form: self)
        let handle = reading.handle()
        let course = reading.course(handle: handle, before: nil)
        guard reading.read.faults.isEmpty else { throw FormFaults(reading.read.faults) }
        return course
    }

    /// A course with what the form says of it; its sections, questions and pictures stay.
    public func course(from before: Course) throws(FormFaults) -> Course {
        var reading = CourseFormReading(form: self)
        let course = reading.course(handle: before.handle, before: before)
        guard reading.read.faults.isEmpty else { throw FormFaults(reading.read.faults) }
        return course
    }
}

/// Reads the fields of a course's form, and notes what is wrong with each.
struct CourseFormReading {
    let form: CourseForm
    var read = FieldReading()

    init(form: CourseForm) { self.form = form }

    mutating func handle() -> String {
        let wanted = form.handle.isEmpty ? Slug.make(form.title) : form.handle
        // Without a title there is nothing to make it from, and the title's own fault says so.
        if wanted.isEmpty, form.title.isEmpty { return wanted }
        // The rooms of the house that stand beside courses in addresses.
        if !Slug.isOne(wanted) || ["manage", "new", "import"].contains(wanted) {
            read.fault("handle", "Small letters, digits and hyphens, as in left-shift.")
        }
        return wanted
    }

    mutating func course(handle: String, before: Course?) -> Course {
        let title = read.line("title", form.title, or: "Give it a title.")
        let summary = read.paragraph("summary", form.summary, most: 2000)
        if summary == nil, !read.faults.contains(where: { $0.field == "summary" }) {
            read.fault("summary", "Say in a sentence or two what it is.")
        }
        let level = Level.codes.find(form.level)
        if level == nil { read.fault("level", "Choose a level.") }
        var credit = read.amount("amount", form.amount, unit: form.unit)
        if form.amount.isEmpty { read.fault("amount", "Say how much credit it gives.") }
        credit?.isUpTo = before?.credit.isUpTo ?? false
        if form.minimumMinutes.isEmpty { read.fault("minimum-minutes", "Say how long it must have been studied.") }
        let minutes = read.count("minimum-minutes", form.minimumMinutes, most: 6000)
        var wrong: [FieldFault] = []
        let topics = CreditForm.topics(form.topics, shares: form.shares, of: credit?.value ?? .zero, &wrong)
        // Without an amount nothing can be split; the amount's own fault says what to do.
        if credit != nil { read.add(wrong) }
        // What is missing has a fault already, so that what stands in for it is never kept.
        var course =
            before
            ?? Course(
                handle: handle, title: title, summary: "", level: .basic, credit: OfferedAmount(.zero, .contactHour),
                topics: topics, minimumMinutes: 1)
        course.title = title
        course.summary = summary ?? ""
        course.topics = topics
        if let level { course.level = level }
        if let credit { course.credit = credit }
        if let minutes { course.minimumMinutes = minutes }
        fill(&course)
        return course
    }

    /// What may be left empty for now; publishing asks for it.
    private mutating func fill(_ course: inout Course) {
        course.language = read.language("language", form.language)
        course.objectives = read.lines("objectives", form.objectives, of: "objective")
        course.authors = experts("author", form.authors)
        course.reviewers = experts("reviewer", form.reviewers)
        course.sources = read.lines("sources", form.sources, of: "source", most: 60)
        course.prerequisites = read.paragraph("prerequisites", form.prerequisites, most: 1000)
        course.number = read.line("number", form.number)
        course.approvals = read.approvals(form.approvals)
        course.isDemo = form.isDemo
        course.retake = read.count("retake-months", form.retakeMonths, most: 240).map { .after(months: $0) } ?? .once
        var rules = AssessmentRules()
        rules.passMark = read.count("pass-mark", form.passMark, most: 100) ?? 70
        if form.passMark.isEmpty { read.fault("pass-mark", "Write a percentage, such as 70.") }
        rules.drawn = read.count("drawn", form.drawn, most: 1000)
        rules.attempts = read.count("attempts", form.attempts, most: 1000)
        rules.waitMinutes = read.count("wait-minutes", form.waitMinutes, least: 0, most: 100_000) ?? 0
        (rules.mixesQuestions, rules.mixesAnswers) = (form.mixesQuestions, form.mixesAnswers)
        course.assessment = rules
        course.evaluation = evaluation()
    }

    private mutating func experts(_ field: String, _ rows: [CourseForm.ExpertRow]) -> [CourseExpert] {
        var all: [CourseExpert] = []
        for (place, row) in rows.enumerated() where !row.isEmpty {
            let name = read.line("\(field)-name-\(place)", row.name, or: "Say who it is.")
            let disclosure = read.line(
                "\(field)-disclosure-\(place)", row.disclosure, or: "Where there is nothing to disclose, say so.")
            all.append(
                CourseExpert(
                    name: name, credentials: read.line("\(field)-credentials-\(place)", row.credentials),
                    disclosure: disclosure))
        }
        return all
    }

    private mutating func evaluation() -> EvaluationForm {
        var names = QuestionNames(taken: form.evaluation.map(\.id).filter(Slug.isOne))
        var seen: Set<String> = []
        var questions: [EvaluationQuestion] = []
        for (place, row) in form.evaluation.enumerated() where !row.text.isEmpty {
            let text = read.line("evaluation-text-\(place)", row.text) ?? ""
            guard let kind = EvaluationQuestion.Kind(rawValue: row.kind) else {
                read.fault("evaluation-kind-\(place)", "Choose how it is answered.")
                continue
            }
            let isKept = Slug.isOne(row.id) && seen.insert(row.id).inserted
            let id = isKept ? row.id : names.take(nil, title: text, number: place + 1)
            questions.append(EvaluationQuestion(id: id, text: text, kind, isRequired: row.isRequired))
        }
        return questions.isEmpty ? .standard : EvaluationForm(questions)
    }
}
