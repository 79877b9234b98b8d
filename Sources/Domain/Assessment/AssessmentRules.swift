/// How a course asks: how many questions, in which order, how much must be right, and how often one may try.
public struct AssessmentRules: Hashable, Sendable {
    /// How many questions are drawn for an attempt; nothing for all of them.
    public var drawn: Int?
    /// Whether questions come in a drawn order.
    public var mixesQuestions = true
    /// Whether answers come in a drawn order.
    public var mixesAnswers = true
    /// How much must be right, in whole percent.
    public var passMark = 70
    /// How many attempts there are; nothing for as many as one likes.
    public var attempts: Int?
    /// How many minutes must lie between the end of an attempt and the next.
    public var waitMinutes = 0

    /// The usual: all questions, mixed, 70 percent, as often as one likes.
    public init() {}
}
