import Prose

/// Questions of a bank on their way into a course: what is there already is left out, names that are taken are changed,
/// and what led to sections that are not there leads nowhere.
public struct BankTaking: Sendable {
    /// The course with the questions.
    public private(set) var course: Course
    /// How many were taken.
    public private(set) var taken = 0
    /// How many were there already.
    public private(set) var known = 0
    /// How many led to sections that the course does not have.
    public private(set) var unled = 0
    /// How many found no room any more.
    public private(set) var over = 0

    /// Takes a bank into a course.
    public init(_ bank: QuestionBank, into course: Course) {
        self.course = course
        var names: [String: String] = [:]
        for picture in bank.pictures { names[picture.name] = self.course.keep(picture) }
        let slugs = Set(course.sections.map(\.slug))
        var seen = Set(course.bank.questions.map(Self.nameless))
        var ids = QuestionNames(taken: course.bank.questions.map(\.id))
        for question in bank.questions {
            var own = names.isEmpty ? question : question.renamingPictures { names[$0] ?? $0 }
            if !own.sections.allSatisfy(slugs.contains) {
                own = own.withoutSections(but: slugs)
                unled += 1
            }
            guard seen.insert(Self.nameless(own)).inserted else {
                known += 1
                continue
            }
            guard self.course.bank.questions.count < QuestionBank.most else {
                over += 1
                continue
            }
            own.id = ids.take(question.id, title: question.title, number: taken + 1)
            self.course.bank.questions.append(own)
            taken += 1
        }
    }

    private static func nameless(_ question: Question) -> Question {
        var question = question
        // Forms without a place for ids carry them as names.
        if question.title == question.id { question.title = nil }
        question.id = ""
        return question
    }
}
