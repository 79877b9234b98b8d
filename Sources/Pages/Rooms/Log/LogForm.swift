public import Rules

/// What is written in the form of an entry, as typed.
public struct LogForm: Sendable {
    /// Its id, made when the form was, so that sending twice records once.
    public var id: String
    /// The title on the certificate.
    public var title = ""
    /// Who gave it.
    public var provider = ""
    /// The day it was completed.
    public var completed = ""
    /// How much.
    public var amount = ""
    /// The unit's code.
    public var unit = "contact-hour"
    /// The kind's code.
    public var kind = "ce-course"
    /// What it taught.
    public var topics: [Topic] = []
    /// How much of each topic, where the amount is split.
    public var shares: [Topic: String] = [:]
    /// Who stands behind the provider.
    public var approvals: Set<Approval> = []
    /// The course number.
    public var number = ""
    /// The number of the approval.
    public var approvalNumber = ""
    /// The first day.
    public var started = ""
    /// The delivery's code.
    public var delivery = ""
    /// `none`, `series` or `yearly`.
    public var series = "none"
    /// A note.
    public var note = ""
    /// Why it is corrected.
    public var reason = ""
    /// Files that are there already.
    public var files: [EvidenceLine] = []
    /// The ids of those that stay.
    public var kept: Set<String>

    /// An empty form.
    public init(id: String, files: [EvidenceLine] = []) {
        self.id = id
        self.files = files
        kept = Set(files.map(\.id))
    }

    /// Whether something of the second part was filled in.
    var hasMore: Bool {
        kind != "ce-course" || !approvals.isEmpty || !number.isEmpty || !started.isEmpty || !delivery.isEmpty
            || !approvalNumber.isEmpty || series != "none" || !note.isEmpty
    }
}
