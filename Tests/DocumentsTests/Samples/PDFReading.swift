import Documents
import Files
import Foundation
import TestSupport

/// A PDF as other people's programs read it.
struct PDFReading {
    /// Everything that stands on it, a page apart from the next by a form feed.
    let text: String
    /// What it says of itself: title, language of the words, whether it is tagged.
    let information: String
    /// Its structure with the words in it.
    let structure: String
    /// What `qpdf --check` says of it.
    let check: String
    /// The objects, as `qpdf --json` has them.
    let objects: String

    /// Reading the structure of a hundred pages takes poppler long: who does not ask for it goes without.
    init(_ bytes: [UInt8], withStructure: Bool = true) throws {
        (text, information, structure, check, objects) = try TemporaryFolder.use { folder in
            let file = try folder.write("document.pdf", bytes)
            func run(_ program: String, _ arguments: [String]) throws -> String {
                let process = Process()
                process.executableURL = URL(filePath: "/usr/bin/env")
                process.arguments = [program] + arguments
                // Into a file: the end of a pipe stays open in whatever child another test starts meanwhile.
                let said = try folder.write("said-\(program)-\(arguments.count)", [])
                guard let sink = FileHandle(forWritingAtPath: said) else { return "" }
                process.standardOutput = sink
                process.standardError = FileHandle.nullDevice
                try process.run()
                process.waitUntilExit()
                try sink.close()
                return String(decoding: try ByteSource.read(said, atMost: 64 << 20), as: UTF8.self)
            }
            return (
                try run("pdftotext", ["-layout", file, "-"]), try run("pdfinfo", [file]),
                withStructure ? try run("pdfinfo", ["-struct-text", file]) : "", try run("qpdf", ["--check", file]),
                try run("qpdf", ["--json=2", file])
            )
        }
    }

    /// The pages' texts.
    var pages: [String] { text.split(separator: "\u{C}").map(String.init).filter { !$0.allSatisfy(\.isWhitespace) } }

    /// The words of the structure without what says what they are, as somebody hears them read.
    var spoken: String {
        structure.split(separator: "\n").compactMap { line in
            let words = line.drop { $0 == " " }
            return words.hasPrefix("\"") && words.hasSuffix("\"") ? String(words.dropFirst().dropLast()) : nil
        }.joined()
    }
}
