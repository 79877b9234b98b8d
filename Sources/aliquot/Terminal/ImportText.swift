import Domain
import Primitives
import Rules

/// What became of a spreadsheet, as people read it in 80 columns.
struct ImportText {
    let outcome: ImportDesk.Outcome
    let isDryRun: Bool
    let ink: Ink
    private let width = Terminal.standardOutput.width

    init(_ outcome: ImportDesk.Outcome, isDryRun: Bool, ink: Ink) {
        self.outcome = outcome
        self.isDryRun = isDryRun
        self.ink = ink
    }

    private var plan: ImportPlan { outcome.import.plan }

    var text: String {
        var text = ink.paint(plan.name, .strong) + (plan.map.preset.map { ", from \($0.words)" } ?? "") + "\n"
        text += columns + "\n"
        guard let report = outcome.import.report else { return text + failure }
        text += summary(report)
        text += rows(.faulty, "Rows with errors", report.faulty)
        text += questions(report)
        text += rows(.refused, "Rows of somebody else", report.refused)
        text += rows(.perhaps, "Rows that may be there already", report.perhaps)
        return text + end(report) + failure
    }

    private var columns: String {
        let named = plan.map.columns.sorted { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }
            .map { "\(ImportPlan.letters($0.value)) \($0.key.words)" }
        let order = plan.map.dateOrder.map { "; dates by \($0.words)" } ?? ""
        return Ink.wrap("Columns: " + named.joined(separator: ", ") + order, width: width, indent: 2)
    }

    private func summary(_ report: ImportReport) -> String {
        var parts = ["\(report.ready) new"]
        for (count, words) in [
            (report.same, "already there"), (report.perhaps, "perhaps there"), (report.faulty, "with errors"),
            (report.whose, "to be asked about"), (report.refused, "of somebody else"),
        ] where count > 0 { parts.append("\(count) \(words)") }
        var text = Ink.wrap("\(report.rows) rows: " + parts.joined(separator: ", "), width: width, indent: 2) + "\n"
        let totals = report.totals.map { "\($0.amount) \($0.unit.words($0.amount))" }.joined(separator: ", ")
        if !totals.isEmpty {
            let span = report.span.map { ", \($0.from) to \($0.to)" } ?? ""
            text += Ink.wrap("New: \(totals)\(span)", width: width, indent: 2) + "\n"
        }
        return text
    }

    private func rows(_ kind: ImportLine.Kind, _ title: String, _ count: Int) -> String {
        let lines = outcome.lines.filter { $0.kind == kind }
        guard !lines.isEmpty else { return "" }
        var text = "\n" + ink.paint(title, .strong) + "\n"
        for line in lines.prefix(Self.shown) {
            let head = "  row \(line.number)  "
            let words =
                line.faults.isEmpty
                ? [line.why] : line.faults.map { "\($0.text) \(ink.paint($0.cure, .soft))" }
            for (place, word) in words.enumerated() {
                let lead = place == 0 ? head : String(repeating: " ", count: head.count)
                text += lead + Ink.wrap(word, width: width, indent: head.count) + "\n"
            }
        }
        if count > Self.shown { text += "  and \(count - min(count, Self.shown)) more\n" }
        return text
    }

    private func questions(_ report: ImportReport) -> String {
        guard !report.questions.isEmpty || !report.courses.isEmpty else { return "" }
        var text = "\n" + ink.paint("To be answered", .strong) + "\n"
        for question in report.questions.prefix(Self.shown) {
            let cure = question.name.map { "If it is the same person: --mine \"\($0)\"." } ?? "Answer in the browser."
            text +=
                "  "
                + Ink.wrap(
                    "\(question.rows) rows from row \(question.first) on: \(question.sentence) \(cure)", width: width,
                    indent: 4)
            text += "\n"
        }
        for course in report.courses.prefix(Self.shown) {
            let words =
                "\(course.rows) rows: the hours of course \(course.number) are not in the file. Give them in the browser."
            text += "  " + Ink.wrap(words, width: width, indent: 4) + "\n"
        }
        return text
    }

    private func end(_ report: ImportReport) -> String {
        if isDryRun { return "\nNothing was written: this was a check.\n" }
        guard outcome.import.state == .written else {
            return report.ready == 0 ? "\nThere is nothing new to write.\n" : ""
        }
        let count = outcome.import.progress.entries
        return "\n" + ink.paint("\(count) \(count == 1 ? "entry" : "entries") written.", .good)
            + "\nTo take them back: aliquot import undo \(outcome.import.id)\n"
    }

    private var failure: String {
        guard outcome.import.state == .failed else { return "" }
        let fault = outcome.import.fault ?? ImportFault("It could not be gone through with.", cure: "Try again.")
        return "\n" + ink.paint(fault.text, .bad) + " " + fault.cure + "\n"
    }

    /// So many rows of a kind are printed; all of them are in the JSON and in the file of failed rows.
    private static let shown = 20
}
