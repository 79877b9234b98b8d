import ArgumentParser
import Files

// Exit status: 0 done, 1 the input or the state is at fault, 2 wrong usage.
do {
    var command = try Aliquot.parseAsRoot()
    if let streaming = command as? any StreamingCommand {
        try await streaming.stream()
    } else if let serving = command as? any ServingCommand {
        try await serving.serve()
    } else {
        try command.run()
    }
} catch let fault as FileFault {
    Terminal.standardError.write("aliquot: \(fault)\n")
    Terminal.exit(1)
} catch let failure as Failure {
    if let message = failure.message { Terminal.standardError.write("aliquot: \(message)\n") }
    Terminal.exit(1)
} catch {
    let isUsage = Aliquot.exitCode(for: error) != .success
    let message = Aliquot.fullMessage(for: error)
    (isUsage ? Terminal.standardError : Terminal.standardOutput).write(message + "\n")
    Terminal.exit(isUsage ? 2 : 0)
}
