public import Primitives

/// A piece of work done behind the scenes.
public struct Job: Sendable {
    /// What is to be done.
    public enum Kind: UInt8, Coded {
        case sendMail, sweep, watchStanding, callWebhook, checkImport, writeImport, undoImport, readCertificate
        case makeArchive, sweepPapers, makeCertificate, takeBank

        /// Every code and its kind.
        public static let codes = kebabCodes()

        /// Whether it may take minutes: such work has a line of its own, so that letters do not wait for it, and
        /// holds its claim on while it goes forward.
        public var isLong: Bool {
            switch self {
            case .sendMail, .sweep, .watchStanding, .callWebhook, .readCertificate, .makeCertificate: false
            case .checkImport, .writeImport, .undoImport, .makeArchive, .sweepPapers, .takeBank: true
            }
        }

        /// Kinds that are done in a moment.
        public static var short: [Kind] { allCases.filter { !$0.isLong && !reading.contains($0) } }
        /// Kinds that take seconds each and come many at once: nothing else waits for them.
        public static var reading: [Kind] { [.readCertificate] }
        /// Kinds that may take minutes.
        public static var long: [Kind] { allCases.filter(\.isLong) }
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

    /// How long, in seconds, one worker may hold it.
    public static let claim: Int64 = 120
    /// How long, in seconds, one worker may hold long work without a sign of life.
    public static let longClaim: Int64 = 20
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
