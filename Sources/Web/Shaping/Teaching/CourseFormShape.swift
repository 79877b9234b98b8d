import Domain
import Pages
import Primitives
import Rules

extension CourseForm {
    /// What was typed into the form of a course.
    init(_ fields: Fields) {
        self.init()
        title = fields["title"]
        handle = fields["handle"]
        summary = fields["summary"]
        language = fields["language"]
        level = fields["level"]
        objectives = fields["objectives"]
        sources = fields["sources"]
        prerequisites = fields["prerequisites"]
        amount = fields["amount"]
        unit = fields["unit"]
        topics = fields.list("topics")
        shares = topics.compactMap { topic in
            let amount = fields["share-\(topic)"]
            return amount.isEmpty ? nil : CreditForm.Share(topic: topic, amount: amount)
        }
        number = fields["number"]
        minimumMinutes = fields["minimum-minutes"]
        passMark = fields["pass-mark"]
        drawn = fields["drawn"]
        attempts = fields["attempts"]
        waitMinutes = fields["wait-minutes"]
        mixesQuestions = fields["mix-questions"] == "yes"
        mixesAnswers = fields["mix-answers"] == "yes"
        retakeMonths = fields["retake-months"]
        isDemo = fields["demo"] == "yes"
        authors = Self.experts("author", fields)
        reviewers = Self.experts("reviewer", fields)
        approvals = (0..<Self.mostRows).map { row in
            .init(
                by: fields["approval-by-\(row)"], number: fields["approval-number-\(row)"],
                until: fields["approval-until-\(row)"])
        }
        evaluation = (0..<Self.mostRows).map { row in
            EvaluationRow(
                id: fields["evaluation-id-\(row)"], text: fields["evaluation-text-\(row)"],
                kind: fields["evaluation-kind-\(row)"], isRequired: fields["evaluation-required-\(row)"] == "yes")
        }
    }

    private static func experts(_ name: String, _ fields: Fields) -> [ExpertRow] {
        (0..<mostRows).map { row in
            ExpertRow(
                name: fields["\(name)-name-\(row)"], credentials: fields["\(name)-credentials-\(row)"],
                disclosure: fields["\(name)-disclosure-\(row)"])
        }
    }

    /// What is typed, by the names of the fields.
    fileprivate var values: [String: String] {
        var values = [
            "title": title, "handle": handle, "summary": summary, "language": language, "level": level,
            "objectives": objectives, "sources": sources, "prerequisites": prerequisites, "amount": amount,
            "unit": unit, "number": number, "minimum-minutes": minimumMinutes, "pass-mark": passMark, "drawn": drawn,
            "attempts": attempts, "wait-minutes": waitMinutes, "retake-months": retakeMonths,
            "mix-questions": mixesQuestions ? "yes" : "", "mix-answers": mixesAnswers ? "yes" : "",
            "demo": isDemo ? "yes" : "",
        ]
        for (name, rows) in [("author", authors), ("reviewer", reviewers)] {
            for (row, expert) in rows.enumerated() {
                values["\(name)-name-\(row)"] = expert.name
                values["\(name)-credentials-\(row)"] = expert.credentials
                values["\(name)-disclosure-\(row)"] = expert.disclosure
            }
        }
        for (row, approval) in approvals.enumerated() {
            values["approval-by-\(row)"] = approval.by
            values["approval-number-\(row)"] = approval.number
            values["approval-until-\(row)"] = approval.until
        }
        for (row, question) in evaluation.enumerated() {
            values["evaluation-id-\(row)"] = question.id
            values["evaluation-text-\(row)"] = question.text
            values["evaluation-kind-\(row)"] = question.kind
            values["evaluation-required-\(row)"] = question.isRequired ? "yes" : ""
        }
        return values
    }

    /// How many rows each list shows: one more than is filled in, and as many as were there, and so many more.
    fileprivate func rows(
        _ fields: Fields?, more: Int
    ) -> (authors: Int, reviewers: Int, approvals: Int, evaluation: Int) {
        func count(_ filled: Int?, _ name: String) -> Int {
            let shown = fields.flatMap { Int($0[name]) }.map { $0 + more } ?? 0
            return min(Self.mostRows, max((filled ?? -1) + 2, shown))
        }
        return (
            count(authors.lastIndex { !$0.isEmpty }, "author-rows"),
            count(reviewers.lastIndex { !$0.isEmpty }, "reviewer-rows"),
            count(approvals.lastIndex { !$0.isEmpty }, "approval-rows"),
            count(evaluation.lastIndex { !$0.text.isEmpty }, "evaluation-rows")
        )
    }
}

extension CourseFormPage {
    /// A form as its page shows it.
    init(
        _ series: CourseSeries?, seen: Int, _ form: CourseForm, sent fields: Fields? = nil, more: Int = 0,
        faults: [FieldFault] = []
    ) {
        self.init(
            id: series?.id.text, seen: seen, values: form.values,
            topics: Set(form.topics.compactMap { Topic.codes.find($0) }),
            shares: form.shares.reduce(into: [:]) { shares, share in
                if let topic = Topic.codes.find(share.topic) { shares[topic] = share.amount }
            }, rows: form.rows(fields, more: more),
            levels: Level.allCases.map { ($0.code, CatalogueFacets.capital($0.code)) },
            beginsVersion: series.map { !$0.hasDraft } ?? false, errors: Site.errors(faults))
    }
}

extension SectionForm {
    /// What was typed into the form of a section.
    init(_ fields: Fields) {
        self.init()
        title = fields["title"]
        slug = fields["slug"]
        minutes = fields["minutes"]
        // Spaces at the beginning of a line say something in Markdown.
        text = fields.exact("text")
        video = fields["video"]
    }

    /// What is typed, by the names of the fields.
    var values: [String: String] {
        ["title": title, "slug": slug, "minutes": minutes, "text": text, "video": video]
    }
}
