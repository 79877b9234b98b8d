/// Offerings that could not be used for one reason.
public struct PlanExclusion: Sendable {
    /// The reason, in words.
    public var reason: String
    /// How many there are.
    public var count: Int
    /// Some of them.
    public var examples: [(id: String, title: String)]

    /// Offerings that could not be used.
    public init(reason: String, count: Int, examples: [(id: String, title: String)]) {
        (self.reason, self.count, self.examples) = (reason, count, examples)
    }
}
