import Primitives
import Rules
import TestSupport
import Testing

@testable import Files

/// A roster file answered as the command does it, block by block.
struct RosterRun {
    /// What was written, a line an answer, as read again.
    let answers: [RuleNode]
    /// The text of the answers.
    let texts: [String]
    /// How many could not be answered.
    let faults: Int
    /// How many chunks there were.
    let chunks: Int

    init(_ bytes: [UInt8], blockSize: Int = 1 << 16, full: Bool = false, book: RuleBook) throws {
        let asOf = try #require(CalendarDate("2026-06-30"))
        let worker = try RosterLine(book: book, asOf: asOf, full: full)
        var output: [UInt8] = []
        var count = 0
        try TemporaryFolder.use { folder in
            var chunks = try RosterChunks(folder.write("roster.jsonl", bytes), blockSize: blockSize)
            while let chunk = try chunks.next() {
                count += 1
                worker.answer(chunk)
                output += worker.takeAnswers()
            }
        }
        chunks = count
        faults = worker.faults
        let lines = output.split(separator: 10).map(Array.init)
        texts = lines.map { String(decoding: $0, as: UTF8.self) }
        answers = try lines.map(Self.read)
        // Nothing but whole lines.
        #expect(output.isEmpty || output.last == 10)
        #expect(output.count { $0 == 10 } == lines.count)
    }

    init(_ text: String, blockSize: Int = 1 << 16, full: Bool = false, book: RuleBook) throws {
        try self.init(Array(text.utf8), blockSize: blockSize, full: full, book: book)
    }

    /// A line of JSON as a node.
    static func read(_ bytes: [UInt8]) throws -> RuleNode {
        let reader = try JSONReader()
        return try bytes.withUnsafeBytes { bytes in
            try reader.withTree(of: bytes) { (tree) throws(FileFault) in
                // Without its source: an answer is one line, there are no line ends to be counted for every value.
                let tree = Tree(nodes: tree.nodes, text: tree.text, isPlain: tree.isPlain, source: nil)
                var lines = LineCount(tree)
                return try RuleNode(tree, 0, file: "answer", &lines)
            }
        }
    }

    /// The line numbers of the answers, in their order.
    var lines: [Int] { answers.compactMap { $0["line"]?.scalar.flatMap { Int($0) } } }

    /// For each answer the person's name, or the code of its fault.
    var outcomes: [String] {
        answers.map { $0["person"]?.scalar ?? $0["error"]?["code"]?.scalar ?? "neither" }
    }
}

/// Lines of a roster.
enum RosterText {
    static let book = Result { try RuleBookFolder(Repository.ruleBook).read() }

    /// A person with one credential and one activity, on one line.
    static func line(_ name: String, credential: String = "ascp-boc/MLT") -> String {
        """
        {"person":{"name":"\(name)"},"credentials":[{"id":"c","credential":"\(credential)","issued":"2018-06-01"}],\
        "activities":[{"id":"a1","title":"T","kind":"ce-course","completed":"2025-03-02",\
        "amount":{"value":2,"unit":"contact-hour"},"topics":["hematology"],"provider":{"approvals":["pace"]}}]}
        """
    }
}
