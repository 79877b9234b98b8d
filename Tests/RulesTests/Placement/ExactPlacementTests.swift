import Primitives
import Testing

@testable import Rules

@Suite struct ExactPlacementTests {
    @Test(arguments: 1...20)
    func `the placement is as good as trying everything, however limits overlap`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for number in 0..<150 {
            let problem = RandomProblem.make(&random, isPlain: false)
            let placement = ExactPlacement(problem).best()
            let levels = placement.levels(needs: problem.needs.count)
            #expect(PlacementCheck.fault(of: placement, in: problem) == nil, "instance \(number): \(problem)")
            #expect(
                BruteForce.worth(levels.inside, problem) == BruteForce.best(problem), "instance \(number): \(problem)")
        }
    }

    @Test(arguments: 101...110)
    func `quick levels are the exact ones wherever they apply`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var applied = 0
        for number in 0..<150 {
            let problem = RandomProblem.make(&random, isPlain: true)
            guard let quick = QuickLevels(problem)?.best() else { continue }
            applied += 1
            let exact = ExactPlacement(problem).best().levels(needs: problem.needs.count)
            #expect(quick == exact, "instance \(number): \(problem)")
        }
        #expect(applied > 60)
    }

    @Test func `a thousandth is never cut in two`() {
        // Three limits of 1 over each pair of three portions: in halves 1.5 would fit, in wholes only 1.
        let problem = PlacementProblem(
            needs: [.init(amount: 9, isOpen: true)],
            portions: [.init(amount: 1, needs: 1), .init(amount: 1, needs: 1), .init(amount: 1, needs: 1)],
            limits: [
                .init(amount: 1, portions: [0, 1]), .init(amount: 1, portions: [1, 2]),
                .init(amount: 1, portions: [0, 2]),
            ])
        #expect(ExactPlacement(problem).best().levels(needs: 1).total == 1)
    }

    @Test func `the earlier of two equal portions counts when a limit takes only one`() {
        let problem = PlacementProblem(
            needs: [.init(amount: 5, isOpen: true)],
            portions: [.init(amount: 3, needs: 1), .init(amount: 3, needs: 1)],
            limits: [.init(amount: 4, portions: [0, 1])])
        #expect(ExactPlacement(problem).best().amounts == [[3], [1]])
    }

    @Test func `an undivided portion fills two needs where that meets both`() {
        let problem = PlacementProblem(
            needs: [.init(amount: 2), .init(amount: 2), .init(amount: 9, isOpen: true)],
            portions: [.init(amount: 3, needs: 0b111), .init(amount: 2, needs: 0b110)], limits: [])
        let levels = ExactPlacement(problem).best().levels(needs: 3)
        #expect(levels.inside == [2, 2, 1])
    }

    @Test func `large amounts are placed exactly`() {
        let hour: Int64 = 1_000
        var portions = (0..<400).map { PlacementProblem.Portion(amount: 1_333, needs: 0b100 | UInt64($0 % 2)) }
        portions.append(.init(amount: 2_000_000 * hour, needs: 0b111))
        let problem = PlacementProblem(
            needs: [.init(amount: 300 * hour), .init(amount: 2 * hour), .init(amount: 5 * hour, isOpen: true)],
            portions: portions, limits: [.init(amount: 7_777_777, portions: [400])])
        let placement = ExactPlacement(problem).best()
        #expect(PlacementCheck.fault(of: placement, in: problem) == nil)
        #expect(placement.levels(needs: 3).total == 400 * 1_333 + 7_777_777)
    }
}
