import Actions
import Domain
import Pages
import Primitives
import Rules

extension ImportsPage.Line {
    /// An import as a line of the list.
    init(_ found: TableImport) {
        let entries = found.progress.entries
        let rows = found.report.map { "\($0.rows) rows, \($0.ready) new" } ?? ""
        let (state, tone, outcome): (String, Tone, String) =
            switch found.state {
            case .columns: ("Columns", .info, "waits for its columns")
            case .checking: ("Checking", .info, "being checked")
            case .checked: ("To write", .warn, rows)
            case .writing: ("Writing", .info, "\(entries) written so far")
            case .written: ("Written", .good, entries == 1 ? "1 entry" : "\(entries) entries")
            case .undoing: ("Going back", .info, "being taken back")
            case .undone: ("Taken back", .soft, entries == 1 ? "1 entry taken back" : "\(entries) entries taken back")
            case .failed: ("Stopped", .bad, found.fault?.text ?? "could not be gone through with")
            }
        self.init(
            id: found.id.text, name: found.plan.name, outcome: outcome, tone: tone, state: state, at: found.createdAt)
    }
}

extension ImportProgressPage {
    /// An import that is worked on.
    init(_ found: TableImport) {
        let work: Work =
            switch found.state {
            case .writing: .writing
            case .undoing: .undoing
            default: .checking
            }
        self.init(
            id: found.id.text, name: found.plan.name, work: work, percent: min(99, found.progress.thousandths / 10),
            entries: found.progress.entries)
    }
}

extension ImportCounts {
    init(_ report: ImportReport) {
        self.init(
            rows: report.rows, ready: report.ready, faulty: report.faulty, refused: report.refused,
            whose: report.whose, same: report.same, perhaps: report.perhaps)
    }
}

extension ImportReport {
    /// How much, in words: "140.5 contact hours".
    var totalWords: [String] { totals.map { "\($0.amount) \($0.unit.words($0.amount))" } }
}

extension ImportCheckPage {
    /// What a check found.
    init(_ shown: ShownImport) {
        let found = shown.import
        let report = found.report ?? ImportReport()
        func rows(_ kind: ImportLine.Kind) -> [ImportRow] {
            (shown.lines[kind] ?? []).map { ImportRow($0, found.plan, shown) }
        }
        let faulty = shown.lines[.faulty] ?? []
        self.init(
            id: found.id.text, revision: found.revision, name: found.plan.name, counts: ImportCounts(report),
            totals: report.totalWords,
            span: report.span.map { $0.from == $0.to ? $0.from.spelled : "\($0.from.spelled) to \($0.to.spelled)" },
            questions: report.questions.map {
                Question(key: $0.key, sentence: $0.sentence, name: $0.name, first: $0.first, rows: $0.rows)
            },
            courses: report.courses.map { Course(number: $0.number, rows: $0.rows) },
            topics: Topic.allCases.map { ($0.code, $0.words) }, perhaps: rows(.perhaps),
            faulty: faulty.map { FaultyRow($0, found.plan, shown) }, keptFaulty: shown.keptFaulty,
            further: report.faulty > faulty.count && faulty.count == Self.rowsAtOnce ? faulty.last?.number : nil,
            refused: rows(.refused), same: rows(.same), noted: rows(.noted), notedCount: report.noted)
    }

    /// So many faulty rows stand on one page.
    private static let rowsAtOnce = 20
}

extension ImportResultPage {
    /// What came of an import.
    init(_ shown: ShownImport) {
        let found = shown.import
        let gave = !shown.entries.isEmpty
        let outcome: Outcome
        switch found.state {
        case .undone: outcome = .undone
        case .failed:
            let fault = found.fault ?? ImportFault("Something went wrong with it.", cure: "Try again in a moment.")
            outcome = .failed(text: fault.text, cure: fault.cure)
        default: outcome = .written
        }
        self.init(
            id: found.id.text, name: found.plan.name, outcome: outcome, entries: found.progress.entries,
            counts: found.report.map { ImportCounts($0) }, totals: found.report?.totalWords ?? [],
            keptFaulty: shown.keptFaulty,
            kept: (found.report?.kept ?? []).map {
                Kept(id: $0.text, title: shown.credits[$0]?.title ?? "An entry")
            },
            canUndo: gave && found.state != .undone, canRetry: gave && found.state == .failed && found.fault == nil)
    }

    /// Adds what its entries count for each credential.
    mutating func count(_ standings: [Standing], of entries: [ID<LedgerEntry>]) {
        let ids = Set(entries.map(\.text))
        counted = standings.map { standing in
            let sum = standing.activities.reduce(Credits.zero) {
                ids.contains($1.id) ? $0 + ($1.counted ?? .zero) : $0
            }
            let unit = sum == Credits(1) ? standing.unit.one : standing.unit.many
            return Counted(id: standing.id, name: standing.name, amount: "\(sum) \(unit)")
        }
    }
}

extension ImportRow {
    /// A row as a page names it.
    init(_ line: ImportLine, _ plan: ImportPlan, _ shown: ShownImport) {
        let row = TableRow(number: line.number, cells: line.cells)
        func text(_ field: ImportField) -> String? { plan.map.text(field, in: row).map { String($0.prefix(120)) } }
        let head = text(.title) ?? text(.courseNumber) ?? line.cells.first { !$0.isEmpty } ?? "An empty row"
        let facts = [text(.completed), text(.hours), text(.provider)].compactMap { $0 }
        self.init(
            line: line.number, head: String(head.prefix(160)), facts: facts.joined(separator: " · "), why: line.why,
            twin: Twin(line, shown))
    }
}

extension ImportRow.Twin {
    /// The entry or line that a row is compared with.
    init?(_ line: ImportLine, _ shown: ShownImport) {
        if let credit = line.credit {
            guard let known = shown.credits[credit] else { return nil }
            self.init(
                words: "“\(known.title)” of \(known.completed.spelled), \(known.origin.words)", entry: credit.text)
        } else if let twin = line.twin {
            self.init(words: "row \(twin) of this file", entry: nil)
        } else {
            return nil
        }
    }
}

extension FaultyRow {
    /// A row with errors; several in one cell are told together.
    init(_ line: ImportLine, _ plan: ImportPlan, _ shown: ShownImport) {
        var cells: [Cell] = []
        var others: [String] = []
        for fault in line.faults {
            guard let column = fault.column else {
                others.append("\(fault.text) \(fault.cure)")
                continue
            }
            if let place = cells.firstIndex(where: { $0.column == column }) {
                cells[place].text += " " + fault.text
                cells[place].cure += " " + fault.cure
            } else {
                cells.append(
                    Cell(
                        column: column, label: plan.heading(column),
                        value: line.cells.indices.contains(column) ? line.cells[column] : "", text: fault.text,
                        cure: fault.cure))
            }
        }
        self.init(row: ImportRow(line, plan, shown), cells: cells, others: others)
    }
}
