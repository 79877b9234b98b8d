public import Domain
import Primitives
import Rules

/// Keeps what a check found.
public enum ImportReportFile {
    private enum ReportField: UInt8, Coded {
        case rows, ready, faulty, refused, whose, same, perhaps, noted, questions, courses, totals, span, kept
        static let codes = kebabCodes()
    }

    /// The report as JSON.
    public static func bytes(_ report: ImportReport) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.int("rows", report.rows)
            json.int("ready", report.ready)
            json.int("faulty", report.faulty)
            json.int("refused", report.refused)
            json.int("whose", report.whose)
            json.int("same", report.same)
            json.int("perhaps", report.perhaps)
            json.int("noted", report.noted)
            json.array("questions") { json in
                for question in report.questions {
                    json.words(
                        nil,
                        [
                            question.key, question.sentence, question.name ?? "", String(question.first),
                            String(question.rows),
                        ])
                }
            }
            json.array("courses") { json in
                for course in report.courses { json.words(nil, [course.number, String(course.rows)]) }
            }
            json.array("totals") { json in
                for total in report.totals { json.words(nil, [total.unit.code, total.amount.description]) }
            }
            if let span = report.span { json.words("span", [span.from.description, span.to.description]) }
            json.words("kept", report.kept.map(\.text))
        }
        return json.bytes
    }

    /// The report in these bytes.
    public static func report(_ bytes: [UInt8]) throws(FileFault) -> ImportReport {
        try SealedJSON.read(bytes) { (json) throws(FileFault) in
            var report = ImportReport()
            try json.map(0, "the report", ReportField.codes) { (field, node) throws(FileFault) in
                switch field {
                case .rows: report.rows = json.number(node)
                case .ready: report.ready = json.number(node)
                case .faulty: report.faulty = json.number(node)
                case .refused: report.refused = json.number(node)
                case .whose: report.whose = json.number(node)
                case .same: report.same = json.number(node)
                case .perhaps: report.perhaps = json.number(node)
                case .noted: report.noted = json.number(node)
                case .questions:
                    for parts in try json.lists(node) where parts.count == 5 {
                        report.questions.append(
                            ImportReport.Question(
                                key: parts[0], sentence: parts[1], name: parts[2].isEmpty ? nil : parts[2],
                                first: Int(parts[3]) ?? 0, rows: Int(parts[4]) ?? 0))
                    }
                case .courses:
                    for parts in try json.lists(node) where parts.count == 2 {
                        report.courses.append(ImportReport.Course(number: parts[0], rows: Int(parts[1]) ?? 0))
                    }
                case .totals:
                    for parts in try json.lists(node) where parts.count == 2 {
                        guard let unit = AmountUnit.codes.find(parts[0]),
                            let amount = try? Credits(reading: Array(parts[1].utf8))
                        else {
                            continue
                        }
                        report.totals.append(ImportReport.Total(unit: unit, amount: amount))
                    }
                case .span:
                    let days = try json.texts(node).compactMap { CalendarDate($0) }
                    if days.count == 2 { report.span = DateSpan(from: days[0], to: days[1]) }
                case .kept: report.kept = try json.texts(node).compactMap { ID($0) }
                }
            }
            return report
        }
    }
}
