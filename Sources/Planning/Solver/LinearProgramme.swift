/// Columns and rows of whole numbers: what is chosen, and what every choice keeps. By column, as solvers want it.
struct LinearProgramme: Sendable {
    /// A column's weight in a row.
    typealias Entry = (column: Int, weight: Int64)

    /// Something to be chosen.
    struct Column: Sendable {
        /// From 0 to this.
        var upper: Int64
        /// Whether only whole amounts make sense.
        var isWhole: Bool
        /// What a solver counts as 1.
        var unit: Int64
        /// Rows it stands in.
        var entries: [(row: Int, weight: Int64)] = []
    }

    /// A sum of columns that is held within limits.
    struct Row: Sendable {
        /// At least this.
        var least: Int64?
        /// At most this.
        var most: Int64?
        /// What a solver counts as 1.
        var unit: Int64
    }

    var columns: [Column] = []
    var rows: [Row] = []

    /// Adds a column; returns its number.
    mutating func column(upper: Int64 = 1, isWhole: Bool = true, unit: Int64 = 1) -> Int {
        columns.append(Column(upper: upper, isWhole: isWhole, unit: unit))
        return columns.count - 1
    }

    /// Adds a row; returns its number.
    @discardableResult
    mutating func row(
        least: Int64? = nil, most: Int64? = nil, unit: Int64 = 1, _ entries: [Entry]
    ) -> Int {
        rows.append(Row(least: least, most: most, unit: unit))
        for entry in entries where entry.weight != 0 {
            columns[entry.column].entries.append((rows.count - 1, entry.weight))
        }
        return rows.count - 1
    }

    /// Whether choosing nothing keeps every row.
    var allowsNothing: Bool {
        rows.allSatisfy { $0.least ?? 0 <= 0 && $0.most ?? 0 >= 0 }
    }

    /// Frees a row of what it asks.
    mutating func drop(_ row: Int) {
        rows[row].least = nil
        rows[row].most = nil
    }

    /// A bound from below of what any choice of `kept` columns is worth, from a price for every row, and what each column adds to
    /// it. Right for whatever prices: that they come from a solver that rounds does no harm.
    func bound(
        prices: [Double], objective: [Double], kept: [Int]
    ) -> (bound: Double, added: [Double]) {
        var bound = 0.0
        var prices = prices
        for (number, row) in rows.enumerated() {
            if prices[number] > 0 {
                guard let least = row.least else {
                    prices[number] = 0
                    continue
                }
                bound += prices[number] * Double(least) / Double(row.unit)
            } else if prices[number] < 0 {
                guard let most = row.most else {
                    prices[number] = 0
                    continue
                }
                bound += prices[number] * Double(most) / Double(row.unit)
            }
        }
        var added = [Double](repeating: 0, count: columns.count)
        for number in kept {
            let column = columns[number]
            var reduced = objective[number]
            for entry in column.entries {
                reduced -= prices[entry.row] * Double(entry.weight) * Double(column.unit) / Double(rows[entry.row].unit)
            }
            if reduced < 0 { bound += reduced * Double(column.upper) / Double(column.unit) }
            added[number] = max(0, reduced)
        }
        return (bound, added)
    }
}
