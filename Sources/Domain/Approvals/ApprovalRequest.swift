public import Primitives
public import Rules

/// A person's request that a body accept an activity it has not approved, and what became of it.
public struct ApprovalRequest: Sendable {
    /// How far it has come.
    public enum State: UInt8, Coded {
        case asked, accepted, refused, withdrawn

        /// Every code and its state.
        public static let codes = kebabCodes()
    }

    /// The request's id.
    public var id: ID<ApprovalRequest>
    /// Who asks.
    public var person: ID<Person>
    /// The body that is asked.
    public var body: ID<Organisation>
    /// The credit it is about; nothing for an offering that was not taken yet.
    public var credit: ID<LedgerEntry>?
    /// The offering it is about, where it came from the catalogue.
    public var offering: ID<Offering>?
    /// How far it has come.
    public var state: State
    /// When it was asked.
    public var askedAt: Instant
    /// What is asked: the activity as it was then; the reason stands in the note.
    public var asked: CreditRecord
    /// When it was decided, or withdrawn.
    public var decidedAt: Instant?
    /// Who decided.
    public var decidedBy: ID<Person>?
    /// What the body answered.
    public var answer: Answer?

    /// What a body answered.
    public struct Answer: Hashable, Sendable {
        /// The approval that stands behind the activity from now on; nothing where it was refused.
        public var approval: Approval?
        /// The number of the approval.
        public var number: String?
        /// The body's words.
        public var words: String

        /// An answer.
        public init(approval: Approval? = nil, number: String? = nil, words: String) {
            self.approval = approval
            self.number = number
            self.words = words
        }
    }

    /// A request.
    public init(
        id: ID<ApprovalRequest>, person: ID<Person>, body: ID<Organisation>, credit: ID<LedgerEntry>? = nil,
        offering: ID<Offering>? = nil, state: State = .asked, askedAt: Instant, asked: CreditRecord,
        decidedAt: Instant? = nil, decidedBy: ID<Person>? = nil, answer: Answer? = nil
    ) {
        self.id = id
        self.person = person
        self.body = body
        self.credit = credit
        self.offering = offering
        self.state = state
        self.askedAt = askedAt
        self.asked = asked
        self.decidedAt = decidedAt
        self.decidedBy = decidedBy
        self.answer = answer
    }
}

extension ApprovalRequest {
    /// A text longer than this is nobody's reason.
    public static let longest = 1000

    /// Why, as it was typed; or what is wrong with it.
    public static func reason(_ text: String) throws(FormFaults) -> String {
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw FormFaults([FieldFault("why", "Say in a few words what it taught and why it should count.")])
        }
        guard text.count <= longest else {
            throw FormFaults([FieldFault("why", "At most \(longest) letters; send longer papers as evidence.")])
        }
        return text
    }

    /// The answer that a body's member typed; or everything that is wrong with it.
    public static func answer(
        accepts: Bool, approval: String, number: String, words: String
    ) throws(FormFaults) -> Answer {
        var faults: [FieldFault] = []
        let found = Approval.codes.find(approval)
        if accepts, found == nil {
            faults.append(FieldFault("approval", "Choose under which approval it counts from now on."))
        }
        if !accepts, !words.contains(where: { !$0.isWhitespace }) {
            faults.append(FieldFault("words", "Say why not: the person reads it."))
        }
        if words.count > longest { faults.append(FieldFault("words", "At most \(longest) letters.")) }
        if number.count > 100 { faults.append(FieldFault("number", "At most 100 letters.")) }
        guard faults.isEmpty else { throw FormFaults(faults) }
        return Answer(
            approval: accepts ? found : nil, number: accepts && !number.isEmpty ? number : nil, words: words)
    }

    /// The record that stands in the ledger once the body has accepted: the same activity with the approval behind it.
    public static func accepted(_ record: CreditRecord, _ answer: Answer, by body: String) -> CreditRecord {
        var record = record
        var provider = record.activity.provider ?? Provider()
        if let approval = answer.approval { provider.approvals.insert(ApprovalSet(approval)) }
        if let number = answer.number { provider.approvalNumber = number }
        record.activity.provider = provider
        record.reason = "\(body) accepted it on request"
        return record
    }
}
