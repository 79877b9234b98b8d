import Primitives
public import Rules

/// A worked case: a credential and a log, and the answer they must get.
public struct RuleCase: Sendable {
    /// What it shows, as a sentence.
    public let name: String
    /// Where it stands.
    public let file: String
    /// Its line.
    public let line: Int?
    let asOf: CalendarDate
    let portfolio: Portfolio
    let expectations: [Expectation]

    /// One thing the answer must have, and how to find it.
    struct Expectation: Sendable {
        var what: String
        var wanted: String
        var line: Int?
        var found: @Sendable (Standing) -> String
    }

    /// What differs between the answer and what was expected; nothing when all is as it should be.
    public func differences(in book: RuleBook) -> [String] {
        do {
            guard let standing = try book.standings(of: portfolio, asOf: asOf).first else { return ["no answer"] }
            return expectations.compactMap { expectation in
                let found = expectation.found(standing)
                guard found != expectation.wanted else { return nil }
                let place = expectation.line.map { ":\($0)" } ?? ""
                return "\(file)\(place): \(expectation.what) is \(found), expected \(expectation.wanted)"
            }
        } catch {
            return ["\(file): \(error)"]
        }
    }

    /// The cases in a file.
    public static func read(_ path: String) throws(FileFault) -> [RuleCase] {
        do throws(FileFault) {
            let root = try RuleNode.read(path)
            guard let list = root["cases"] else { throw root.fault("cases are missing", code: "missing") }
            var cases: [RuleCase] = []
            for node in try RuleValue.list(list) { cases.append(try RuleCaseReader(node: node).read()) }
            return cases
        } catch {
            throw error.in(path)
        }
    }

    init(
        name: String, file: String, line: Int?, asOf: CalendarDate, portfolio: Portfolio, expectations: [Expectation]
    ) {
        self.name = name
        self.file = file
        self.line = line
        self.asOf = asOf
        self.portfolio = portfolio
        self.expectations = expectations
    }
}
