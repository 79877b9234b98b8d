private import CProcess
private import Glibc

/// A program run on a file: bounded in time, memory and output, without a shell, without anything of ours left open.
/// It blocks, so it belongs on a worker.
struct ChildProcess {
    /// The program and its arguments.
    var command: [String]
    /// What it reads.
    var input: Input = .nothing
    /// What it may use.
    var limits = Limits()
    /// Where it may keep what does not fit into its memory.
    var scratch: String?

    /// Where what it reads comes from.
    enum Input {
        case nothing
        case file(String)
        case bytes([UInt8])
    }

    /// What a program may use.
    struct Limits {
        /// Seconds by the clock.
        var seconds = 10
        /// Bytes of memory.
        var memory = 1_500_000_000
        /// Bytes it may say.
        var output = 30_000_000
        /// Bytes of one file it may write.
        var file = 30_000_000
    }

    /// How it ended.
    struct Outcome {
        var status: Int32
        var output: [UInt8]
        /// What it complained about, cut off.
        var complaint: String
    }

    /// Why it did not end of itself.
    enum Fault: Error, Hashable {
        /// The program is not there, or could not be started.
        case noProgram(String)
        case noFile
        case tookTooLong
        case saidTooMuch
        /// Ended by a signal: most likely for its memory.
        case died(Int32)
    }

    private struct Pipe {
        var reading: Int32
        var writing: Int32

        init() throws(Fault) {
            var ends: [Int32] = [-1, -1]
            guard process_pipe(&ends) == 0 else { throw .noProgram("pipe") }
            (reading, writing) = (ends[0], ends[1])
        }

        func shut() {
            close(reading)
            close(writing)
        }
    }

    /// Runs it to its end.
    func run() throws(Fault) -> Outcome {
        let held = try hold()
        let out: Pipe
        let complaints: Pipe
        do throws(Fault) {
            out = try Pipe()
        } catch {
            close(held)
            throw error
        }
        do throws(Fault) {
            complaints = try Pipe()
        } catch {
            close(held)
            out.shut()
            throw error
        }
        let started = Result { () throws(Fault) in try start(held, out.writing, complaints.writing) }
        close(held)
        close(out.writing)
        close(complaints.writing)
        defer {
            close(out.reading)
            close(complaints.reading)
        }
        let process = try started.get()
        let said = Result { () throws(Fault) in try collect(out.reading, complaints.reading) }
        // Its session is its own: whatever it started goes with it.
        if case .failure = said { kill(-process, SIGKILL) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let (output, complaint) = try said.get()
        let signal = status & 0x7F
        guard signal == 0 else { throw signal == SIGXCPU ? .tookTooLong : .died(signal) }
        return Outcome(status: status >> 8 & 0xFF, output: output, complaint: complaint)
    }

    /// What it reads, as an open file.
    private func hold() throws(Fault) -> Int32 {
        switch input {
        case .nothing, .file:
            var path = "/dev/null"
            if case .file(let named) = input { path = named }
            let file = open(path, O_RDONLY | O_CLOEXEC)
            guard file >= 0 else { throw .noFile }
            return file
        case .bytes(let bytes):
            let file = process_memory_file()
            guard file >= 0 else { throw .noProgram("memfd_create") }
            var done = 0
            while done < bytes.count {
                let count = bytes.withUnsafeBytes {
                    write(file, $0.baseAddress?.advanced(by: done), bytes.count - done)
                }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else {
                    close(file)
                    throw .noProgram("memfd_create")
                }
                done += count
            }
            lseek(file, 0, SEEK_SET)
            return file
        }
    }

    private func start(_ input: Int32, _ output: Int32, _ complaints: Int32) throws(Fault) -> pid_t {
        // `prlimit` of util-linux sets the bounds and then becomes the program itself.
        let words =
            [
                "prlimit", "--as=\(limits.memory)", "--cpu=\(limits.seconds)", "--fsize=\(limits.file)", "--core=0",
                "--nofile=64",
            ] + command
        // One thread each: two readings at once keep two cores busy as it is.
        var settings = ["PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8", "OMP_THREAD_LIMIT=1"]
        if let scratch { settings += ["MAGICK_TEMPORARY_PATH=\(scratch)", "TMPDIR=\(scratch)"] }
        let arguments = words.map { strdup($0) }
        let environment = settings.map { strdup($0) }
        defer { for text in arguments + environment { free(text) } }
        var process = pid_t()
        let fault = process_start(
            "prlimit", arguments + [nil], environment + [nil], input, output, complaints, &process)
        guard fault == 0 else { throw .noProgram("prlimit") }
        return process
    }

    private func collect(_ output: Int32, _ complaints: Int32) throws(Fault) -> ([UInt8], String) {
        let end = Self.clock() + Int64(limits.seconds) * 1000
        var said: [UInt8] = []
        var complaint: [UInt8] = []
        var open = [output, complaints].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while open.contains(where: { $0.fd >= 0 }) {
            let left = end - Self.clock()
            guard left > 0 else { throw .tookTooLong }
            let ready = poll(&open, nfds_t(open.count), Int32(clamping: left))
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { throw .tookTooLong }
            for place in open.indices where open[place].fd >= 0 && open[place].revents != 0 {
                let count = read(open[place].fd, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else {
                    open[place].fd = -1
                    continue
                }
                if place == 1 {
                    if complaint.count < 4000 { complaint += buffer[..<count] }
                    continue
                }
                said += buffer[..<count]
                guard said.count <= limits.output else { throw .saidTooMuch }
            }
        }
        return (said, String(decoding: complaint.prefix(4000), as: UTF8.self))
    }

    /// Milliseconds that only go forwards.
    private static func clock() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
