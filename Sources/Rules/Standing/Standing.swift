public import Primitives

/// Where a person stands for one credential, with a reason on every line.
public struct Standing: Sendable {
    /// The portfolio's own short name of the credential.
    public var id: String
    /// Body and code as the portfolio names it.
    public var credential: String
    /// How it is written behind a name.
    public var sign: String
    /// Its title.
    public var title: String
    /// The body's name.
    public var bodyName: String
    /// The programme's name.
    public var programmeTitle: String
    /// Programme and version.
    public var rules: String
    /// The body's word for one unit and several.
    public var unit: (one: String, many: String)
    /// The cycle; nothing where it is not known.
    public var cycle: DateSpan?
    /// Days on which credit counts, where they differ from the cycle.
    public var window: DateSpan?
    /// The day the declaration opens.
    public var submissionOpens: CalendarDate?
    /// The day the declaration is due.
    public var submissionDue: CalendarDate?
    /// The last day.
    public var expires: CalendarDate?
    /// Where it stands.
    public var state: StandingState
    /// Whether everything is met; nothing when something unknown could change the answer.
    public var isComplete: Bool?
    /// The whole.
    public var total: Tally
    /// How surely the total is known.
    public var totalConfidence: Confidence
    /// Every requirement, in rule order.
    public var requirements: [RequirementTally]
    /// Every activity of the log.
    public var activities: [ActivityTally]
    /// Every amount that does not count.
    public var notCounted: [NotCounted]
    /// What is due every year.
    public var duties: [Duty]
    /// What is not known here.
    public var unknown: [Unknown]
    /// Remarks on the credential.
    public var notes: [Note]
    /// Why not everything is met, as a proof.
    public var shortage: ShortageText?

    /// What a requirement asks and has.
    public struct RequirementTally: Sendable {
        /// The activity's or credential's short name.
        public var id: String
        /// How much is asked, counted and missing.
        public var tally: Tally
        /// How surely the amount is known.
        public var confidence: Confidence
        /// Whether it is the free part.
        public var isRest: Bool
        /// The free part inside which it lies.
        public var within: String?
        /// Words for people.
        public var label: String?
        /// Who told the figure, where it came from an overlay.
        public var told: String?
        /// The source of the figure.
        public var source: String?
    }

    /// What became of one activity.
    public struct ActivityTally: Sendable {
        /// The activity's or credential's short name.
        public var id: String
        /// Its title.
        public var title: String
        /// Its credit; nothing where the value is not known.
        public var earned: Credits?
        /// How much of it counts.
        public var counted: Credits?
        /// How much lies in which requirement.
        public var placed: [(requirement: String, amount: Credits)]
        /// Remarks on how it was counted.
        public var reasons: [Note]
    }

    /// An amount that does not count, and why.
    public struct NotCounted: Sendable {
        /// The activity's or credential's short name.
        public var id: String
        /// Its title.
        public var title: String
        /// How much does not count; nothing where the value is not known.
        public var amount: Credits?
        /// The reason as a code.
        public var code: NotCountedCode
        /// The sentence.
        public var text: String
        /// The smallest change that would make it count.
        public var wouldCountIf: String?
        /// Where the rule was read.
        public var source: String?
    }

    /// Something due in one year.
    public struct Duty: Sendable {
        /// The activity's or credential's short name.
        public var id: String
        /// What it is.
        public var what: String
        /// The year it belongs to.
        public var year: Int
        /// The last day; nothing where it is not known.
        public var due: CalendarDate?
        /// Whether it is done.
        public var isDone: Bool
    }

    /// Something that is not known here.
    public struct Unknown: Sendable {
        /// What it is.
        public var what: String
        /// The sentence.
        public var text: String
    }

    /// A remark with a code.
    public struct Note: Sendable {
        /// The reason as a code.
        public var code: String
        /// The sentence.
        public var text: String
    }

    /// The proof that something must be missing.
    public struct ShortageText: Sendable {
        /// The requirements that ask more than can reach them.
        public var requirements: [String]
        /// The activities that can reach them.
        public var activities: [String]
        /// What these requirements ask together.
        public var required: Credits
        /// The most that can come to them.
        public var reachable: Credits
    }
}
