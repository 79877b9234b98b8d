public import Rules

extension ProgrammeVersion {
    /// The codes of its credentials in groups that pay the same fees, each group and the groups in order.
    public var codesByGroup: [[String]] {
        var groups: [[String]: [String]] = [:]
        let rules = Dictionary(credentials.values.map { ($0.code, $0) }) { first, _ in first }
        for code in rules.keys.sorted() {
            guard let rule = rules[code], rule.renamed == nil else { continue }
            let fees = parts.fees.filter { fee in
                fee.charged != .otherwise
                    && (fee.credentials.isEmpty
                        || fee.credentials.contains { $0 == rule.code || rule.aliases.contains($0) })
            }
            groups[fees.map(\.id) + ["\(rule.cycle.years.value ?? 0)"], default: []].append(code)
        }
        return groups.values.sorted { ($0.first ?? "") < ($1.first ?? "") }
    }
}
