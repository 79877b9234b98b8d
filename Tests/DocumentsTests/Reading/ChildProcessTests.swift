import Testing

@testable import Documents

@Suite struct ChildProcessTests {
    @Test func `what a program says and its status come back`() throws {
        let outcome = try ChildProcess(command: ["cat"], input: .bytes(Array("one\ntwo".utf8))).run()
        #expect(outcome.status == 0)
        #expect(outcome.output == Array("one\ntwo".utf8))
        let failed = try ChildProcess(command: ["ls", "--no-such-option"]).run()
        #expect(failed.status != 0)
        #expect(failed.complaint.contains("no-such-option"))
    }

    @Test func `more than a pipe holds comes back whole`() throws {
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        #expect(try ChildProcess(command: ["cat"], input: .bytes(bytes)).run().output == bytes)
    }

    @Test func `a program that takes too long is ended, and what it started with it`() {
        var process = ChildProcess(command: ["sh", "-c", "sleep 600 & sleep 600"])
        process.limits.seconds = 1
        #expect(throws: ChildProcess.Fault.tookTooLong) { _ = try process.run() }
    }

    @Test func `a program that says too much is ended`() {
        var process = ChildProcess(command: ["cat"], input: .file("/dev/zero"))
        process.limits.output = 100_000
        #expect(throws: ChildProcess.Fault.saidTooMuch) { _ = try process.run() }
    }

    @Test func `a program gets only the memory it may have`() throws {
        var process = ChildProcess(command: ["dd", "if=/dev/zero", "of=/dev/null", "bs=400M", "count=1"])
        process.limits.memory = 100_000_000
        let outcome = try process.run()
        #expect(outcome.status != 0)
    }

    @Test func `a program that is not there is named`() {
        #expect(throws: ReadingFault.noProgram("no-such-reader")) {
            _ = try ReadingTool.run(["no-such-reader"], seconds: 5)
        }
    }

    @Test func `a program inherits no open file`() throws {
        let outcome = try ChildProcess(command: ["ls", "/proc/self/fd"]).run()
        let files = String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
        // The three it was given, and the folder it is listing.
        #expect(files.count == 4)
    }
}
