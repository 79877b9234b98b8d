import Actions
import Domain
import Pages
import Prose

extension TestPaperShown {
    /// A test paper with what was answered so far. It is made of the paper alone, which knows no key.
    init(_ paper: TestPaper, pictures: ShownPictures, values: [String: [String]]) {
        self.init(
            questions: paper.questions.map { TestQuestion($0, pictures) }, pictures: pictures, values: values)
    }
}

extension TestQuestion {
    init(_ question: PaperQuestion, _ pictures: ShownPictures) {
        let form: Form =
            switch question.form {
            case .one(let choices): .one(choices)
            case .several(let choices): .several(choices)
            case .trueOrFalse: .trueOrFalse
            case .number(let unit, let others): .number(unit: unit, otherUnits: others)
            case .words: .words
            case .match(let items, let matches): .match(items: items, to: matches)
            case .order(let items): .order(items)
            case .point(let picture): .point(TestPicture(picture, pictures))
            }
        self.init(prompt: question.prompt, form: form)
    }
}

extension TestPicture {
    init(_ picture: PaperPicture, _ pictures: ShownPictures) {
        // Points are measured by the size that the paper names.
        let shown = ShownPicture(
            address: pictures[picture.picture]?.address ?? "", width: picture.size.width, height: picture.size.height)
        self.init(
            picture: shown, description: picture.description,
            spots: picture.spots.map { Spot(shape: Shape($0), middle: ($0.middle.x, $0.middle.y)) })
    }
}

extension TestPicture.Shape {
    init(_ shape: PictureShape) {
        switch shape {
        case .rectangle(let x, let y, let width, let height):
            self = .rectangle(x: x, y: y, width: width, height: height)
        case .circle(let x, let y, let radius): self = .circle(x: x, y: y, radius: radius)
        case .polygon(let corners): self = .polygon(corners.map { ($0.x, $0.y) })
        }
    }
}

extension TestDoorPage {
    /// What stands before an attempt, and how earlier ones ended.
    init?(_ study: CourseStudy, _ line: CourseLine) {
        guard let facts = study.course.testFacts else { return nil }
        let door: Door
        if !study.progress.mayTry, let next = study.progress.next {
            door = .sections(left: study.course.sections.count - study.progress.read.count, next: next)
        } else {
            switch study.door {
            case .open, .underWay: door = .open
            case .waits(let until): door = .waits(until: until)
            case .usedUp(let count): door = .usedUp(count)
            case .passed: door = .passed(study.next.place, words: study.next.words(in: study.course))
            }
        }
        self.init(
            line: line, facts: facts, door: door,
            past: study.attempts.reversed().compactMap { attempt in
                guard let ended = attempt.endedAt, let hundredths = attempt.hundredths else { return nil }
                return Past(
                    number: attempt.number, ended: ended, percent: PercentWords(hundredths: hundredths).text,
                    hasPassed: attempt.hasPassed)
            })
    }
}

/// Hundredths of a percent as people read them: "83.33 percent".
struct PercentWords {
    let text: String

    init(hundredths: Int) {
        let (whole, rest) = (hundredths / 100, hundredths % 100)
        let decimals = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        text = "\(whole)\(decimals) percent"
    }
}
