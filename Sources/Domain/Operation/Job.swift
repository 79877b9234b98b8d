public import Primitives

/// A piece of work done behind the scenes.
public struct Job: Sendable {
    /// What is to be done.
    public enum Kind: UInt8, Coded {
        case sendMail, sweep, watchStanding, callWebhook

        /// Every code and its kind.
        public static let codes = kebabCodes()

        /// Which line it waits in, so that a letter does not wait behind what takes minutes.
        public var lane: Lane {
            switch self {
            case .sendMail, .sweep, .watchStanding, .callWebhook: .short
            }
        }
    }

    /// A line of jobs; each is worked off one after the other.
    public enum Lane: CaseIterable, Sendable {
        /// What takes seconds at most.
        case short
        /// What may take minutes.
        case long

        /// The kinds that wait in it.
        public var kinds: [Kind] { Kind.allCases.filter { $0.lane == self } }
    }

    /// The job's id.
    public var id: ID<Job>
    /// What is to be done.
    public var kind: Kind
    /// What it is done to.
    public var subject: String
    /// How often it was tried, this time included.
    public var attempts: Int

    /// A job.
    public init(id: ID<Job>, kind: Kind, subject: String, attempts: Int = 0) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.attempts = attempts
    }

    /// How long one worker may hold it.
    public static let claim: Int64 = 120
    /// After so many tries it is given up.
    public static let mostAttempts = 8

    /// Seconds to wait after this many failures: half a minute at first, doubled each time, at most three hours.
    public static func delay(after attempts: Int) -> Int64 {
        min(3 * 3600, 30 << Int64(min(max(attempts, 1) - 1, 10)))
    }
}

/// A job as the operator sees it.
public struct JobLine: Sendable {
    /// The job's id.
    public var id: ID<Job>
    /// What is to be done.
    public var kind: Job.Kind
    /// When.
    public var due: Instant
    /// How often it was tried.
    public var attempts: Int
    /// When it was given up.
    public var failedAt: Instant?
    /// Why it failed last.
    public var fault: String?

    /// A job as the operator sees it.
    public init(id: ID<Job>, kind: Job.Kind, due: Instant, attempts: Int, failedAt: Instant?, fault: String?) {
        self.id = id
        self.kind = kind
        self.due = due
        self.attempts = attempts
        self.failedAt = failedAt
        self.fault = fault
    }
}
