import Actions
import Domain
import Pages
import Primitives
import Prose

extension TestResultPage {
    /// How an attempt ended.
    init(_ ended: AttemptEnded, _ line: CourseLine) {
        let (study, course, result) = (ended.study, ended.study.course, ended.result)
        let pictures = study.pictures
        let attempt = study.attempts.first { $0.number == ended.number }
        func section(_ slug: String) -> (slug: String, title: String)? {
            course.section(slug).map { ($0.slug, $0.title) }
        }
        let lines = zip(ended.paper.questions.indices, result.lines).map { place, marked in
            let question = ended.paper.questions[place]
            let answer = ended.answers.indices.contains(place) ? ended.answers[place] : nil
            var comments = marked.mark.feedback.map { Comment($0.words, section: $0.section.flatMap(section)) }
            if !comments.contains(where: { $0.section != nil }), let own = marked.sectionsToReread.first {
                comments.append(Comment(Prose(), section: section(own)))
            }
            return Line(
                prompt: question.prompt, given: Given(answer, to: question.form, pictures),
                verdict: marked.mark.isRight ? .right : marked.mark.worth > .nothing ? .partly : .wrong,
                worth: PercentWords(hundredths: marked.mark.worth.parts / 1000).text,
                comments: comments)
        }
        self.init(
            line: line, number: ended.number, ended: attempt?.endedAt ?? study.enrolment.begunAt,
            percent: PercentWords(hundredths: result.hundredths).text, passMark: course.assessment.passMark,
            hasPassed: result.hasPassed, lines: lines, reread: result.sectionsToReread.compactMap(section),
            next: Next(study), pictures: pictures)
    }
}

extension TestResultPage.Next {
    init(_ study: CourseStudy) {
        let left = study.course.assessment.attempts.map { max(0, $0 - study.attempts.count) }
        switch study.door {
        case .open: self = .tryAgain(left: left)
        case .waits(let until): self = .waits(until: until, left: left)
        case .usedUp: self = .usedUp
        case .underWay, .passed: self = .onward(study.next.place, words: study.next.words(in: study.course))
        }
    }
}

extension TestResultPage.Given {
    init(_ answer: GivenAnswer?, to form: PaperForm, _ pictures: ShownPictures) {
        switch (form, answer) {
        case (.one(let choices), .one(let place)) where choices.indices.contains(place):
            self = .texts([choices[place]], isOrdered: false)
        case (.several(let choices), .several(let places)):
            let chosen = places.sorted().filter { choices.indices.contains($0) }
            self = chosen.isEmpty ? .nothing : .texts(chosen.map { choices[$0] }, isOrdered: false)
        case (.trueOrFalse, .truth(let holds)): self = .words(holds ? "True" : "False")
        case (.number(let unit, let others), .number(let text)):
            // A unit that was typed says itself.
            let hasUnit = ([unit].compactMap(\.self) + others).contains { text.hasSuffix($0) }
            self = .words([text, hasUnit ? nil : unit].compactMap(\.self).joined(separator: " "))
        case (.words, .words(let text)): self = .words(text)
        case (.match(let items, let matches), .matches(let places)):
            self = .pairs(
                zip(items, places).map { item, place in
                    (item, place.flatMap { matches.indices.contains($0) ? matches[$0] : nil })
                })
        case (.order(let items), .order(let places)):
            self = .texts(places.filter { items.indices.contains($0) }.map { items[$0] }, isOrdered: true)
        case (.point(let picture), .spot(let place)): self = .spot(TestPicture(picture, pictures), place)
        case (.point(let picture), .point(let point)):
            self = .point(TestPicture(picture, pictures), x: point.x, y: point.y)
        default: self = .nothing
        }
    }
}
