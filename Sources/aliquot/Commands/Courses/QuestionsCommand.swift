public import ArgumentParser
import Domain
public import Files
import Identity
import Primitives

/// `aliquot questions`: banks of questions in files.
struct QuestionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "questions", abstract: "Bring banks of questions from one form into another.",
        subcommands: [QuestionsConvert.self])
}

/// `aliquot questions convert`: reads one form and writes another, and says what is lost on the way.
struct QuestionsConvert: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "Convert between our YAML, GIFT, Moodle XML, QTI 2.1 and QTI 3.0.",
        discussion:
            "What a file is, is told by its content. What is written is told by the ending of its name (.yml, .gift, .xml, .zip for QTI 3.0) or by --to. Questions that cannot be read, and what the other form cannot hold, are named on the standard error."
    )

    @Argument(help: "The file or package to read.", completion: .file())
    var source: String
    @Argument(help: "The file to write; it must not be there.", completion: .file())
    var target: String
    @Option(help: "yaml, gift, moodle, qti-2.1 or qti-3.0.")
    var to: QuestionFormat?
    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if format == nil {
            throw ValidationError("\(target) does not say which form is meant: name it with --to")
        }
    }

    private var format: QuestionFormat? {
        if let to { return to }
        switch target.split(separator: ".").last?.lowercased() {
        case "yml", "yaml": return .yaml
        case "gift", "txt": return .gift
        case "xml": return .moodle
        case "zip": return .qti30
        default: return nil
        }
    }

    func run() throws {
        guard let format else { throw Failure() }
        let found = try QuestionFile.read(source)
        CatalogueCommand.complain(found.faults)
        guard found.faults.isEmpty || !found.bank.questions.isEmpty else { throw Failure() }
        let lost = try QuestionFile.write(found.bank, to: target, as: format, at: Surroundings.live.now())
        let remarks = found.remarks + lost
        for remark in remarks { Terminal.standardError.write("\(remark)\n") }
        let skipped = remarks.count { $0.weight == .skipped }
        let questions = found.bank.questions.count - lost.count { $0.weight == .skipped }
        answer.say(
            "\(target): \(questions) questions, \(skipped) skipped, \(remarks.count - skipped) changed",
            [
                "file": .text(target), "questions": .number(questions), "skipped": .number(skipped),
                "remarks": .words(remarks.map(\.description)), "faults": .words(found.faults.map(\.description)),
            ])
        if !found.faults.isEmpty { throw Failure() }
    }
}

extension QuestionFormat: ExpressibleByArgument {}
