public import Documents
import Domain
public import Identity
public import Logging
public import Primitives
public import Storage

/// Everything that the verbs of this program need: made once at the start, handed on as a value.
public struct House: Sendable {
    /// Where everything is kept.
    public let store: any Store
    /// The rule book, with what bodies told people laid over it.
    public let rules: RuleShelf
    /// Hashes passwords off the request threads.
    public let hasher: PasswordHasher
    /// Where papers are kept.
    public let evidence: EvidenceFolder
    /// Sets documents on paper.
    public let press: Press
    /// Reads certificates.
    public let reader: PaperReader
    /// What the field offers, ready to be searched.
    public let catalogue: CatalogueShelf
    /// Works plans out.
    public let plans: PlanShelf
    /// Courses that were read lately.
    public let courses = CourseShelf()
    /// Time and chance.
    public let surroundings: Surroundings
    /// How this installation was set up.
    public let settings: Settings
    /// Where it says what happens.
    public let logger: Logger
    /// What this server has taken of tokens' minutes.
    public let quotas = QuotaBook()

    /// A house of these parts.
    public init(
        store: any Store, rules: RuleShelf, hasher: PasswordHasher, evidence: EvidenceFolder,
        press: Press = Press(), catalogue: CatalogueShelf = CatalogueShelf(), surroundings: Surroundings,
        settings: Settings, logger: Logger,
        reader: PaperReader = PaperReader(), plans: PlanShelf = PlanShelf()
    ) {
        self.store = store
        self.rules = rules
        self.hasher = hasher
        self.evidence = evidence
        self.press = press
        self.reader = reader
        self.catalogue = catalogue
        self.plans = plans
        self.surroundings = surroundings
        self.settings = settings
        self.logger = logger
    }

    /// The moment now.
    public var now: Instant { surroundings.now() }
    /// Today in UTC.
    public var today: CalendarDate { now.day }
}
