/// Gives every question of a bank a short name of its own.
public struct QuestionNames {
    private var taken: Set<String> = []
    private var counts: [String: Int] = [:]

    /// Every name is still free.
    public init() {}

    /// These names are taken.
    public init(taken: some Sequence<String>) { self.taken = Set(taken) }

    /// The name asked for, or one like it that is free.
    public mutating func take(_ wanted: String?, title: String?, number: Int) -> String {
        var base = wanted.map { Slug.isOne($0) ? $0 : Slug.make($0) } ?? title.map(Slug.make) ?? ""
        if base.isEmpty { base = "question-\(number)" }
        var name = base
        while !taken.insert(name).inserted {
            counts[base, default: 1] += 1
            name = "\(base)-\(counts[base] ?? 2)"
        }
        return name
    }
}
