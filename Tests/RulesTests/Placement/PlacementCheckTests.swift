import Primitives
import Testing

@testable import Rules

@Suite struct PlacementCheckTests {
    private let problem = PlacementProblem(
        needs: [.init(amount: 2), .init(amount: 4, isOpen: true)],
        portions: [.init(amount: 3, needs: 0b11), .init(amount: 2, needs: 0b10)],
        limits: [.init(amount: 4, portions: [0, 1])])

    @Test func `a right placement passes`() {
        #expect(PlacementCheck.fault(of: Placement(amounts: [[2, 1], [0, 1]]), in: problem) == nil)
    }

    @Test func `each kind of wrong placement is told`() {
        func fault(_ amounts: [[Int64]]) -> PlacementCheck.Fault? {
            PlacementCheck.fault(of: Placement(amounts: amounts), in: problem)
        }
        #expect(fault([[2, 2], [0, 0]]) == .portionOverdrawn(0))
        #expect(fault([[0, 0], [1, 0]]) == .needDoesNotTake(portion: 1, need: 0))
        #expect(fault([[3, 0], [0, 0]]) == .minimumOverfilled(0))
        #expect(fault([[2, 1], [0, 2]]) == .limitExceeded(0))
        #expect(fault([[-1, 2], [0, 0]]) == .negative(portion: 0, need: 0))
    }
}

@Suite struct ShortageTests {
    @Test func `a shortage names the needs and what can reach them`() throws {
        let problem = PlacementProblem(
            needs: [.init(amount: 2), .init(amount: 2), .init(amount: 5, isOpen: true)],
            portions: [.init(amount: 3, needs: 0b111), .init(amount: 4, needs: 0b100)], limits: [])
        let proof = try #require(Shortage.proof(of: problem, missing: 2))
        #expect(proof.asked - proof.reachable == 2)
    }

    @Test func `nothing missing needs no proof`() {
        let problem = PlacementProblem(needs: [.init(amount: 0)], portions: [], limits: [])
        #expect(Shortage.proof(of: problem, missing: 0) == nil)
    }

    @Test(arguments: 201...208)
    func `where limits do not overlap every shortage has its proof`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<120 {
            let problem = RandomProblem.make(&random, isPlain: true)
            guard problem.needs.allSatisfy({ $0.within == nil }) else { continue }
            let counted = problem.counted(ExactPlacement(problem).best().levels(needs: problem.needs.count))
            let missing = zip(problem.needs, counted).reduce(Int64(0)) { $0 + max(0, $1.0.amount - $1.1) }
            guard missing > 0 else { continue }
            #expect(Shortage.proof(of: problem, missing: missing) != nil, "\(problem)")
        }
    }
}
