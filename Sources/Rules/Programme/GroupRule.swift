public import Primitives

/// A total, its requirements and what changes them.
public struct GroupRule: Sendable {
    /// Its short name.
    public var id: String
    /// The required total.
    public var total: Figure<Credits>
    /// Other totals for who was licensed late in this very cycle: from which month of the cycle, counted from 1.
    public var totalByMonthOfIssue: [(fromMonth: Int, total: Figure<Credits>)]
    /// What replaces the total, in order.
    public var exceptions: [ExceptionRule]
    /// Requirements, in the order of the file.
    public var requirements: [RequirementRule]
    /// Whether its holders take part whatever their date of issue.
    public var alwaysTakesPart = false
    /// Why the requirements are not known.
    public var requirementsUnknown: String?

    /// A group that asks this total.
    public init(id: String, total: Figure<Credits>) {
        self.id = id
        self.total = total
        totalByMonthOfIssue = []
        exceptions = []
        requirements = []
    }
}

/// What replaces the total when a condition holds.
public struct ExceptionRule: Sendable {
    /// Its short name in the file.
    public var id: String
    /// When it applies.
    public var when: Condition
    /// The total in its place.
    public var total: Figure<Credits>
    /// The requirements that stay; nothing means all.
    public var only: [String]?
    /// The months up to the day asked about in which credit must be earned.
    public var windowMonths: Figure<Int>?
    /// The reason in words.
    public var why: String

    /// An exception.
    public init(
        id: String, when: Condition, total: Figure<Credits>, only: [String]?, windowMonths: Figure<Int>?, why: String
    ) {
        self.id = id
        self.when = when
        self.total = total
        self.only = only
        self.windowMonths = windowMonths
        self.why = why
    }
}
