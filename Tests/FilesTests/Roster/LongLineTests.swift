import Rules
import Testing

@testable import Files

@Suite("A roster line over the limit")
struct LongLineTests {
    private let book: RuleBook
    private static let limit = ByteSource.heaviest

    init() throws { book = try RosterText.book.get() }

    private func file(_ lines: [[UInt8]]) -> [UInt8] { Array(lines.joined(separator: [10])) }
    private func long(_ count: Int) -> [UInt8] { [UInt8](repeating: 120, count: count) }
    private func short(_ name: String) -> [UInt8] { Array(RosterText.line(name).utf8) }

    @Test(arguments: [3 << 20, 20 << 20])
    func `is refused and the next line still answers`(_ blockSize: Int) throws {
        let bytes = file([short("A"), long(Self.limit + 4_000_000), short("B"), short("C"), []])
        let run = try RosterRun(bytes, blockSize: blockSize, book: book)
        #expect(run.outcomes == ["A", "too-large", "B", "C"])
        #expect(run.lines == [1, 2, 3, 4])
        #expect(run.faults == 1)
    }

    @Test func `is refused as the last line too, with an end or without`() throws {
        for end in [[[UInt8]()], []] {
            let run = try RosterRun(file([short("A"), long(Self.limit + 1)] + end), blockSize: 3 << 20, book: book)
            #expect(run.outcomes == ["A", "too-large"])
            #expect(run.lines == [1, 2])
        }
    }

    @Test func `does not take short lines between two of its kind with it`() throws {
        let bytes = file([
            long(Self.limit + 4_000_000), short("A"), short("B"), long(Self.limit + 4_000_000), short("C"),
        ])
        let run = try RosterRun(bytes, blockSize: 3 << 20, book: book)
        #expect(run.outcomes == ["too-large", "A", "B", "too-large", "C"])
        #expect(run.lines == [1, 2, 3, 4, 5])
        #expect(run.faults == 2)
    }

    @Test func `at the limit is read`() throws {
        // Blanks are no part of the answer but of the weight.
        let line = short("A") + [UInt8](repeating: 32, count: Self.limit - short("A").count)
        let run = try RosterRun(file([line, short("B")]), blockSize: 3 << 20, book: book)
        #expect(run.outcomes == ["A", "B"])
        let over = try RosterRun(file([line + [32], short("B")]), blockSize: 3 << 20, book: book)
        #expect(over.outcomes == ["too-large", "B"])
    }
}
