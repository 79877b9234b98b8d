/// Why there is no plan, and what could be changed.
public struct PlanObstacle: Sendable {
    /// The conflict in words.
    public var text: String
    /// What could be changed.
    public var remedies: [Remedy]

    /// Something that could be changed.
    public enum Remedy: Sendable {
        /// Ask again with other wishes.
        case ask(words: String, PlanQuery)
        /// Take a mark off something.
        case unmark(words: String, key: String)
    }

    /// A conflict.
    public init(text: String, remedies: [Remedy]) {
        self.text = text
        self.remedies = remedies
    }
}
