import Primitives
import Prose
import Rules

/// What keeps a course from being given: parts that are missing or do not fit each other.
public enum CourseCheck {
    /// Where a fault is.
    public enum Place: Hashable, Sendable {
        /// The course's own page.
        case course
        /// A section, by its slug.
        case section(String)
        /// A question, by its id.
        case question(String)
        /// A picture, by its name.
        case picture(String)
    }

    /// Something that is wrong, in a sentence.
    public struct Fault: Hashable, Sendable {
        /// Where.
        public var place: Place
        /// What, and what to do.
        public var text: String
    }

    /// Everything that is wrong.
    public static func faults(of course: Course) -> [Fault] {
        frame(course).map { Fault(place: .course, text: $0) } + sections(course) + questions(course) + pictures(course)
    }

    private static func frame(_ course: Course) -> [String] {
        var faults: [String] = []
        if course.objectives.isEmpty { faults.append("there are no objectives") }
        if course.authors.isEmpty { faults.append("nobody is named as author") }
        if course.sections.isEmpty { faults.append("there are no sections") }
        if course.minimumMinutes < 1 { faults.append("minimum-minutes must be at least 1") }
        let planned = course.sections.reduce(0) { $0 + $1.minutes }
        // What remains beyond the sections is spent on questions.
        if planned > 0, course.minimumMinutes > planned * 2 {
            faults.append("minimum-minutes is more than twice the minutes of all sections (\(planned))")
        }
        if case .split(let shares) = course.topics {
            let sum = shares.reduce(Credits.zero) { $0 + $1.amount }
            if sum != course.credit.value {
                faults.append("the topics sum to \(sum), the credit is \(course.credit.value)")
            }
        }
        if let refresher = course.refresher {
            if refresher == course.handle { faults.append("it cannot be its own refresher") }
            if case .once = course.retake {
                faults.append("a refresher needs retake: {after-months: N}, which says when it is due")
            }
        }
        if course.retirement?.successor == course.handle { faults.append("it cannot be replaced by itself") }
        let rules = course.assessment
        if !(1...100).contains(rules.passMark) { faults.append("pass-mark is a percentage from 1 to 100") }
        if let drawn = rules.drawn, !(1...max(1, course.bank.questions.count)).contains(drawn) {
            faults.append("\(drawn) questions are to be drawn of \(course.bank.questions.count)")
        }
        let fields = mostFields(course)
        if fields > mostOnPaper {
            faults.append(
                "an attempt may have \(fields) fields to fill in, at most \(mostOnPaper): say how many questions are drawn"
            )
        }
        if course.evaluation.questions.isEmpty { faults.append("the evaluation asks nothing") }
        return faults
    }

    /// A test paper with more fields can be neither looked over nor sent.
    private static let mostOnPaper = 600

    /// The fields of the largest test paper that may be drawn.
    private static func mostFields(_ course: Course) -> Int {
        let fields = course.bank.questions.map { question in
            switch question.kind {
            case .single, .trueFalse, .numeric, .shortAnswer: 1
            case .multiple(let key): key.choices.count
            case .matching(let key): key.pairs.count
            case .ordering(let key): key.items.count
            case .hotspot: 2
            }
        }
        return fields.sorted(by: >).prefix(course.assessment.drawn ?? fields.count).reduce(0, +)
    }

    private static func sections(_ course: Course) -> [Fault] {
        var faults: [Fault] = []
        var seen: Set<String> = []
        for section in course.sections {
            func add(_ text: String) { faults.append(Fault(place: .section(section.slug), text: text)) }
            if !seen.insert(section.slug).inserted { add("two sections have the name “\(section.slug)”") }
            if section.text.plain.allSatisfy(\.isWhitespace) { add("it has no text") }
            if section.minutes < 1 { add("minutes must be at least 1") }
        }
        return faults
    }

    private static func questions(_ course: Course) -> [Fault] {
        let slugs = Set(course.sections.map(\.slug))
        var faults: [Fault] = []
        var seen: Set<String> = []
        for question in course.bank.questions {
            func add(_ text: String) { faults.append(Fault(place: .question(question.id), text: text)) }
            if !seen.insert(question.id).inserted { add("two questions have the id “\(question.id)”") }
            for text in QuestionCheck.faults(of: question) { add(text) }
            for section in Set(question.sections).subtracting(slugs).sorted() {
                add("it leads to the section “\(section)”, which is not there")
            }
        }
        return faults
    }

    private static func pictures(_ course: Course) -> [Fault] {
        let sizes = Dictionary(course.bank.pictures.map { ($0.name, $0.size) }, uniquingKeysWith: { first, _ in first })
        var faults: [Fault] = []
        for section in course.sections {
            for name in section.text.pictures where sizes[name] == nil {
                faults.append(Fault(place: .section(section.slug), text: "the picture “\(name)” is not there"))
            }
        }
        for question in course.bank.questions {
            for name in Set(question.pictures).sorted() where sizes[name] == nil {
                faults.append(Fault(place: .question(question.id), text: "the picture “\(name)” is not there"))
            }
            if case .hotspot(let key) = question.kind, let size = sizes[key.picture], size != key.size {
                let text = "the picture is \(size.width) × \(size.height), not \(key.size.width) × \(key.size.height)"
                faults.append(Fault(place: .question(question.id), text: text))
            }
        }
        return faults
    }
}
