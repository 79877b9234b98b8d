import Blocking
import Domain
import Files
import Primitives

/// One going through an import's file, row by row, on a thread of its own.
final class ImportPass: Sendable {
    /// Touched on the worker's thread only.
    private final class Desk: @unchecked Sendable {
        let place: String
        let plan: ImportPlan
        let reading: RowReading
        var reader: TableReader?
        private var last = 0

        init(_ place: String, _ plan: ImportPlan) {
            self.place = place
            self.plan = plan
            reading = RowReading(map: plan.map, today: plan.day, answers: plan.courses)
        }

        func opened() throws -> TableReader {
            if let reader { return reader }
            let opened = try TableReader(place, choice: plan.choice)
            reader = opened
            return opened
        }

        /// The next row that concerns the import, with the cells that were written anew.
        func next() throws -> TableRow? {
            let reader = try opened()
            while let row = try reader.next() {
                // An entry is known by its line: a file that has one twice was not written by any program.
                guard row.number > last else {
                    throw TableFault(
                        .damaged, "Row \(row.number) stands in this file twice, or out of its order.",
                        cure: "Open it in a spreadsheet program and save it as XLSX.")
                }
                last = row.number
                if reading.concerns(row) { return plan.mended(row) }
            }
            return nil
        }
    }

    /// A row and what it says.
    struct Row: Sendable {
        var cells: TableRow
        var read: ReadRow
    }

    private let worker = Worker()
    private let desk: Desk

    /// A pass over the file at a place.
    init(_ place: String, _ plan: ImportPlan) {
        desk = Desk(place, plan)
    }

    /// Runs work on the worker's thread.
    func run<Answer: Sendable>(_ work: @escaping @Sendable () throws -> Answer) async throws -> Answer {
        try await worker.run(work)
    }

    /// How much of the file was read, in thousandths; to be asked on the worker's thread.
    var read: Int { desk.reader?.progress ?? 0 }

    /// How much of the file was read, in thousandths.
    func progress() async throws -> Int {
        try await run { self.read }
    }

    /// Hands up to so many rows over, on the worker's thread; says whether there may be more.
    func each(most: Int, _ visit: @escaping @Sendable (TableRow, ReadRow) -> Void) async throws -> Bool {
        let desk = desk
        return try await worker.run {
            for _ in 0..<most {
                guard let row = try desk.next() else { return false }
                visit(row, desk.reading.read(row))
            }
            return true
        }
    }

    /// Rows that a test picks, up to so many, out of at most so many that are looked at. A test is asked on the worker's
    /// thread, row after row.
    func rows(
        most: Int, lookingAt count: Int, after done: Int = 0, _ picks: @escaping @Sendable (TableRow, ReadRow) -> Bool
    ) async throws -> (rows: [Row], last: Int, hasMore: Bool) {
        let desk = desk
        return try await worker.run {
            var rows: [Row] = []
            var last = 0
            for _ in 0..<count {
                guard let row = try desk.next() else { return (rows, last, false) }
                last = row.number
                guard row.number > done else { continue }
                let read = desk.reading.read(row)
                guard picks(row, read) else { continue }
                rows.append(Row(cells: row, read: read))
                if rows.count == most { break }
            }
            return (rows, last, true)
        }
    }
}
