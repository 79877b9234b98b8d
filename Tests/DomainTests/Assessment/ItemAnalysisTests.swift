import Domain
import Testing

@Suite struct ItemAnalysisTests {
    /// Attempts in which question `a` goes as given and question `b` as given.
    private func attempts(_ marks: [(a: Bool, b: Bool)]) -> [AttemptResult] {
        marks.map { marks in
            let lines = [("a", marks.a), ("b", marks.b)].map { id, isRight in
                AttemptResult.Line(
                    question: id, mark: Mark(worth: isRight ? .whole : .nothing, chosen: [isRight ? 0 : 1]))
            }
            return AttemptResult(lines: lines, hundredths: 0, hasPassed: false)
        }
    }

    @Test func `a question that those who know get right discriminates fully`() throws {
        let analysis = ItemAnalysis.analyse(attempts((0..<20).map { ($0 < 10, $0 < 10) }))
        let first = try #require(analysis.first)
        #expect(first.question == "a" && first.asked == 20 && first.easiness == 500)
        #expect(first.discrimination == 1000)
        #expect(first.correlation == 1000)
        // 27 percent of twenty are five.
        #expect(first.choosing[0] == ItemAnalysis.Choosing(all: 10, upper: 5, lower: 0))
        #expect(first.choosing[1] == ItemAnalysis.Choosing(all: 10, upper: 0, lower: 5))
    }

    @Test func `a question with a wrong key shows itself by a negative figure`() throws {
        let analysis = ItemAnalysis.analyse(attempts((0..<20).map { ($0 >= 10, $0 < 10) }))
        #expect(analysis.first?.correlation == -1000)
        #expect(analysis.first?.discrimination == -1000)
    }

    @Test func `hand-worked figures come out`() throws {
        // a: 6 of 10 right; b: 5 of 10; both right: 4. phi = (10·4 − 6·5) / √(6·4·5·5) = 10/24.49 = 0.408.
        let marks = (0..<10).map { (a: $0 < 6, b: $0 < 4 || $0 == 9) }
        let first = try #require(ItemAnalysis.analyse(attempts(marks)).first)
        #expect(first.easiness == 600)
        #expect(first.correlation == 408)
    }

    @Test func `few attempts, or all alike, give no figure`() throws {
        #expect(ItemAnalysis.analyse(attempts(Array(repeating: (true, false), count: 9)))[0].discrimination == nil)
        let alike = ItemAnalysis.analyse(attempts(Array(repeating: (true, false), count: 30)))[0]
        #expect(alike.correlation == nil && alike.discrimination == 0 && alike.easiness == 1000)
        #expect(ItemAnalysis.analyse([]).isEmpty)
    }
}
