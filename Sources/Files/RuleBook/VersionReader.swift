import Primitives
import Rules

/// Turns a merged rule file into a version of a programme.
struct VersionReader {
    let root: RuleNode
    let scope: RuleScope
    let programme: String
    let version: String

    /// The keys of a rule file.
    static let keys = [
        "programme", "title", "body", "label", "unit", "reviewed", "sources", "version-choice", "based-on", "cycle",
        "participation", "submission", "late-period", "duties", "fees", "overlaps", "notes", "contact-hour", "topics",
        "providers", "rounding", "kinds", "kinds-not-named", "caps", "groups", "credentials",
    ]

    init(_ root: RuleNode, programme: String, version: String) throws(FileFault) {
        self.root = root
        self.programme = programme
        self.version = version
        guard case .map = root.value else {
            throw root.fault("a rule file is a mapping (key: value)", code: "wrong-shape")
        }
        scope = try RuleScope(root, sourceIds: root["sources"]?.members.map(\.key) ?? [])
        try scope.only(Self.keys)
    }

    func read() throws(FileFault) -> ProgrammeVersion {
        guard let title = root["title"] else { throw root.fault("title is missing", code: "missing") }
        var parts = ProgrammeVersion.Parts(
            id: "\(programme)@\(version)", programme: programme, effective: CalendarDate(version),
            title: try RuleValue.text(title))
        try readHead(&parts)
        try readCounting(&parts)
        try readDates(&parts)
        let groups = try GroupReader(scope: scope).groups()
        return ProgrammeVersion(parts, credentials: try credentials(groups))
    }

    private func readHead(_ parts: inout ProgrammeVersion.Parts) throws(FileFault) {
        if let name = root["programme"], name.scalar != programme {
            throw name.fault("the programme is named “\(name.scalar ?? "")”, its folder “\(programme)”")
        }
        guard let body = try scope.block("body", ["code", "name"]), let code = body.node["code"],
            let name = body.node["name"]
        else {
            throw root.fault("body: {code: …, name: …} is missing", code: "missing")
        }
        (parts.bodyCode, parts.bodyName) = (try RuleValue.text(code), try RuleValue.text(name))
        guard let unit = try scope.block("unit", ["one", "many"]), let one = unit.node["one"],
            let many = unit.node["many"]
        else {
            throw root.fault("unit: {one: …, many: …} is missing", code: "missing")
        }
        parts.unit = (try RuleValue.text(one), try RuleValue.text(many))
        parts.label = try root["label"].map(RuleValue.text)
        guard let reviewed = try scope.block("reviewed", ["by", "on"]), let by = reviewed.node["by"],
            let on = reviewed.node["on"]
        else {
            throw root.fault("reviewed: {by: …, on: …} is missing", code: "missing")
        }
        (parts.reviewedBy, parts.reviewedOn) = (try RuleValue.text(by), try RuleValue.date(on))
        for member in root["sources"]?.members ?? [] {
            let source = try scope.at(member.node)
            try source.only(["title", "url", "date"])
            guard let title = member.node["title"] else {
                throw member.node.fault("the source has no title", code: "missing")
            }
            parts.sources.append(
                Source(
                    id: member.key, title: try RuleValue.text(title), url: try member.node["url"].map(RuleValue.text),
                    date: try member.node["date"].map(RuleValue.text)))
        }
        if let choice = root["version-choice"] {
            let word = choice["value"] ?? choice
            parts.chosenByCycleStart =
                try RuleValue.word(
                    word, Codes<Bool>([("renewal-date", false), ("cycle-start", true)]), "version choice")
        }
        parts.notes = try root["notes"].map(RuleValue.texts) ?? []
        for family in try root["overlaps"].map(RuleValue.list) ?? [] {
            parts.overlaps.append(try RuleValue.texts(family))
        }
    }

