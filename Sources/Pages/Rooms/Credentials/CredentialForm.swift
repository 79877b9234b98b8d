import Primitives
public import Rules

/// What is written in the form of a credential, as typed.
public struct CredentialForm: Sendable {
    /// Its id, made when the form was.
    public var id: String
    /// The revision it was opened at; nothing for a new one.
    public var revision: Int?
    /// Body and code.
    public var code: String
    /// The number on the card.
    public var number: String
    /// The day it was issued.
    public var issued: String
    /// The first day of the cycle.
    public var from: String
    /// The last day of the cycle.
    public var to: String
    /// The categories the licence names.
    public var categories: Set<Topic>
    /// The role.
    public var role: String
    /// Whether it is the first renewal: `yes`, `no`, or nothing when the dates say so.
    public var firstRenewal: String
    /// The day the licence renews, where a programme counts from it.
    public var renewal: String

    /// An empty form.
    public init(id: String, revision: Int? = nil, code: String) {
        self.id = id
        self.revision = revision
        self.code = code
        (number, issued, from, to, role, firstRenewal, renewal) = ("", "", "", "", "", "", "")
        categories = []
    }
}

/// What a credential's rule must be told, and what it can work out.
public struct CredentialQuestions: Sendable {
    /// How it is written behind a name.
    public var sign: String
    /// Its title.
    public var title: String
    /// The body's name.
    public var bodyName: String
    /// How its cycle runs.
    public var cycle: CycleKind
    /// How many years, where it is known.
    public var years: Int?
    /// Categories to choose from; empty when it has none.
    public var categories: [Topic]
    /// Roles to choose from; empty when nothing hangs on it.
    public var roles: [String]
    /// Whether the first renewal asks something else.
    public var asksFirstRenewal: Bool

    /// What to ask for a credential.
    public init(
        sign: String, title: String, bodyName: String, cycle: CycleKind, years: Int? = nil, categories: [Topic] = [],
        roles: [String] = [], asksFirstRenewal: Bool = false
    ) {
        self.sign = sign
        self.title = title
        self.bodyName = bodyName
        self.cycle = cycle
        self.years = years
        self.categories = categories
        self.roles = roles
        self.asksFirstRenewal = asksFirstRenewal
    }

    /// What to ask, read off the rule itself.
    public init(_ rule: CredentialRule, of parts: ProgrammeVersion.Parts) {
        self.init(
            sign: rule.sign, title: rule.title, bodyName: parts.bodyName, cycle: rule.cycle.kind,
            years: rule.cycle.years.value)
        if rule.group.requirements.contains(where: \.forEachCategory) { categories = Self.licensed }
        let conditions =
            rule.group.requirements.flatMap { [$0.when, $0.unless].compactMap { $0 } }
            + rule.group.exceptions.map(\.when)
        roles = conditions.flatMap(Self.roles).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        asksFirstRenewal = conditions.contains(where: Self.asksFirst)
    }

    /// Topics in which boards license.
    public static let licensed: [Topic] = [
        .hematology, .chemistry, .microbiology, .bloodBanking, .immunology, .serology, .urinalysis, .coagulation,
        .histology, .cytology, .molecular, .cytogenetics,
    ]

    private static func roles(_ condition: Condition) -> [String] {
        switch condition {
        case .roleIn(let roles): roles
        case .all(let parts), .any(let parts): parts.flatMap(roles)
        case .not(let part): roles(part)
        default: []
        }
    }

    private static func asksFirst(_ condition: Condition) -> Bool {
        switch condition {
        case .firstRenewal: true
        case .all(let parts), .any(let parts): parts.contains(where: asksFirst)
        case .not(let part): asksFirst(part)
        default: false
        }
    }

    /// What to call it.
    func name(_ code: String) -> String { CredentialName.short(sign: sign, code: code, title: title) }

    /// How the cycle runs, in a sentence, and whether the person must state it.
    var cycleHelp: (text: String, isNeeded: Bool) {
        let length = years.map { $0 == 1 ? "one year" : "\($0.word.lowercased()) years" } ?? "a number of years"
        switch cycle {
        case .personal(.month, _):
            return (
                """
                Runs \(length) from the month of issue. Leave it empty and it is worked out; state it when your \
                card says otherwise.
                """,
                false
            )
        case .personal(.day, let anchor):
            let from = anchor.value == .birthDate ? "your birthday" : "the day of issue"
            return (
                """
                Runs \(length) from \(from). Leave it empty and it is worked out; state it when your card says \
                otherwise.
                """,
                false
            )
        case .fixed(let ends, let parity):
            let which = parity == .every ? "every year" : parity == .even ? "every even year" : "every odd year"
            let day = ends.value.flatMap { CalendarDate(year: 2023, month: $0.month, day: $0.day) }
            let spelled = day.map { String($0.spelled.dropLast(5)) }
            return (
                "The same for everybody: it ends \(spelled.map { "on \($0) of " } ?? "")\(which). Leave it empty.",
                spelled == nil
            )
        case .calendar:
            return ("Whole calendar years from the year of issue. Leave it empty and it is worked out.", false)
        case .calendarBeforeRenewal:
            return (
                """
                The calendar years before the year in which the licence renews. State when it renews, or the \
                cycle itself.
                """,
                true
            )
        }
    }
}
