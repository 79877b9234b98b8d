/// What becomes of one column that names a person when that person is erased. Every such column of the schema stands in
/// `all`; a test compares it with the databases themselves, so that a later table is not forgotten.
public struct PersonalTable: Hashable, Sendable {
    /// What erasing does.
    public enum Erasing: Hashable, Sendable {
        /// The person's rows are taken away.
        case removed
        /// The rows stay, for this reason; what names anybody in them is blanked, or cannot be read any more.
        case kept(String)
    }

    /// The table.
    public let name: String
    /// The column that names the person.
    public let column: String
    /// What erasing does.
    public let erasing: Erasing
    /// The table whose rows the column names, where it is not the person themself: their things' rows.
    public let parent: String?
    /// The file of an archive in which its owner takes it along; nothing where it is of no use elsewhere.
    public let archive: String?

    private init(
        _ name: String, column: String = "person_id", _ erasing: Erasing, in parent: String? = nil,
        archive: String? = nil
    ) {
        self.name = name
        self.parent = parent
        self.column = column
        self.erasing = erasing
        self.archive = archive
    }

    /// Every column that names a person, in the order in which erasing goes through them.
    public static let all: [PersonalTable] = [
        PersonalTable("webhook_delivery", column: "webhook_id", .removed, in: "webhook"),
        PersonalTable("webhook", .removed),
        PersonalTable("standing_mark", .removed),
        PersonalTable("api_answer", .removed),
        PersonalTable("api_quota", column: "token_id", .removed, in: "api_token"),
        PersonalTable("api_token", .removed),
        PersonalTable("column_map", .removed),
        PersonalTable("table_import_line", column: "import_id", .removed, in: "table_import"),
        PersonalTable("table_import_entry", column: "import_id", .removed, in: "table_import"),
        PersonalTable("table_import", .removed),
        PersonalTable("mail_token", .removed),
        PersonalTable("session", .removed),
        PersonalTable("recovery_code", .removed),
        PersonalTable("account", .removed, archive: "person.json"),
        PersonalTable("former_name", .removed, archive: "person.json"),
        PersonalTable("identifier", .removed, archive: "person.json"),
        PersonalTable("draft", .removed, archive: "drafts.json"),
        PersonalTable("reading_page", column: "reading_id", .removed, in: "reading"),
        PersonalTable("reading", .removed),
        PersonalTable("approval_request", .removed),
        PersonalTable(
            "approval_request", column: "decided_by", .kept("the body's own decision, by somebody without a name")),
        PersonalTable("evidence", .removed, archive: "evidence.json"),
        PersonalTable("credential", .removed, archive: "wallet.json"),
        PersonalTable("told_value", .removed, archive: "wallet.json"),
        PersonalTable("plan", .removed),
        PersonalTable("plan_mark", .removed),
        PersonalTable("calendar_feed", .removed),
        PersonalTable("operator", .removed),
        PersonalTable("mail", .removed),
        PersonalTable("archive_order", .removed),
        PersonalTable("archive_arrival", .removed),
        PersonalTable("course_note", .removed),
        PersonalTable("study_event", column: "enrolment_id", .removed, in: "enrolment"),
        PersonalTable("award_claim", column: "taken_by", .removed),
        PersonalTable("person_secret", .removed),
        PersonalTable(
            "account_event",
            .kept("that the account was erased and that operators opened it, without a word of detail"),
            archive: "person.json"),
        PersonalTable(
            "account_event", column: "actor_id", .kept("what somebody did to others is told to those others")),
        PersonalTable(
            "membership", .kept("the employer's own record, without the name, until its period is over"),
            archive: "person.json"),
        PersonalTable(
            "ledger_entry", .kept("totals and chains; the words cannot be read without the secret"),
            archive: "ledger.jsonl"),
        PersonalTable(
            "award", .kept("that a certificate was issued and what became of it; its words cannot be read")),
        PersonalTable(
            "enrolment", .kept("the provider's record that a course was taken and completed, without a name")),
        PersonalTable(
            "attempt", column: "enrolment_id",
            .kept("which marks were given; the answers cannot be read without the secret"), in: "enrolment"),
        PersonalTable(
            "course_version", column: "written_by", .kept("the provider's own course, by somebody without a name")),
        PersonalTable(
            "retention_period", column: "changed_by", .kept("the organisation's rule, by somebody without a name")),
        PersonalTable(
            "offering_version", column: "written_by",
            .kept("the provider's own catalogue, by somebody without a name")),
        PersonalTable(
            "certificate_template", column: "author_id",
            .kept("how the provider's certificates look, by somebody without a name")),
        PersonalTable("ledger_entry", column: "recorded_by", .kept("the id of somebody without a name")),
        PersonalTable(
            "person", column: "id", .kept("the id, without a name, for what refers to it"), archive: "person.json"),
    ]
}
