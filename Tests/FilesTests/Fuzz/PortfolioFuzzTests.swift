import Foundation
import Primitives
import Rules
import Testing

@testable import Files

/// The budget is fixed and so is every seed: a run finds today what it finds tomorrow. Each runs in a process of its
/// own, so that a crash is one failure and not the end of all tests.
@Suite("Portfolios spoilt at random")
struct PortfolioFuzzTests {
    /// Reads what came of a spoilt text and counts it where it can be read.
    private static func check(_ bytes: [UInt8], _ seed: UInt64, _ book: RuleBook) -> Bool {
        let portfolio: Portfolio
        do throws(FileFault) {
            portfolio = try PortfolioFile.decode(bytes)
        } catch {
            if error.message.isEmpty || error.code.isEmpty { Issue.record("seed \(seed): a fault without words") }
            if let line = error.line, line < 1 || line > bytes.count + 1 { Issue.record("seed \(seed): line \(line)") }
            return false
        }
        do throws(CountingFault) {
            let standings = try book.standings(of: portfolio, asOf: CalendarDate(dayNumber: 20_634))
            for breach in Conservation.breaches(standings, of: portfolio) { Issue.record("seed \(seed): \(breach)") }
            return true
        } catch {
            if FileFault(error).message.isEmpty { Issue.record("seed \(seed): a fault without words") }
            return false
        }
    }

    @Test func `random bytes are refused with a sentence`() async {
        await #expect(processExitsWith: .success) {
            let book = try RosterText.book.get()
            for seed in UInt64(0)..<5000 {
                var mutator = Mutator(seed: seed)
                _ = Self.check(mutator.noise(1 + Int(seed % 300)), seed, book)
            }
        }
    }

    @Test func `spoilt YAML is refused with a sentence or counted without loss`() async {
        await #expect(processExitsWith: .success) {
            let book = try RosterText.book.get()
            var texts = [Array(PortfolioText.yaml.utf8)]
            for file in try Repository.files(in: "Examples", ending: "yml") {
                texts.append(try ByteSource.read(file.path))
            }
            var counted = 0
            for seed in UInt64(0)..<3000 {
                var mutator = Mutator(seed: seed)
                if Self.check(mutator.spoilt(texts[Int(seed) % texts.count]), seed, book) { counted += 1 }
            }
            #expect(counted > 300, "only \(counted) could still be read: the slips are too hard")
        }
    }

    @Test func `spoilt JSON is refused with a sentence or counted without loss`() async {
        await #expect(processExitsWith: .success) {
            let book = try RosterText.book.get()
            var people = RosterPeople(seed: 5, book: book)
            var counted = 0
            for seed in UInt64(0)..<3000 {
                let text = Array(people.next().utf8)
                var mutator = Mutator(seed: seed)
                if Self.check(mutator.spoilt(text), seed, book) { counted += 1 }
            }
            #expect(counted > 300, "only \(counted) could still be read: the slips are too hard")
        }
    }

    @Test func `spoilt roster lines give one line of JSON each`() async {
        await #expect(processExitsWith: .success) {
            let book = try RosterText.book.get()
            var people = RosterPeople(seed: 6, book: book)
            for seed in UInt64(0)..<3000 {
                let text = Array(people.next().utf8)
                var mutator = Mutator(seed: seed)
                let line = mutator.spoilt(text).filter { $0 != 10 }
                let worker = try RosterLine(book: book, asOf: CalendarDate(dayNumber: 20_634), full: seed % 5 == 0)
                line.withUnsafeBytes { worker.answer($0, line: 7) }
                let answer = worker.takeAnswers()
                guard line.contains(where: { ![32, 9, 13].contains($0) }) else { continue }
                if answer.count(where: { $0 == 10 }) != 1 || answer.last != 10 {
                    Issue.record("seed \(seed): not one line")
                }
                let node = try RosterRun.read(answer)
                let isAnswer = node["line"]?.scalar == "7" && (node["person"] != nil) != (node["error"] != nil)
                if !isAnswer { Issue.record("seed \(seed): \(String(decoding: answer, as: UTF8.self))") }
            }
        }
    }

    @Test(arguments: ["2019-12-31", "2024-02-29", "2026-06-30", "2031-01-01"])
    func `portfolios made up at random are counted without loss`(_ text: String) throws {
        let book = try RosterText.book.get()
        let asOf = try #require(CalendarDate(text))
        var people = RosterPeople(seed: UInt64(asOf.year), book: book)
        for _ in 0..<120 {
            let line = people.next()
            let portfolio = try PortfolioText.decode(line)
            let breaches = Conservation.breaches(try book.standings(of: portfolio, asOf: asOf), of: portfolio)
            #expect(breaches.isEmpty, "\(line)")
        }
    }
}
