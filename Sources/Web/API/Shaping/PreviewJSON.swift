import Actions
import Domain
import Files
import Primitives
import Rules

extension JSONWriter {
    /// What an entry would count, credential by credential.
    mutating func preview(_ preview: CreditPreview) {
        object { json in
            json.array("counts") { json in
                for line in preview.lines { json.line(line) }
            }
            json.string("looks_like", preview.twin?.id.text)
        }
    }

    private mutating func line(_ line: CreditPreview.Line) {
        object { json in
            json.string("id", line.standing.id)
            json.string("credential", line.standing.credential)
            json.string("unit", line.standing.unit.one)
            json.credits("earned", line.earned)
            json.credits("counted", line.counted)
            json.array("placed") { json in
                for part in line.placed {
                    json.object { json in
                        json.string("requirement", part.requirement)
                        json.credits("amount", part.amount)
                    }
                }
            }
            json.array("not_counted") { json in
                for refusal in line.refusals {
                    json.object { json in
                        json.credits("amount", refusal.amount)
                        json.string("code", refusal.code.code)
                        json.string("text", refusal.text)
                        json.string("would_count_if", refusal.wouldCountIf)
                        json.string("source", refusal.source)
                    }
                }
            }
            json.array("reasons") { json in
                for note in line.reasons {
                    json.object { json in
                        json.string("code", note.code)
                        json.string("text", note.text)
                    }
                }
            }
        }
    }
}
