public import Domain

/// What became of the questions of a bank, as it is kept.
public enum BankOutcomeJSON {
    /// The outcome as JSON.
    public static func text(_ outcome: BankOutcome) -> String {
        var json = JSONWriter()
        json.object { json in
            json.int("taken", outcome.taken)
            json.int("known", outcome.known)
            json.int("unled", outcome.unled)
            json.int("over", outcome.over)
            json.int("more", outcome.more)
            json.string("fault", outcome.fault)
            json.array("remarks") { json in
                for remark in outcome.remarks {
                    json.object { json in
                        json.bool("skipped", remark.isSkipped)
                        json.string("question", remark.question)
                        json.string("text", remark.text)
                        if let line = remark.line { json.int("line", line) }
                    }
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// An outcome that was kept.
    public static func outcome(_ text: String) throws(FileFault) -> BankOutcome {
        let odd = FileFault("malformed", "what became of a bank is kept in a form that is not known here")
        let json = try JSONValue.read(Array(text.utf8))
        func number(_ value: JSONValue?) -> Int? { if case .number(let text)? = value { Int(text) } else { nil } }
        func holds(_ value: JSONValue?) -> Bool { if case .bool(true)? = value { true } else { false } }
        func word(_ value: JSONValue?) -> String? { if case .string(let text)? = value { text } else { nil } }
        guard let taken = number(json["taken"]), case .list(let members)? = json["remarks"] else { throw odd }
        var outcome = BankOutcome()
        outcome.taken = taken
        outcome.known = number(json["known"]) ?? 0
        outcome.unled = number(json["unled"]) ?? 0
        outcome.over = number(json["over"]) ?? 0
        outcome.more = number(json["more"]) ?? 0
        outcome.fault = word(json["fault"])
        for member in members {
            guard let question = word(member["question"]), let text = word(member["text"]) else { throw odd }
            outcome.remarks.append(
                BankOutcome.Remark(
                    isSkipped: holds(member["skipped"]), question: question, text: text,
                    line: number(member["line"])))
        }
        return outcome
    }
}
