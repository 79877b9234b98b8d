import Testing

@testable import Planning

@Suite struct CBCSolverTests {
    /// Take things worth 3, 4 and 5 for at least `least`, which cost as much as they are worth and a little.
    private func knapsack(least: Int64) -> (programme: LinearProgramme, objective: [Double]) {
        var programme = LinearProgramme()
        let columns = (0..<3).map { _ in programme.column() }
        programme.row(least: least, zip(columns, [3, 4, 5]).map { (column: $0, weight: Int64($1)) })
        return (programme, [3.5, 4, 5.5])
    }

    @Test func `the best whole choice`() throws {
        let (programme, objective) = knapsack(least: 7)
        guard case .best(let values) = CBCSolver().solve(programme, objective, kept: [0, 1, 2], seconds: 10) else {
            Issue.record("not solved")
            return
        }
        #expect(values.map { $0.rounded() } == [1, 1, 0])
    }

    @Test func `what is left out is not taken`() throws {
        let (programme, objective) = knapsack(least: 7)
        guard case .best(let values) = CBCSolver().solve(programme, objective, kept: [0, 2], seconds: 10) else {
            Issue.record("not solved")
            return
        }
        #expect(values.map { $0.rounded() } == [1, 0, 1])
    }

    @Test func `an impossible programme is told from one with an answer`() {
        let (programme, objective) = knapsack(least: 13)
        if case .impossible = CBCSolver().relax(programme, objective, kept: [0, 1, 2]) {
        } else {
            Issue.record("relaxed")
        }
        if case .impossible = CBCSolver().solve(programme, objective, kept: [0, 1, 2], seconds: 10) {
        } else {
            Issue.record("solved")
        }
        // Possible in parts, impossible in whole things.
        var parts = LinearProgramme()
        let column = parts.column()
        parts.row(least: 1, most: 1, [(column, 2)])
        if case .impossible = CBCSolver().solve(parts, [1], kept: [0], seconds: 10) {} else { Issue.record("halved") }
    }

    @Test func `a bound from the prices of a relaxation is never above the best`() {
        let (programme, objective) = knapsack(least: 7)
        guard case .solved(_, let prices) = CBCSolver().relax(programme, objective, kept: [0, 1, 2]) else {
            Issue.record("not relaxed")
            return
        }
        let right = programme.bound(prices: prices, objective: objective, kept: [0, 1, 2]).bound
        #expect(right <= 7.5)
        #expect(right > 7)
        // Prices that nobody found give a bound, too, only a worse one.
        for price in [-3.0, 0, 0.5, 2, 100] {
            #expect(programme.bound(prices: [price], objective: objective, kept: [0, 1, 2]).bound <= 7.5)
        }
    }

    @Test func `many ask at once`() async {
        await withTaskGroup(of: [Double].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    let (programme, objective) = self.knapsack(least: 7)
                    guard
                        case .best(let values) = CBCSolver().solve(programme, objective, kept: [0, 1, 2], seconds: 10)
                    else { return [] }
                    return values.map { $0.rounded() }
                }
            }
            for await values in group { #expect(values == [1, 1, 0]) }
        }
    }
}
