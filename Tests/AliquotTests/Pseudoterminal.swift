import Foundation
import Glibc

/// A terminal that is only pretended, for what the program does when a person is reading.
enum Pseudoterminal {
    /// What the program writes to it.
    static func output(of arguments: [String], environment: [String: String]) throws -> String {
        // Linux: unlock the other end, ask for its number, open it.
        let ours = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard ours >= 0 else { throw POSIXError(.ENOTTY) }
        defer { close(ours) }
        let (unlock, askNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
        var (locked, number): (Int32, Int32) = (0, 0)
        guard ioctl(ours, unlock, &locked) == 0, ioctl(ours, askNumber, &number) == 0 else { throw POSIXError(.ENOTTY) }
        let theirs = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard theirs >= 0 else { throw POSIXError(.ENOTTY) }
        let process = Process()
        process.executableURL = try Command.program()
        process.arguments = arguments
        process.currentDirectoryURL = Command.root
        process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        process.standardOutput = FileHandle(fileDescriptor: theirs, closeOnDealloc: false)
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        close(theirs)
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 4096)
        while true {
            // At its end a terminal gives an error, not an end of file.
            let count = read(ours, &block, block.count)
            guard count > 0 else { break }
            bytes += block[..<count]
        }
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