    private func readCounting(_ parts: inout ProgrammeVersion.Parts) throws(FileFault) {
        if let hour = try scope.block("contact-hour", ["minutes"]) {
            parts.contactHourMinutes = try hour.figure("minutes", RuleValue.whole)
            if parts.contactHourMinutes?.value == 0 { throw hour.node.fault("a contact hour has minutes") }
            parts.contactHourNote = try hour.node["note"].map(RuleValue.text)
        }
        if let topics = try scope.block("topics", ["named", "general-health", "not-accepted"]) {
            parts.namedTopics = try topics.node["named"].map(RuleValue.topics)
            parts.refusedTopics = try topics.node["not-accepted"].map(RuleValue.topics) ?? []
            let words = Codes<Bool>([("accepted", true), ("not-accepted", false)])
            parts.takesGeneralHealth = try topics.figure("general-health") { (node) throws(FileFault) in
                try RuleValue.word(node, words, "answer")
            }
        }
        let kinds = KindReader(scope: scope)
        if let providers = root["providers"] { parts.providers = try KindReader.providers(providers, scope) }
        parts.kinds = try kinds.kinds()
        parts.kindsNotNamed = try kinds.kindsNotNamed()
        parts.caps = try kinds.caps()
        if let rounding = try scope.block("rounding", ["step", "per"]) {
            guard let step = try rounding.figure("step", RuleValue.credits), step.value != .zero else {
                throw rounding.node.fault("rounding has no step", code: "missing")
            }
            let words = Codes<Bool>([("activity", false), ("day", true)])
            parts.rounding = Rounding(
                step: step,
                perDay: try rounding.node["per"].map { (node) throws(FileFault) in
                    try RuleValue.word(node, words, "scope")
                } ?? false)
        }
    }

    private func readDates(_ parts: inout ProgrammeVersion.Parts) throws(FileFault) {
        if let participation = try scope.block("participation", ["voluntary-when"]) {
            parts.voluntaryWhen = try participation.node["voluntary-when"].map(ConditionReader.condition)
        }
        if let submission = try scope.block("submission", ["opens-days-before", "due-days-before"]) {
            parts.opensDaysBefore = try submission.figure("opens-days-before", RuleValue.whole)
            parts.dueDaysBefore = try submission.figure("due-days-before", RuleValue.whole)
        }
        if let late = try scope.block("late-period", ["days"]) {
            parts.latePeriodDays = try late.figure("days", RuleValue.whole)
        }
        parts.fees = try FeeReader.fees(scope)
    }

    private func credentials(_ groups: [String: GroupReader.Group]) throws(FileFault) -> [CredentialRule] {
        guard let block = try scope.block("credentials"), !block.node.members.isEmpty else {
            throw root.fault("credentials are missing", code: "missing")
        }
        let cycle = try CycleReader.cycle(scope)
        let duties = try GroupReader.duties(scope)
        var rules: [CredentialRule] = []
        for member in block.node.members {
            let scope = try block.at(member.node)
            try scope.only(["title", "sign", "group", "own-area", "aliases", "renamed-to", "renamed-on"])
            guard member.key.contains("/") else {
                throw member.node.fault("“\(member.key)” is not body/code, as in ascp-boc/MLT")
            }
            guard let title = member.node["title"], let name = member.node["group"] else {
                throw member.node.fault("a credential has a title and a group", code: "missing")
            }
            guard let group = groups[name.scalar ?? ""] else {
                let meant =
                    NearestWord.to(name.scalar ?? "", among: groups.keys.sorted()).map { ": did you mean “\($0)”?" }
                    ?? ""
                throw name.fault("there is no group “\(name.scalar ?? "")”\(meant)", code: "unknown-word")
            }
            guard let cycle = group.cycle ?? cycle else { throw root.fault("cycle is missing", code: "missing") }
            let ownArea = try member.node["own-area"].map(RuleValue.topics) ?? []
            let needsArea = group.rule.requirements.contains { if case .ownArea = $0.topics { true } else { false } }
            if needsArea, ownArea.isEmpty {
                throw member.node.fault(
                    "\(member.key) belongs to a group with topics: own-area, but names no own-area", code: "missing")
            }
            let renamed = member.node["renamed-to"]?.scalar.map { ($0, member.node["renamed-on"]?.scalar) }
            rules.append(
                CredentialRule(
                    code: member.key, title: try RuleValue.text(title),
                    sign: member.node["sign"]?.scalar ?? member.key,
                    aliases: try member.node["aliases"].map(RuleValue.texts) ?? [],
                    renamed: renamed.map { (to: $0.0, on: $0.1) },
                    ownArea: ownArea, group: group.rule, cycle: cycle,
                    duties: group.duties ?? duties))
        }
        try FeeReader.check(root["fees"], name: rules)
        var seen: Set<String> = []
        for rule in rules {
            for code in [rule.code] + rule.aliases where !seen.insert(code).inserted {
                throw block.node.fault("two credentials go by “\(code)”", code: "duplicate-id")
            }
        }
        return rules
    }
}
