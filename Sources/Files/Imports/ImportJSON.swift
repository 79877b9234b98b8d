public import Domain
import Primitives

/// An import as programs read it: how it was understood, what becomes of its rows, what is wrong and what is asked.
public enum ImportJSON {
    /// The document, in one line.
    public static func bytes(_ found: TableImport, lines: [ImportLine]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.string("import", found.id.text)
            json.string("file", found.plan.name)
            json.string("state", found.state.code)
            json.string("preset", found.plan.map.preset?.code)
            json.string("date_order", found.plan.map.dateOrder?.code)
            columns(&json, found.plan)
            if let report = found.report { counts(&json, report) }
            json.int("written", found.state == .written ? found.progress.entries : 0)
            json.array("rows_to_look_at") { json in
                for line in lines { row(&json, line) }
            }
            if let fault = found.fault {
                json.object("fault") { json in
                    json.string("text", fault.text)
                    json.string("cure", fault.cure)
                }
            }
        }
        return json.bytes
    }

    private static func columns(_ json: inout JSONWriter, _ plan: ImportPlan) {
        json.array("columns") { json in
            for (field, column) in plan.map.columns.sorted(by: {
                ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue)
            }) {
                json.object { json in
                    json.string("column", ImportPlan.letters(column))
                    json.string("heading", plan.headings.indices.contains(column) ? plan.headings[column] : nil)
                    json.string("field", field.code)
                }
            }
        }
    }

    private static func counts(_ json: inout JSONWriter, _ report: ImportReport) {
        json.int("rows", report.rows)
        json.int("new", report.ready)
        json.int("already_there", report.same)
        json.int("perhaps_there", report.perhaps)
        json.int("with_errors", report.faulty)
        json.int("of_somebody_else", report.refused)
        json.int("whose", report.whose)
        json.int("noted", report.noted)
        json.array("totals") { json in
            for total in report.totals {
                json.object { json in
                    json.credits("value", total.amount)
                    json.string("unit", total.unit.code)
                }
            }
        }
        json.string("from", report.span?.from.description)
        json.string("to", report.span?.to.description)
        json.array("questions") { json in
            for question in report.questions {
                json.object { json in
                    json.string("found", question.sentence)
                    json.string("name", question.name)
                    json.int("first_line", question.first)
                    json.int("rows", question.rows)
                }
            }
        }
        json.array("courses_without_hours") { json in
            for course in report.courses {
                json.object { json in
                    json.string("number", course.number)
                    json.int("rows", course.rows)
                }
            }
        }
    }

    private static func row(_ json: inout JSONWriter, _ line: ImportLine) {
        json.object { json in
            json.int("line", line.number)
            json.string("verdict", line.kind.code)
            if !line.why.isEmpty { json.string("why", line.why) }
            if let credit = line.credit { json.string("entry", credit.text) }
            if let twin = line.twin { json.int("twin", twin) }
            json.array("faults") { json in
                for fault in line.faults {
                    json.object { json in
                        json.string("code", fault.code.code)
                        json.string("field", fault.field.code)
                        json.string("column", fault.column.map(ImportPlan.letters))
                        json.string("found", fault.found)
                        json.string("text", fault.text)
                        json.string("cure", fault.cure)
                    }
                }
            }
        }
    }
}
