import CCbc
import Synchronization

/// The solver CBC with its relaxations by CLP. Every question has a model of its own.
struct CBCSolver: PlanSolver {
    /// CBC's driver keeps settings in the open, so one question is answered at a time.
    private static let turn = Mutex<Void>(())

    func relax(_ programme: LinearProgramme, _ objective: [Double], kept: [Int]) -> Relaxation {
        let matrix = SolverMatrix(programme, objective, kept: kept)
        guard let model = Clp_newModel() else { return .failed }
        defer { Clp_deleteModel(model) }
        Clp_setLogLevel(model, 0)
        Clp_loadProblem(
            model, Int32(kept.count), Int32(programme.rows.count), matrix.starts, matrix.rows, matrix.weights,
            matrix.lower, matrix.upper, matrix.objective, matrix.least, matrix.most)
        Clp_setOptimizationDirection(model, 1)
        _ = Clp_dual(model, 0)
        switch Clp_status(model) {
        case 0: break
        case 1: return .impossible
        default: return .failed
        }
        guard let solution = Clp_primalColumnSolution(model), let duals = Clp_dualRowSolution(model) else {
            return .failed
        }
        return .solved(
            values: matrix.spread(solution, over: programme.columns.count),
            prices: Array(UnsafeBufferPointer(start: duals, count: programme.rows.count)))
    }

    func solve(
        _ programme: LinearProgramme, _ objective: [Double], kept: [Int], seconds: Double
    ) -> SolverAnswer {
        // Of a question without content CBC says nothing that could be relied on.
        if programme.allowsNothing, kept.allSatisfy({ objective[$0] >= 0 }) {
            return .best([Double](repeating: 0, count: programme.columns.count))
        }
        return Self.turn.withLock { _ in branch(programme, objective, kept: kept, seconds: seconds) }
    }

    private func branch(
        _ programme: LinearProgramme, _ objective: [Double], kept: [Int], seconds: Double
    ) -> SolverAnswer {
        let matrix = SolverMatrix(programme, objective, kept: kept)
        guard let model = Cbc_newModel() else { return .stopped(nil, bound: -.infinity) }
        defer { Cbc_deleteModel(model) }
        Cbc_setLogLevel(model, 0)
        Cbc_loadProblem(
            model, Int32(kept.count), Int32(programme.rows.count), matrix.starts, matrix.rows, matrix.weights,
            matrix.lower, matrix.upper, matrix.objective, matrix.least, matrix.most)
        for (place, number) in kept.enumerated() where programme.columns[number].isWhole {
            Cbc_setInteger(model, Int32(place))
        }
        Cbc_setObjSense(model, 1)
        let settings = [
            ("logLevel", "0"), ("threads", "1"), ("randomCbcSeed", "7"), ("randomSeed", "7"), ("ratioGap", "0"),
            ("allowableGap", "0"), ("seconds", "\(max(0.05, seconds))"), ("timeMode", "elapsed"),
        ]
        for (name, value) in settings { Cbc_setParameter(model, name, value) }
        _ = Cbc_solve(model)
        let values = Cbc_bestSolution(model).map { matrix.spread($0, over: programme.columns.count) }
        // A model without a solution still has values: what was proven comes first.
        if Cbc_isProvenOptimal(model) != 0, let values { return .best(values) }
        if Cbc_isProvenInfeasible(model) != 0 || Cbc_isInitialSolveProvenPrimalInfeasible(model) != 0 {
            return .impossible
        }
        return .stopped(
            Cbc_numberSavedSolutions(model) > 0 ? values : nil, bound: Cbc_getBestPossibleObjValue(model))
    }
}

/// A programme as the solver's arrays.
private struct SolverMatrix {
    var starts: [Int32] = [0]
    var rows: [Int32] = []
    var weights: [Double] = []
    var lower: [Double]
    var upper: [Double]
    var objective: [Double]
    var least: [Double]
    var most: [Double]
    private let kept: [Int]

    init(_ programme: LinearProgramme, _ objective: [Double], kept: [Int]) {
        self.kept = kept
        lower = [Double](repeating: 0, count: kept.count)
        upper = kept.map { Double(programme.columns[$0].upper) / Double(programme.columns[$0].unit) }
        self.objective = kept.map { objective[$0] }
        least = programme.rows.map { row in row.least.map { Double($0) / Double(row.unit) } ?? -.greatestFiniteMagnitude
        }
        most = programme.rows.map { row in row.most.map { Double($0) / Double(row.unit) } ?? .greatestFiniteMagnitude }
        for number in kept {
            let column = programme.columns[number]
            for entry in column.entries {
                rows.append(Int32(entry.row))
                weights.append(Double(entry.weight) * Double(column.unit) / Double(programme.rows[entry.row].unit))
            }
            starts.append(Int32(rows.count))
        }
    }

    func spread(_ values: UnsafePointer<Double>, over count: Int) -> [Double] {
        var spread = [Double](repeating: 0, count: count)
        for (place, number) in kept.enumerated() { spread[number] = values[place] }
        return spread
    }

    func spread(_ values: UnsafeMutablePointer<Double>, over count: Int) -> [Double] {
        spread(UnsafePointer(values), over: count)
    }
}
