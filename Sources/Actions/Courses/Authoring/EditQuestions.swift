public import Domain
import Files
public import Primitives

extension House {
    /// Writes a question of a course: a new one where no name is given. Answers its name.
    @discardableResult
    public func keepQuestion(
        _ name: String?, of id: ID<Course>, seen: Int, _ form: QuestionForm, for visitor: Visitor
    ) async throws -> String {
        try await edit(id, seen: seen, for: visitor) { course in
            if let name, !course.bank.questions.contains(where: { $0.id == name }) { throw Refusal.missing }
            var question = try form.question(name ?? "", pictures: course.bank.pictures, .commonMark)
            if name == nil { question.id = course.freeName(for: question) }
            course.keep(question)
            return question.id
        }
    }

    /// Puts a second one of a question behind it. Answers the name of the copy.
    public func duplicateQuestion(
        _ name: String, of id: ID<Course>, seen: Int, for visitor: Visitor
    ) async throws -> String {
        try await edit(id, seen: seen, for: visitor) { course in
            guard let copy = course.duplicateQuestion(name) else { throw Refusal.missing }
            return copy
        }
    }

    /// Takes a question out of a course.
    public func removeQuestion(_ name: String, of id: ID<Course>, seen: Int, for visitor: Visitor) async throws {
        try await edit(id, seen: seen, for: visitor) { course in
            guard course.removeQuestion(name) else { throw Refusal.missing }
        }
    }
}
