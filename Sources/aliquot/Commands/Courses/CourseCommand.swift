import ArgumentParser
import Domain
import Files
import Prose
import Rules

/// `aliquot course`: courses in files.
struct CourseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "course", abstract: "Check courses in files.", subcommands: [CourseCheckCommand.self])
}

/// `aliquot course check`: names file, line and fault.
struct CourseCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check the folder or archive of a course: each fault with file and line.",
        discussion: "Without a folder, the courses that lie beside the program.")

    @Argument(help: "Folders or ZIP archives, one a course.", completion: .directory)
    var folders: [String] = []
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let all = try folders.isEmpty ? CourseFolder.all(in: SharedFolder.courses()) : folders.map(Self.read)
        let faults = all.flatMap(\.faults)
        CatalogueCommand.complain(faults)
        for remark in all.flatMap(\.remarks) { Terminal.standardError.write("\(remark)\n") }
        let lines = all.compactMap(\.course).map { course in
            let words = course.sections.reduce(0) { $0 + $1.text.plain.split(whereSeparator: \.isWhitespace).count }
            return "\(course.handle), version \(course.version): \(course.sections.count) sections, \(words) words, "
                + "\(course.bank.questions.count) questions, \(course.bank.pictures.count) pictures, "
                + "\(course.credit.value) \(course.credit.unit.words(course.credit.value))"
        }
        let verdict = faults.isEmpty ? "no fault" : faults.count == 1 ? "1 fault" : "\(faults.count) faults"
        answer.say(
            (lines + ["courses \(all.count): \(verdict)"]).joined(separator: "\n"),
            ["courses": .words(lines), "faults": .words(faults.map(\.description))])
        if !faults.isEmpty { throw Failure() }
    }

    private static func read(_ path: String) -> CourseFolder {
        ByteSource.isFolder(path) ? CourseFolder(path) : CourseFolder(archive: path)
    }
}
