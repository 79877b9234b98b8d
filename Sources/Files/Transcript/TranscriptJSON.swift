public import Domain
import Primitives
import Rules

/// A transcript as a JSON document, described in docs/transcript.md: amounts as decimal strings, days as `2026-03-02`,
/// what is not known as null.
public enum TranscriptJSON {
    /// The whole document.
    public static func document(_ transcript: Transcript) -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.string("made_at", transcript.madeAt.description)
            json.string("as_of", transcript.madeAt.day.description)
            write(transcript.holder, &json)
            write(transcript.filter, &json)
            json.array("credentials") { json in
                for one in transcript.credentials { write(one, &json) }
            }
            json.array("lines") { json in
                for line in transcript.lines { write(line, &json) }
            }
            json.array("in_progress") { json in
                for draft in transcript.drafts { write(draft, &json) }
            }
            write(transcript.totals, &json)
        }
        json.newline()
        return json.bytes
    }

    private static func write(_ holder: Transcript.Holder, _ json: inout JSONWriter) {
        json.object("person") { json in
            json.string("name", holder.name)
            json.words("former_names", holder.formerNames)
            json.array("identifiers") { json in
                for identifier in holder.identifiers {
                    json.object { json in
                        json.string("kind", identifier.kind.code)
                        json.string("number", identifier.number)
                        json.bool("verified", identifier.verifiedAt != nil)
                    }
                }
            }
        }
    }

    private static func write(_ filter: TranscriptFilter, _ json: inout JSONWriter) {
        json.object("filter") { json in
            json.string("tab", filter.tab.code)
            json.string("credential", filter.credential)
            json.string("cycle", filter.cycle?.description)
            json.string("topic", filter.topic?.code)
            if let year = filter.year { json.int("year", year) } else { json.string("year", nil) }
        }
    }

    private static func write(_ one: Transcript.HeldStanding, _ json: inout JSONWriter) {
        let standing = one.standing
        json.object { json in
            json.string("id", standing.id)
            json.string("credential", standing.credential)
            json.string("name", one.name)
            json.string("title", standing.title)
            json.string("body", standing.bodyName)
            json.string("number", one.credential.number)
            json.string("issued", one.credential.held.issued?.description)
            json.string("rules", standing.rules)
            json.string("unit", standing.unit.one)
            if let cycle = standing.cycle {
                json.object("cycle") { json in
                    json.string("from", cycle.from.description)
                    json.string("to", cycle.to.description)
                }
            } else {
                json.string("cycle", nil)
            }
            json.object("total") { StandingJSON.tally(standing.total, &$0) }
        }
    }

    private static func write(_ line: TranscriptLine, _ json: inout JSONWriter) {
        let activity = line.activity
        json.object { json in
            json.string("id", line.id.text)
            json.string("title", activity.title)
            json.string("kind", activity.kind.code)
            json.string("delivery", activity.delivery?.code)
            json.string("started", activity.started?.description)
            json.string("completed", activity.completed.description)
            json.credits("amount", activity.amount)
            json.string("unit", activity.unit.code)
            json.array("topics") { json in
                switch activity.topics {
                case .undivided(let set): for topic in set.topics { write(topic, nil, &json) }
                case .split(let shares): for share in shares { write(share.topic, share.amount, &json) }
                }
            }
            json.object("provider") { json in
                json.string("name", activity.provider?.name)
                json.words("approvals", activity.provider?.approvals.approvals.map(\.code) ?? [])
                json.string("course_number", activity.provider?.number)
                json.string("approval_number", activity.provider?.approvalNumber)
            }
            json.object("evidence") { json in
                json.int("files", line.fileCount)
                json.words("noted", activity.evidence.papers.map(\.code))
            }
            json.string("origin", line.origin.code)
            json.string("verified_by", line.verifiedBy)
            json.string("recorded_at", line.recordedAt.description)
            json.array("counts") { json in
                for count in line.counts { write(count, &json) }
            }
        }
    }

    private static func write(_ topic: Topic, _ amount: Credits?, _ json: inout JSONWriter) {
        json.object { json in
            json.string("topic", topic.code)
            json.credits("amount", amount)
        }
    }

    private static func write(_ count: TranscriptLine.Count, _ json: inout JSONWriter) {
        json.object { json in
            json.string("credential", count.credential)
            json.credits("earned", count.earned)
            json.credits("counted", count.counted)
            json.bool("outside_cycle", count.isOutsideCycle)
            json.array("placed") { json in
                for part in count.placed {
                    json.object { json in
                        json.string("requirement", part.requirement)
                        json.credits("amount", part.amount)
                    }
                }
            }
        }
    }

    private static func write(_ draft: TranscriptDraft, _ json: inout JSONWriter) {
        json.object { json in
            json.string("id", draft.id.text)
            json.string("title", draft.title.isEmpty ? nil : draft.title)
            json.string("provider", draft.provider.isEmpty ? nil : draft.provider)
            json.string("changed_at", draft.changedAt.description)
            json.words("lacks", draft.lacks.map(\.rawValue))
        }
    }

    private static func write(_ totals: TranscriptTotals, _ json: inout JSONWriter) {
        json.object("totals") { json in
            json.array("units") { json in
                for sum in totals.units {
                    json.object { json in
                        json.string("unit", sum.unit.code)
                        json.credits("amount", sum.amount)
                    }
                }
            }
            json.array("credentials") { json in
                for sum in totals.credentials {
                    json.object { json in
                        json.string("credential", sum.credential)
                        json.credits("counted", sum.counted)
                        json.int("unknown_lines", sum.unknown)
                    }
                }
            }
            json.array("topics") { json in
                for sum in totals.topics {
                    json.object { json in
                        json.words("topics", sum.topics.map(\.code))
                        json.string("unit", sum.unit.code)
                        json.credits("amount", sum.amount)
                    }
                }
            }
        }
    }
}
