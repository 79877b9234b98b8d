import Foundation
import Testing

@Suite("aliquot status --json")
struct StatusJSONTests {
    /// What is compared: everything that is counted, no sentence.
    private func essence(_ document: JSONValue) -> JSONValue {
        document.only(["person", "credentials"]).with("credentials") { credentials in
            credentials.each { credential in
                credential
                    .only([
                        "id", "credential", "rules", "unit", "cycle", "dates", "state", "complete", "total",
                        "requirements",
                        "activities", "not_counted", "duties", "unknown",
                    ])
                    .with("requirements") { $0.each { $0.only(["id", "required", "counted", "missing", "within"]) } }
                    .with("activities") { $0.each { $0.only(["id", "earned", "counted", "placed"]) } }
                    .with("not_counted") { $0.each { $0.only(["id", "code", "amount"]) } }
                    .with("unknown") { $0.each { $0.only(["what"]) } }
            }
        }
    }

    @Test func `every example names its day and has an expected answer`() throws {
        let folder = Command.root.appending(path: "Examples")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yml") }
        #expect(Example.all.count == files.count && !files.isEmpty)
        let expected = try FileManager.default.contentsOfDirectory(
            atPath: Command.root.appending(path: "Tests/AliquotTests/Expected").path)
        #expect(Set(expected) == Set(Example.all.map { "\($0.name).json" }))
    }

