import Primitives
import Rules

/// Reads values of a rule file inside blocks that pass their source and confidence on to the figures in them.
struct RuleScope {
    let node: RuleNode
    let sourceIds: [String]
    private let sources: [Int]
    private let confidence: Confidence?

    /// The whole file.
    init(_ root: RuleNode, sourceIds: [String]) throws(FileFault) {
        try self.init(root, sourceIds, [], nil)
    }

    private init(
        _ node: RuleNode, _ sourceIds: [String], _ sources: [Int], _ confidence: Confidence?
    ) throws(FileFault) {
        self.node = node
        self.sourceIds = sourceIds
        self.sources =
            try node["source"].map { (node) throws(FileFault) in try Self.sources(node, sourceIds) } ?? sources
        self.confidence = try node["confidence"].map(Self.confidence) ?? confidence
    }

    /// The same standing at another node.
    func at(_ node: RuleNode) throws(FileFault) -> RuleScope {
        try RuleScope(node, sourceIds, sources, confidence)
    }

    /// A block inside this one, with only these keys besides source, confidence and note.
    func block(_ key: String, _ keys: [String]? = nil) throws(FileFault) -> RuleScope? {
        guard let child = node[key], !child.isEmpty else { return nil }
        let scope = try at(child)
        if let keys { try scope.only(keys) }
        return scope
    }

    /// Refuses a key that is not known.
    func only(_ keys: [String]) throws(FileFault) {
        guard case .map(let members) = node.value else {
            throw node.fault("a mapping (key: value) is expected here", code: "wrong-shape")
        }
        for member in members where !keys.contains(member.key) && !Self.standing.contains(member.key) {
            let meant = NearestWord.hint(member.key, among: keys)
            let hint =
                member.node.isEmpty && member.key.contains(" ") ? " (a text with a comma in it needs quotes)" : ""
            throw FileFault(
                "unknown-field", "unknown key “\(member.key)”\(meant)\(hint)", file: member.node.file, line: member.line
            )
        }
    }

    /// The members of this block without what says where its figures stand.
    var entries: [RuleNode.Member] {
        node.members.filter { !["source", "confidence", "note"].contains($0.key) }
    }

    private static let standing: Set<String> = ["source", "confidence", "note", "unknown"]

    private static func sources(_ node: RuleNode, _ ids: [String]) throws(FileFault) -> [Int] {
        let names: [RuleNode]
        if case .list(let members) = node.value { names = members } else { names = [node] }
        var places: [Int] = []
        for name in names {
            guard let id = name.scalar, let place = ids.firstIndex(of: id) else {
                let meant = NearestWord.hint(name.scalar ?? "", among: ids)
                throw name.fault("no source has the id “\(name.scalar ?? "")”\(meant)", code: "unknown-source")
            }
            places.append(place)
        }
        return places
    }

    private static func confidence(_ node: RuleNode) throws(FileFault) -> Confidence {
        guard let word = node.scalar, let confidence = Confidence.codes.find(word) else {
            throw node.fault("confidence is high, medium or low", code: "unknown-word")
        }
        return confidence
    }

    /// A figure: a value, a mapping with its own standing, or unknown.
    func figure<Value: Sendable>(
        _ key: String, _ read: (RuleNode) throws(FileFault) -> Value
    ) throws(FileFault) -> Figure<Value>? {
        guard let child = node[key] else { return nil }
        return try figure(child, read)
    }

    func figure<Value: Sendable>(
        _ child: RuleNode, _ read: (RuleNode) throws(FileFault) -> Value
    ) throws(FileFault) -> Figure<Value> {
        if child.isEmpty {
            throw child.fault("a value is missing here; write {unknown: why} when it is not known", code: "missing")
        }
        guard case .map = child.value else { return try standing(of: child, try read(child)) }
        let scope = try at(child)
        if let why = child["unknown"] {
            try scope.only([])
            return Figure(nil, sources: scope.sources, unknown: why.scalar ?? "not known")
        }
        guard let value = child["value"] else {
            throw child.fault("a figure says value or unknown", code: "missing")
        }
        try scope.only(["value", "told-by", "on"])
        if let told = child["told-by"]?.scalar {
            let on = child["on"]?.scalar.flatMap { CalendarDate($0) }.map { " on \($0.spelled)" } ?? ""
            return Figure(try read(value), confidence: .medium, told: "as told by \(told)\(on)")
        }
        return try scope.standing(of: child, try read(value))
    }

    /// A reason in words, with the standing of its block where it has one.
    func reason(_ why: String) -> Figure<Bool> {
        Figure(true, sources: sources, confidence: confidence ?? .none, unknown: why)
    }

    private func standing<Value: Sendable>(of child: RuleNode, _ value: Value) throws(FileFault) -> Figure<Value> {
        guard let confidence else {
            throw child.fault("this figure has no confidence: give it, or its block, one", code: "unsourced")
        }
        guard !sources.isEmpty else {
            throw child.fault("this figure has no source: give it, or its block, one", code: "unsourced")
        }
        return Figure(value, sources: sources, confidence: confidence)
    }
}
