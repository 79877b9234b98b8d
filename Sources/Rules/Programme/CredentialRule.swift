public import Primitives

/// What one credential asks in one version of a programme. A class, so that a million evaluations share one copy.
public final class CredentialRule: Sendable {
    /// Body and code, `ascp-boc/MLT`.
    public let code: String
    /// The title in words.
    public let title: String
    /// How it is written behind a name, `MLT(ASCP)`.
    public let sign: String
    /// Other codes for the same credential.
    public let aliases: [String]
    /// The code it was renamed to, and when.
    public let renamed: (to: String, on: String?)?
    /// Topics of a specialist's own area.
    public let ownArea: TopicSet
    /// What it asks.
    public let group: GroupRule
    /// Its cycle.
    public let cycle: CycleRule
    /// Its yearly duties.
    public let duties: [DutyRule]

    /// A credential's rule.
    public init(
        code: String, title: String, sign: String, aliases: [String], renamed: (to: String, on: String?)?,
        ownArea: TopicSet, group: GroupRule, cycle: CycleRule, duties: [DutyRule]
    ) {
        self.code = code
        self.title = title
        self.sign = sign
        self.aliases = aliases
        self.renamed = renamed
        self.ownArea = ownArea
        self.group = group
        self.cycle = cycle
        self.duties = duties
    }
}

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

/// A minimum, or the free part of a total.
public struct RequirementRule: Sendable {
    /// The id in the file; `own-area` and `category` are printed as the topic they resolve to.
    public var id: String
    /// How much; nothing for a free part that is the balance of the total.
    public var amount: Figure<Credits>?
    /// Whether it is the free part that takes whatever else counts.
    public var isRest: Bool
    /// Topics it takes.
    public var topics: TopicRule
    /// The free part inside which it lies.
    public var within: String?
    /// Providers it takes.
    public var providers: ProviderRule?
    /// Whether it is repeated for each licensed category.
    public var forEachCategory: Bool
    /// Asked only where this holds.
    public var when: Condition?
    /// Not asked where this holds.
    public var unless: Condition?
    /// Words for people.
    public var label: String?

    /// A requirement.
    public init(id: String, amount: Figure<Credits>?, isRest: Bool, topics: TopicRule) {
        self.id = id
        self.amount = amount
        self.isRest = isRest
        self.topics = topics
        forEachCategory = false
    }

    /// The topics a requirement takes.
    public enum TopicRule: Sendable {
        case these(TopicSet)
        case laboratory, any, ownArea, category
    }
}

/// Something due every year inside a longer cycle.
public struct DutyRule: Sendable {
    /// Its short name in the file.
    public var id: String
    /// What is due, in words.
    public var what: String
    /// When in the year.
    public var due: Figure<Due>

    /// A yearly duty.
    public init(id: String, what: String, due: Figure<Due>) {
        self.id = id
        self.what = what
        self.due = due
    }

    /// When in the year a duty is due.
    public enum Due: String, CaseIterable, Sendable {
        /// By the end of the month of issue.
        case anniversaryMonth = "anniversary-month"
        /// By 31 December.
        case endOfYear = "end-of-year"
    }
}
