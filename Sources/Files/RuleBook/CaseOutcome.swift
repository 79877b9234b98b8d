import Rules

extension RuleBookFolder {
    /// What came of a programme's cases.
    public struct CaseOutcome: Sendable {
        /// The programme.
        public var programme: String
        /// How many cases there are.
        public var count: Int
        /// Those whose answer differs.
        public var failures: [(name: String, differences: [String])]
    }

    /// Runs the cases of every programme.
    public func runCases() throws(FileFault) -> [CaseOutcome] {
        var outcomes: [CaseOutcome] = []
        for folder in try programmes() where folder.hasCases {
            let book = RuleBook([try read(folder)])
            var outcome = CaseOutcome(programme: folder.id, count: 0, failures: [])
            for ruleCase in try RuleCase.read("\(folder.path)/cases.yaml") {
                outcome.count += 1
                let differences = ruleCase.differences(in: book)
                if !differences.isEmpty { outcome.failures.append((ruleCase.name, differences)) }
            }
            outcomes.append(outcome)
        }
        return outcomes
    }
}
