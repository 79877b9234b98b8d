public import Primitives
public import Rules

/// An entry of the log as a line shows it.
public struct EntryLine: Sendable {
    /// Its id.
    public var id: String
    /// Its title.
    public var title: String
    /// Who gave it.
    public var provider: String
    /// When it was completed.
    public var completed: CalendarDate
    /// How much, in its own unit.
    public var amount: Credits
    /// Its own unit.
    public var unit: AmountUnit
    /// What it taught.
    public var topics: [Topic]
    /// How many files prove it.
    public var evidenceCount: Int
    /// Papers that are said to exist, whether or not a file of them is here.
    public var noted: EvidenceSet
    /// Whether it was withdrawn, and why.
    public var withdrawn: String?

    /// An entry.
    public init(
        id: String, title: String, provider: String, completed: CalendarDate, amount: Credits, unit: AmountUnit,
        topics: [Topic], evidenceCount: Int = 0, noted: EvidenceSet = [], withdrawn: String? = nil
    ) {
        self.id = id
        self.title = title
        self.provider = provider
        self.completed = completed
        self.amount = amount
        self.unit = unit
        self.topics = topics
        self.evidenceCount = evidenceCount
        self.noted = noted
        self.withdrawn = withdrawn
    }

    /// "certificate", "roster and photo"; nothing where no paper is noted.
    var notedWords: String? {
        let words = noted.papers.map { $0 == .other ? "paper" : $0.code }
        return words.isEmpty ? nil : words.listed
    }
}
