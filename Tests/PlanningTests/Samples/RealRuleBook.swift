import Files
import Rules

/// The rule book of this repository.
enum RealRuleBook {
    static func read(_ file: String = #filePath) throws -> RuleBook {
        let root = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
        return try RuleBookFolder("\(root)/RuleBook").read()
    }
}
