public import Primitives

/// A credit as it is typed: every field still a text.
public struct CreditForm: Hashable, Sendable {
    /// The title on the certificate.
    public var title = ""
    /// Who gave it.
    public var provider = ""
    /// The day it was completed.
    public var completed = ""
    /// The first day.
    public var started = ""
    /// How much.
    public var amount = ""
    /// The unit's code.
    public var unit = "contact-hour"
    /// The kind's code.
    public var kind = "ce-course"
    /// Topic codes.
    public var topics: [String] = []
    /// Shares by topic code, where the certificate splits the amount.
    public var shares: [Share] = []
    /// Approval codes.
    public var approvals: [String] = []
    /// The course or programme number.
    public var number = ""
    /// The number of the approval.
    public var approvalNumber = ""
    /// The delivery's code.
    public var delivery = ""
    /// `none`, `series` or `yearly`.
    public var recurrence = "none"
    /// Codes of the papers that are there.
    public var evidence: [String] = []
    /// A note of the person's own.
    public var note = ""
    /// The files.
    public var papers: [ID<EvidenceFile>] = []

    /// A share of the amount, as typed.
    public struct Share: Hashable, Sendable {
        /// The topic's code.
        public var topic: String
        /// How much.
        public var amount: String

        /// A share.
        public init(topic: String, amount: String) {
            self.topic = topic
            self.amount = amount
        }
    }

    /// An empty form.
    public init() {}
}
