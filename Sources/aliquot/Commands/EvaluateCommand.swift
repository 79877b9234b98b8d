import ArgumentParser
import Files
import Primitives
import Rules

/// `aliquot evaluate`: a fleet of people, one portfolio a line, one result a line.
struct EvaluateCommand: StreamingCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Answer a roster: one portfolio a line (JSON), one result a line, streamed.",
        discussion:
            "A faulty line gets an error in its place and all others are still answered; the exit status is 1 then. - is the standard input."
    )

    @Argument(help: "The roster file (JSON lines).", completion: .file(extensions: ["jsonl"]))
    var roster: String

    @OptionGroup var asOf: AsOf
    @OptionGroup var rules: RuleBookOptions

    @Flag(help: "Write the whole document for each line, as status does.")
    var full = false

    private struct Answer: Sendable {
        var number: Int
        var bytes: [UInt8]
        var faults: Int
        var lastLine: Int
    }

    /// Reads and writes on the main thread; the answers are worked out beside it.
    func stream() async throws {
        let book = try rules.book()
        let day = asOf.day
        let isFull = full
        var chunks = try RosterChunks(roster)
        var faults = 0
        var progress = Progress()
        // A few chunks under way at once; answers leave in the order of the lines.
        try await withThrowingTaskGroup(of: Answer.self) { group in
            var (started, written, underWay) = (0, 0, 0)
            var waiting: [Int: Answer] = [:]
            func take(_ answer: Answer) {
                underWay -= 1
                waiting[answer.number] = answer
                while let next = waiting.removeValue(forKey: written) {
                    Terminal.standardOutput.write(next.bytes)
                    faults += next.faults
                    written += 1
                    progress.show(next.lastLine)
                }
            }
            while let chunk = try chunks.next() {
                let number = started
                group.addTask { try Self.answer(chunk, number, book, day, isFull) }
                started += 1
                underWay += 1
                while underWay + waiting.count >= 4, let answer = try await group.next() { take(answer) }
            }
            while let answer = try await group.next() { take(answer) }
        }
        progress.end()
        if faults > 0 {
            throw Failure(
                faults == 1
                    ? "1 line could not be answered; its place says why"
                    : "\(faults) lines could not be answered; their places say why")
        }
    }

    private static func answer(
        _ chunk: RosterChunks.Chunk, _ number: Int, _ book: RuleBook, _ day: CalendarDate, _ isFull: Bool
    ) throws -> Answer {
        let worker = try RosterLine(book: book, asOf: day, full: isFull)
        worker.answer(chunk)
        return Answer(
            number: number, bytes: worker.takeAnswers(), faults: worker.faults, lastLine: chunk.firstLine)
    }
}
