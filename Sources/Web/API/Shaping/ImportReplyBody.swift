import Actions
import Domain
import Files
import Primitives
import Rules

/// What a program says about rows of an import that need a look.
struct ImportReplyBody {
    private(set) var reply = ImportReply()

    private static let mostAnswers = 1_000

    /// Reads a document; `asked` are the questions that wait for an answer.
    init(_ value: JSONValue, asked: ImportReport) throws {
        var reader = BodyReader()
        if let object = reader.object(value, at: "", knowing: ["rows", "names", "courses"]) {
            for row in Self.members(object, "rows", ["line", "same", "cells"], &reader) {
                readRow(row, &reader)
            }
            for name in Self.members(object, "names", ["key", "answer"], &reader) {
                readName(name, asked, &reader)
            }
            for course in Self.members(object, "courses", ["number", "title", "hours", "topic"], &reader) {
                readCourse(course, asked, &reader)
            }
        }
        try reader.check()
    }

    private static func members(
        _ object: BodyReader.Object, _ name: String, _ names: [String], _ reader: inout BodyReader
    ) -> [BodyReader.Object] {
        var found: [BodyReader.Object] = []
        for (number, value) in (reader.list(object, name, most: mostAnswers) ?? []).enumerated() {
            let place = "\(object.pointer(name))/\(number)"
            if let member = reader.object(value, at: place, knowing: names) { found.append(member) }
        }
        return found
    }

    private mutating func readRow(_ row: BodyReader.Object, _ reader: inout BodyReader) {
        guard case .number(let number)? = row["line"], let line = Int(number), (1...10_000_000).contains(line) else {
            return reader.fault(row.pointer("line"), "This must be the number of a row's line.")
        }
        if let same = reader.flag(row, "same") { reply.same[line] = same }
        guard let value = row["cells"] else { return }
        guard case .object(let cells) = value, cells.count <= 100 else {
            return reader.fault(row.pointer("cells"), "This must be an object of column numbers and texts.")
        }
        for cell in cells {
            let pointer = "\(row.pointer("cells"))/\(cell.name)"
            guard let column = Int(cell.name), (1...1_000).contains(column) else {
                reader.fault(row.pointer("cells"), "Columns are numbered from 1.")
                continue
            }
            guard case .string(let text) = cell.value else {
                reader.fault(pointer, "This must be a text.")
                continue
            }
            reply.cells[line, default: [:]][column - 1] = text
        }
    }

    private enum Whose: UInt8, Coded {
        case mine, formerName, notMine
        static let codes = kebabCodes()
    }

    private mutating func readName(
        _ name: BodyReader.Object, _ asked: ImportReport, _ reader: inout BodyReader
    ) {
        let key = reader.text(name, "key", most: 500, isNeeded: true)
        let whose = reader.word(name, "answer", Whose.codes, isNeeded: true)
        guard let key, let whose else { return }
        guard let question = asked.questions.first(where: { $0.key == key }) else {
            return reader.fault(name.pointer("key"), "No question of this import has that key.")
        }
        reply.mine[key] = whose != .notMine
        guard whose == .formerName else { return }
        guard let former = question.name else {
            return reader.fault(name.pointer("answer"), "What was found is no name: say mine or not-mine.")
        }
        reply.formerNames.append(former)
    }

    private mutating func readCourse(
        _ course: BodyReader.Object, _ asked: ImportReport, _ reader: inout BodyReader
    ) {
        let number = reader.text(course, "number", most: 200, isNeeded: true)
        let title = reader.text(course, "title", most: 300)
        let hours = reader.amount(course["hours"], at: course.pointer("hours"))
        let topic = reader.word(course, "topic", Topic.codes) ?? .general
        guard let number, let hours else { return }
        guard asked.courses.contains(where: { $0.number == number }) else {
            return reader.fault(course.pointer("number"), "This import does not ask for a course of that number.")
        }
        guard let amount = try? Credits(reading: Array(hours.utf8)), amount > .zero,
            amount <= AmountUnit.contactHour.largest
        else {
            return reader.fault(
                course.pointer("hours"), "This must be more than 0 and at most \(AmountUnit.contactHour.largest).")
        }
        reply.courses[number] = CourseAnswer(title: title, amount: amount, topics: TopicSet(topic))
    }
}
