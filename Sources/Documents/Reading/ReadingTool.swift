/// The programs that read; what goes wrong with them in the words of reading.
enum ReadingTool {
    static func run(
        _ command: [String], _ input: ChildProcess.Input = .nothing, seconds: Int, scratch: String? = nil
    ) throws(ReadingFault) -> ChildProcess.Outcome {
        var process = ChildProcess(command: command, input: input, scratch: scratch)
        process.limits.seconds = seconds
        if scratch != nil { process.limits.file = 1_000_000_000 }
        do throws(ChildProcess.Fault) {
            let outcome = try process.run()
            // What prlimit says when there is no such program.
            guard outcome.status != 127 else { throw ChildProcess.Fault.noProgram(command.first ?? "") }
            return outcome
        } catch {
            switch error {
            case .noProgram(let name): throw .noProgram(name)
            case .tookTooLong: throw .tookTooLong
            case .saidTooMuch: throw .tooLarge
            case .died, .noFile: throw .damaged
            }
        }
    }
}
