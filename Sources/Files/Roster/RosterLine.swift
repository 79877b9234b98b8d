public import Primitives
public import Rules

/// Evaluates roster lines, one portfolio each: a worker with buffers of its own that serve line after line.
public final class RosterLine {
    private let book: RuleBook
    private let asOf: CalendarDate
    private let isFull: Bool
    private let reader: JSONReader
    private var json = JSONWriter()
    /// Lines that could not be answered so far.
    public private(set) var faults = 0

    /// A worker; `full` writes the whole document for each line.
    public init(book: RuleBook, asOf: CalendarDate, full: Bool) throws(FileFault) {
        self.book = book
        self.asOf = asOf
        isFull = full
        reader = try JSONReader()
    }

    /// The answers written since they were last taken.
    public func takeAnswers() -> [UInt8] {
        defer { json.clear() }
        return json.bytes
    }

    /// Answers one line; a blank line has no answer.
    public func answer(_ bytes: UnsafeRawBufferPointer, line: Int) {
        let isMarked = line == 1 && bytes.starts(with: PortfolioFile.byteOrderMark)
        let bytes = isMarked ? UnsafeRawBufferPointer(rebasing: bytes[3...]) : bytes
        guard bytes.contains(where: { $0 != 32 && $0 != 13 && $0 != 9 }) else { return }
        do throws(FileFault) {
            guard bytes.count <= ByteSource.heaviest else {
                throw FileFault("too-large", "the line is longer than \(ByteSource.heaviest >> 20) MB")
            }
            let portfolio = try reader.withTree(of: bytes) { (tree) throws(FileFault) in
                try PortfolioReader(tree: tree).portfolio()
            }
            try write(portfolio, line)
        } catch {
            fail(error, line)
        }
    }

    /// Says that a line is too long to be read at all.
    public func refuse(line: Int) {
        fail(FileFault("too-large", "the line is longer than \(ByteSource.heaviest >> 20) MB"), line)
    }

    private func fail(_ fault: FileFault, _ line: Int) {
        faults += 1
        json.object { json in
            json.int("line", line)
            json.object("error") { json in
                json.string("code", fault.code)
                json.string("message", fault.message)
            }
        }
        json.newline()
    }

    private func write(_ portfolio: Portfolio, _ line: Int) throws(FileFault) {
        do {
            if isFull {
                let standings = try book.standings(of: portfolio, asOf: asOf)
                json.object { json in
                    json.int("line", line)
                    json.string("as_of", asOf.description)
                    json.string("person", portfolio.name)
                    json.array("credentials") { json in
                        for standing in standings { StandingJSON.write(standing, &json) }
                    }
                }
            } else {
                let summaries = try book.summaries(of: portfolio, asOf: asOf)
                json.object { json in
                    json.int("line", line)
                    json.string("person", portfolio.name)
                    json.array("credentials") { json in
                        for summary in summaries { Self.write(summary, &json) }
                    }
                }
            }
            json.newline()
        } catch {
            throw FileFault(error)
        }
    }

    private static func write(_ summary: StandingSummary, _ json: inout JSONWriter) {
        json.object { json in
            json.string("id", summary.id)
            json.string("state", summary.state.code)
            json.bool("complete", summary.isComplete)
            json.object("total") { StandingJSON.tally(summary.total, &$0) }
            json.object("missing") { json in
                for part in summary.missing { json.credits(named: part.id, part.amount) }
            }
        }
    }
}

extension FileFault {
    /// A counting fault in words.
    public init(_ fault: CountingFault) {
        switch fault {
        case .unknownCredential(let id, let credential, let meant):
            let hint = meant.map { ": did you mean “\($0)”?" } ?? ""
            self.init("unknown-credential", "credential \(id): no rule programme knows “\(credential)”\(hint)")
        case .unsoundPlacement(let id, let fault):
            self.init("unsound", "credential \(id): the count failed its own check (\(fault)); please report this log")
        }
    }
}
