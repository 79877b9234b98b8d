public import Primitives
public import Rules

/// The standing of a person as the contract's JSON document: amounts as decimal strings, what is not known as null.
public enum StandingJSON {
    /// The whole document.
    public static func document(_ standings: [Standing], of portfolio: Portfolio, asOf: CalendarDate) -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.string("as_of", asOf.description)
            json.string("person", portfolio.name)
            json.array("credentials") { json in
                for standing in standings { write(standing, &json) }
            }
        }
        json.newline()
        return json.bytes
    }

    static func write(_ standing: Standing, _ json: inout JSONWriter) {
        json.object { json in
            json.string("id", standing.id)
            json.string("credential", standing.credential)
            json.string("rules", standing.rules)
            json.string("unit", standing.unit.one)
            span("cycle", standing.cycle, &json)
            if let window = standing.window, window != standing.cycle { span("earn_window", window, &json) }
            json.object("dates") { json in
                json.string("submission_opens", standing.submissionOpens?.description)
                json.string("submission_due", standing.submissionDue?.description)
                json.string("expires", standing.expires?.description)
            }
            json.string("state", standing.state.code)
            json.bool("complete", standing.isComplete)
            json.object("total") { tally(standing.total, &$0) }
            json.array("requirements") { json in
                for requirement in standing.requirements { write(requirement, &json) }
            }
            json.array("activities") { json in
                for activity in standing.activities { write(activity, &json) }
            }
            json.array("not_counted") { json in
                for line in standing.notCounted { write(line, &json) }
            }
            json.array("duties") { json in
                for duty in standing.duties { write(duty, &json) }
            }
            json.array("unknown") { json in
                for unknown in standing.unknown {
                    json.object { json in
                        json.string("what", unknown.what)
                        json.string("text", unknown.text)
                    }
                }
            }
            json.array("notes") { notes(standing.notes, &$0) }
            if let shortage = standing.shortage { write(shortage, &json) }
        }
    }

    static func tally(_ tally: Tally, _ json: inout JSONWriter) {
        json.credits("required", tally.required)
        json.credits("counted", tally.counted)
        json.credits("missing", tally.missing)
    }

    private static func span(_ key: StaticString, _ span: DateSpan?, _ json: inout JSONWriter) {
        guard let span else { return json.string(key, nil) }
        json.object(key) { json in
            json.string("from", span.from.description)
            json.string("to", span.to.description)
        }
    }

    private static func write(_ requirement: Standing.RequirementTally, _ json: inout JSONWriter) {
        json.object { json in
            json.string("id", requirement.id)
            tally(requirement.tally, &json)
            json.string("confidence", requirement.confidence.rawValue)
            if let within = requirement.within { json.string("within", within) }
            if let told = requirement.told { json.string("told", told) }
            if let source = requirement.source { json.string("source", source) }
        }
    }

    private static func write(_ activity: Standing.ActivityTally, _ json: inout JSONWriter) {
        json.object { json in
            json.string("id", activity.id)
            json.credits("earned", activity.earned)
            json.credits("counted", activity.counted)
            json.array("placed") { json in
                for part in activity.placed {
                    json.object { json in
                        json.string("requirement", part.requirement)
                        json.credits("amount", part.amount)
                    }
                }
            }
            json.array("reasons") { notes(activity.reasons, &$0) }
        }
    }

    private static func notes(_ notes: [Standing.Note], _ json: inout JSONWriter) {
        for note in notes {
            json.object { json in
                json.string("code", note.code)
                json.string("text", note.text)
            }
        }
    }

    private static func write(_ line: Standing.NotCounted, _ json: inout JSONWriter) {
        json.object { json in
            json.string("id", line.id)
            json.credits("amount", line.amount)
            json.string("code", line.code.code)
            json.string("text", line.text)
            json.string("would_count_if", line.wouldCountIf)
            json.string("source", line.source)
        }
    }

    private static func write(_ duty: Standing.Duty, _ json: inout JSONWriter) {
        json.object { json in
            json.string("id", duty.id)
            json.int("year", duty.year)
            json.string("due", duty.due?.description)
            json.bool("done", duty.isDone)
        }
    }

    private static func write(_ shortage: Standing.ShortageText, _ json: inout JSONWriter) {
        json.object("shortage") { json in
            json.array("requirements") { json in for id in shortage.requirements { json.string(nil, id) } }
            json.array("activities") { json in for id in shortage.activities { json.string(nil, id) } }
            json.credits("required", shortage.required)
            json.credits("reachable", shortage.reachable)
        }
    }
}
