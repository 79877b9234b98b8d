import Domain
import Files
import Primitives
import Rules

extension JSONWriter {
    /// An import; with the rows that need a look, where they are asked for.
    mutating func tableImport(_ found: TableImport, _ lines: [ImportLine.Kind: [ImportLine]]? = nil) {
        object { json in
            json.string("id", found.id.text)
            json.string("name", found.plan.name)
            json.string("state", found.state.code)
            json.string("created_at", found.createdAt.description)
            json.string("written_at", found.writtenAt?.description)
            json.int("bytes", found.size)
            json.int("entries", found.progress.entries)
            json.int("progress", found.progress.thousandths)
            json.string("fault", found.fault.map { "\($0.text) \($0.cure)" })
            json.importReport(found.report)
            guard let lines else { return }
            json.array("headings") { json in for heading in found.plan.headings { json.string(nil, heading) } }
            json.object("columns") { json in
                for (field, column) in found.plan.map.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                    json.int(named: field.code, column + 1)
                }
            }
            json.questions(found.report ?? ImportReport())
            json.array("rows") { json in
                for kind in ImportLine.Kind.allCases {
                    for line in lines[kind] ?? [] { json.importLine(line) }
                }
            }
        }
    }

    private mutating func importReport(_ report: ImportReport?) {
        guard let report else { return string("report", nil) }
        object("report") { json in
            json.int("rows", report.rows)
            json.int("ready", report.ready)
            json.int("faulty", report.faulty)
            json.int("refused", report.refused)
            json.int("asked", report.whose + report.perhaps)
            json.int("same", report.same)
        }
    }

    private mutating func questions(_ report: ImportReport) {
        array("questions") { json in
            for question in report.questions {
                json.object { json in
                    json.string("key", question.key)
                    json.string("text", question.sentence)
                    json.string("name", question.name)
                    json.int("first_line", question.first)
                    json.int("rows", question.rows)
                }
            }
        }
        array("courses") { json in
            for course in report.courses {
                json.object { json in
                    json.string("number", course.number)
                    json.int("rows", course.rows)
                }
            }
        }
    }

    private mutating func importLine(_ line: ImportLine) {
        object { json in
            json.int("line", line.number)
            json.string("kind", line.kind.code)
            json.string("why", line.why.isEmpty ? nil : line.why)
            json.string("entry", line.credit?.text)
            json.array("cells") { json in for cell in line.cells { json.string(nil, cell) } }
            json.array("faults") { json in
                for fault in line.faults {
                    json.object { json in
                        json.string("field", fault.field.code)
                        json.string("found", fault.found)
                        json.string("text", fault.text)
                        json.string("cure", fault.cure)
                    }
                }
            }
        }
    }
}
