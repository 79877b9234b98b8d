import Domain
import Primitives
import Prose
import TestSupport
import Testing

@testable import Files

@Suite struct QuestionRoundTripTests {
    private static let moment = Instant(milliseconds: 1_700_000_000_000)

    private func again(_ bank: QuestionBank, _ format: QuestionFormat) throws -> (QuestionImport, [QuestionRemark]) {
        try TemporaryFolder.use { folder in
            let path = folder.path + "/bank.\(format.rawValue)"
            let lost = try QuestionFile.write(bank, to: path, as: format, at: Self.moment)
            return (try QuestionFile.read(path), lost)
        }
    }

    private func expectSame(_ found: QuestionImport, _ bank: QuestionBank) {
        #expect(found.faults.isEmpty)
        #expect(found.remarks.isEmpty)
        #expect(found.bank.questions.map(\.id) == bank.questions.map(\.id))
        for (read, written) in zip(found.bank.questions, bank.questions) { #expect(read == written) }
    }

    @Test func `our own form gives back every question`() throws {
        let (found, lost) = try again(SampleBank.full, .yaml)
        expectSame(found, SampleBank.full)
        #expect(found.bank.title == "A bank")
        #expect(found.bank.pictures == SampleBank.full.pictures)
        #expect(lost.isEmpty)
    }

    @Test(arguments: [QuestionFormat.qti21, .qti30])
    func `QTI gives back every question with its pictures`(_ format: QuestionFormat) throws {
        let (found, lost) = try again(SampleBank.full, format)
        expectSame(found, SampleBank.full)
        #expect(found.bank.pictures == SampleBank.full.pictures)
        #expect(found.bank.title == "A bank")
        #expect(lost.isEmpty)
    }

    @Test func `Moodle XML gives back every question but regions`() throws {
        let bank = SampleBank.less(["spots", "point"])
        let (found, lost) = try again(bank, .moodle)
        expectSame(found, bank)
        #expect(found.bank.pictures == bank.pictures)
        #expect(lost.isEmpty)
    }

    @Test func `a place on a picture becomes a marker in Moodle, and says what it loses`() throws {
        var bank = SampleBank.full
        bank.questions = [SampleBank.hotspot(wrong: true)]
        let (found, lost) = try again(bank, .moodle)
        #expect(lost.count == 1)
        guard case .hotspot(let written) = bank.questions[0].kind,
            case .hotspot(let read)? = found.bank.questions.first?.kind
        else {
            Issue.record("no place on a picture")
            return
        }
        #expect(read.spots.map(\.shape) == written.spots.filter(\.isRight).map(\.shape))
        #expect(read.size == written.size)
    }

    @Test func `GIFT gives back what it can hold and names the rest`() throws {
        let (found, lost) = try again(SampleBank.full, .gift)
        #expect(Set(lost.filter { $0.weight == .skipped }.map(\.question)) == ["ordering", "spots", "point"])
        #expect(lost.contains { $0.question == "said" && $0.weight == .changed })
        let held = SampleBank.less(["ordering", "spots", "point", "said"])
        var bare = found
        bare.bank.questions.removeAll { $0.id == "said" }
        expectSame(bare, held)
    }

    @Test func `two writings of one bank are the same bytes`() throws {
        for format in QuestionFormat.allCases {
            try TemporaryFolder.use { folder in
                for name in ["one", "two"] {
                    // The second finds the pictures of the first beside it.
                    _ = try QuestionFile.write(
                        SampleBank.full, to: "\(folder.path)/\(name)", as: format, at: Self.moment)
                }
                #expect(try folder.read("one") == folder.read("two"), "\(format.rawValue)")
            }
        }
    }

    @Test func `a file that is there is not written over`() throws {
        try TemporaryFolder.use { folder in
            let path = try folder.write("bank.gift", "mine")
            for format in QuestionFormat.allCases {
                #expect(throws: FileFault.self) {
                    try QuestionFile.write(SampleBank.full, to: path, as: format, at: Self.moment)
                }
            }
            #expect(try folder.read("bank.gift") == Array("mine".utf8))
        }
    }
}
