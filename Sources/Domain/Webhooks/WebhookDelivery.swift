public import Primitives

/// One message to a webhook, with what became of it.
public struct WebhookDelivery: Sendable {
    /// What it is about.
    public enum Event: UInt8, Coded {
        case standingChanged, ping

        /// Every code and its event, as programs read it: `standing.changed`.
        public static let codes = Codes<Event>([("standing.changed", .standingChanged), ("ping", .ping)])
    }

    /// How far it came.
    public enum State: UInt8, Coded {
        case waiting, delivered, givenUp

        /// Every code and its state.
        public static let codes = kebabCodes()
    }

    /// Its id; the same with every try, so that the receiver can tell a repetition.
    public var id: ID<WebhookDelivery>
    /// Where it goes.
    public var webhook: ID<Webhook>
    /// What it is about.
    public var event: Event
    /// How far it came.
    public var state: State
    /// How often it was tried.
    public var attempts: Int
    /// The status of the last answer.
    public var status: Int?
    /// Why the last try failed, where no answer came.
    public var fault: String?
    /// When it was made.
    public var createdAt: Instant
    /// When it was tried last.
    public var triedAt: Instant?
    /// When it is tried next.
    public var nextAt: Instant?

    /// A delivery.
    public init(
        id: ID<WebhookDelivery>, webhook: ID<Webhook>, event: Event, state: State = .waiting, attempts: Int = 0,
        status: Int? = nil, fault: String? = nil, createdAt: Instant, triedAt: Instant? = nil, nextAt: Instant? = nil
    ) {
        self.id = id
        self.webhook = webhook
        self.event = event
        self.state = state
        self.attempts = attempts
        self.status = status
        self.fault = fault
        self.createdAt = createdAt
        self.triedAt = triedAt
        self.nextAt = nextAt
    }

    /// Seconds until the next try after so many; nothing when it is given up. Ten tries within about three days.
    public static func pause(after attempts: Int) -> Int64? {
        let pauses: [Int64] = [5, 60, 300, 1800, 7200, 5 * 3600, 10 * 3600, 20 * 3600, 36 * 3600]
        return attempts >= 1 && attempts <= pauses.count ? pauses[attempts - 1] : nil
    }

    /// Whether an answer says that the message was taken.
    public static func isTaken(_ status: Int) -> Bool { (200..<300).contains(status) }

    /// Whether an answer says never to call again: 410, gone.
    public static func isFarewell(_ status: Int) -> Bool { status == 410 }

    /// Deliveries are shown for so many days.
    public static let daysKept = 30
}
