/// A linear programme over exact integers whose objectives are ranked: the second decides only among the best of the first, and so on.
///
/// Maximises over `x ≥ 0` with `rows · x ≤ limits`, all limits at least 0, so that `x = 0` is where it starts.
/// The simplex method with integer pivoting: every entry is a whole number over one common denominator, nothing is rounded.
struct LexicographicProgram {
    private let columns: Int
    /// `entries[row][column] · x + denominator · basic = constants[row]`.
    private var entries: [[Int]]
    private var constants: [Int]
    private var denominator = 1
    /// Which variable each column and row stands for: below `columns` the programme's own, above it a slack.
    private var outside: [Int]
    private var basis: [Int]
    private var frozen: [Bool]

    /// A programme of these rows.
    init(columns: Int, rows: [[Int]], limits: [Int]) {
        self.columns = columns
        entries = rows
        constants = limits
        outside = Array(0..<columns)
        basis = (0..<rows.count).map { columns + $0 }
        frozen = [Bool](repeating: false, count: columns)
    }

    /// Maximises one more objective, leaving all earlier ones at their best. Returns its value.
    mutating func maximise(_ objective: [Int: Int]) -> Ratio {
        // By variable: looking each up in the dictionary would cost more than the pivots.
        var weights = [Int](repeating: 0, count: columns + basis.count)
        for (variable, weight) in objective { weights[variable] = weight }
        var costs = outside.map { -weights[$0] * denominator }
        for (row, variable) in basis.enumerated() {
            let weight = weights[variable]
            if weight == 0 { continue }
            for column in 0..<columns { costs[column] += weight * entries[row][column] }
        }
        while let entering = entering(costs) {
            // An objective of the placement is bounded by its rows, so there is always a row that stops it.
            guard let leaving = leaving(entering) else { break }
            pivot(leaving, entering, &costs)
        }
        for column in 0..<columns where costs[column] > 0 { frozen[column] = true }
        var value = 0
        for (row, variable) in basis.enumerated() { value += weights[variable] * constants[row] }
        return Ratio(value, denominator)
    }

    /// The value of every variable of the programme.
    var solution: [Ratio] {
        var values = [Ratio](repeating: Ratio(0, 1), count: columns)
        for (row, variable) in basis.enumerated() where variable < columns {
            values[variable] = Ratio(constants[row], denominator)
        }
        return values
    }

    /// The variable of the smallest number that improves (Bland's rule: no endless circling).
    private func entering(_ costs: [Int]) -> Int? {
        var best: Int?
        for column in 0..<columns where !frozen[column] && costs[column] < 0 {
            if best.map({ outside[column] < outside[$0] }) ?? true { best = column }
        }
        return best
    }

    private func leaving(_ column: Int) -> Int? {
        var best: Int?
        for row in entries.indices where entries[row][column] > 0 {
            guard let current = best else {
                best = row
                continue
            }
            let mine = Ratio(constants[row], entries[row][column])
            let theirs = Ratio(constants[current], entries[current][column])
            if mine < theirs || (mine == theirs && basis[row] < basis[current]) { best = row }
        }
        return best
    }

    private mutating func pivot(_ row: Int, _ column: Int, _ costs: inout [Int]) {
        let pivotRow = entries[row]
        let pivotConstant = constants[row]
        let element = pivotRow[column]
        for other in entries.indices where other != row {
            let factor = entries[other][column]
            if factor == 0 && element == denominator { continue }
            for place in 0..<columns where place != column {
                entries[other][place] = (entries[other][place] * element - factor * pivotRow[place]) / denominator
            }
            entries[other][column] = -factor
            constants[other] = (constants[other] * element - factor * pivotConstant) / denominator
        }
        let factor = costs[column]
        for place in 0..<columns where place != column {
            costs[place] = (costs[place] * element - factor * pivotRow[place]) / denominator
        }
        costs[column] = -factor
        entries[row][column] = denominator
        denominator = element
        swap(&outside[column], &basis[row])
    }
}