    @Test(arguments: Example.all)
    func `an example gets its expected answer`(_ example: Example) throws {
        let answer = try example.answer()
        #expect(answer["as_of"]?.text == example.asOf)
        let (found, wanted) = (essence(answer), essence(try JSONValue(contentsOf: example.expected)))
        #expect(found["person"] == wanted["person"])
        let (mine, theirs) = (found["credentials"]?.items ?? [], wanted["credentials"]?.items ?? [])
        try #require(mine.count == theirs.count && !mine.isEmpty)
        for (one, other) in zip(mine, theirs) {
            #expect(one.keys == other.keys)
            for key in other.keys.sorted() { #expect(one[key] == other[key], "\(other["id"]?.text ?? "?").\(key)") }
        }
    }

    @Test(arguments: Example.all)
    func `the keys are those of the contract`(_ example: Example) throws {
        let answer = try example.answer()
        #expect(answer.keys == ["as_of", "person", "credentials"])
        func check(_ value: JSONValue?, _ keys: Set<String>, or more: Set<String> = []) {
            let found = value?.keys ?? []
            #expect(keys.isSubset(of: found), "lacks \(keys.subtracting(found))")
            #expect(found.isSubset(of: keys.union(more)), "has \(found.subtracting(keys.union(more))) too")
        }
        func each(_ list: JSONValue?, _ keys: Set<String>, or more: Set<String> = []) {
            for item in list?.items ?? [] { check(item, keys, or: more) }
        }
        for credential in answer["credentials"]?.items ?? [] {
            check(
                credential,
                [
                    "id", "credential", "rules", "unit", "cycle", "dates", "state", "complete", "total", "requirements",
                    "activities", "not_counted", "duties", "unknown",
                ], or: ["earn_window", "notes", "shortage"])
            check(credential["cycle"], ["from", "to"])
            if let window = credential["earn_window"] { check(window, ["from", "to"]) }
            check(credential["dates"], ["submission_opens", "submission_due", "expires"])
            check(credential["total"], ["required", "counted", "missing"])
            each(
                credential["requirements"], ["id", "required", "counted", "missing", "confidence"],
                or: ["within", "told", "source"])
            each(credential["activities"], ["id", "earned", "counted", "placed", "reasons"])
            for activity in credential["activities"]?.items ?? [] {
                each(activity["placed"], ["requirement", "amount"])
                each(activity["reasons"], ["code", "text"])
            }
            each(credential["not_counted"], ["id", "amount", "code", "text", "would_count_if", "source"])
            each(credential["duties"], ["id", "year", "due", "done"])
            each(credential["unknown"], ["what", "text"])
            each(credential["notes"], ["code", "text"])
            if let shortage = credential["shortage"] {
                check(shortage, ["requirements", "activities", "required", "reachable"])
            }
        }
    }

    @Test(arguments: Example.all)
    func `codes and states are of the closed lists`(_ example: Example) throws {
        let states: Set = [
            "voluntary", "future", "submitted", "grace", "lapsed", "ready", "due", "attention", "on-track",
        ]
        let codes: Set = [
            "outside-cycle", "over-cap", "duplicate", "provider-not-accepted", "kind-not-accepted", "kind-ended",
            "kind-unknown-value", "topic-not-accepted", "below-minimum-length", "rounding",
        ]
        for credential in try example.answer()["credentials"]?.items ?? [] {
            #expect(states.contains(credential["state"]?.text ?? ""))
            for requirement in credential["requirements"]?.items ?? [] {
                #expect(["high", "medium", "low", "none"].contains(requirement["confidence"]?.text ?? ""))
            }
            for line in credential["not_counted"]?.items ?? [] {
                #expect(codes.contains(line["code"]?.text ?? ""))
                #expect(line["text"]?.text?.isEmpty == false)
            }
        }
    }

    @Test(arguments: Example.all)
    func `amounts are decimal strings, and earned is placed and not counted`(_ example: Example) throws {
        func thousandths(_ value: JSONValue?) throws -> Int {
            let text = try #require(value?.text)
            let match = try #require(text.wholeMatch(of: /(0|[1-9]\d*)(?:\.(\d{0,2}[1-9]))?/), "\(text)")
            let fraction = String(match.2 ?? "")
            let rest = Int(fraction + String(repeating: "0", count: 3 - fraction.count)) ?? 0
            return (Int(match.1) ?? 0) * 1000 + rest
        }
        for credential in try example.answer()["credentials"]?.items ?? [] {
            var total = 0
            for activity in credential["activities"]?.items ?? [] {
                guard activity["earned"] != .null else {
                    #expect(activity["counted"] == .null && activity["placed"]?.items == [])
                    continue
                }
                let placed = try (activity["placed"]?.items ?? []).reduce(0) { try $0 + thousandths($1["amount"]) }
                let lines = (credential["not_counted"]?.items ?? []).filter { $0["id"] == activity["id"] }
                let away = try lines.reduce(0) { try $0 + thousandths($1["amount"]) }
                #expect(try thousandths(activity["earned"]) == placed + away)
                #expect(try thousandths(activity["counted"]) == placed)
                total += placed
            }
            #expect(try thousandths(credential["total"]?["counted"]) == total)
        }
    }

    @Test(arguments: Example.all)
    func `a value not known is null and is named among the unknown`(_ example: Example) throws {
        for credential in try example.answer()["credentials"]?.items ?? [] {
            let unknown = Set((credential["unknown"]?.items ?? []).compactMap { $0["what"]?.text })
            var wanted: [String] = credential["total"]?["required"] == .null ? ["total"] : []
            for activity in credential["activities"]?.items ?? [] where activity["earned"] == .null {
                wanted.append("activity:\(activity["id"]?.text ?? "?")")
            }
            for requirement in credential["requirements"]?.items ?? [] where requirement["required"] == .null {
                wanted.append("requirement:\(requirement["id"]?.text ?? "?")")
            }
            for date in ["submission_opens", "submission_due", "expires"] where credential["dates"]?[date] == .null {
                wanted.append("dates:\(date)")
            }
            for what in wanted { #expect(unknown.contains(what), "\(credential["id"]?.text ?? "?")") }
        }
    }

    @Test func `of an expired credential the window to earn in is told`() throws {
        let example = try #require(Example.all.first { $0.name == "california-phlebotomist-expired" })
        let credential = try #require(example.answer()["credentials"]?.items.first)
        #expect(credential["earn_window"]?["to"]?.text == example.asOf)
        #expect(credential["earn_window"]?["from"]?.text != credential["cycle"]?["from"]?.text)
        // Where it is the cycle itself, nothing is said twice.
        let other = try #require(Example.all.first { $0.name == "new-mlt" })
        #expect(try other.answer()["credentials"]?.items.first?.keys.contains("earn_window") == false)
    }
}
