public import Primitives

/// One version of a rule programme: everything a body asked from a certain day on.
/// A class, so that a million evaluations share one copy.
public final class ProgrammeVersion: Sendable {
    /// Its parts, as the file gives them.
    public let parts: Parts
    /// What each credential asks, by code and alias.
    public let credentials: [String: CredentialRule]
    /// Every kind's rule with its rates, in the order of the kinds.
    let kinds: [CompiledKind]
    /// What credentials ask that ask the same of everybody, by code and alias.
    let plainSchemes: [String: Scheme]

    /// A version of these parts.
    public init(_ parts: Parts, credentials: [CredentialRule]) {
        self.parts = parts
        kinds = ActivityKind.allCases.map {
            CompiledKind(parts.kinds[$0] ?? parts.kindsNotNamed, parts)
        }
        var byCode: [String: CredentialRule] = [:]
        for rule in credentials {
            for code in [rule.code] + rule.aliases { byCode[code] = rule }
        }
        self.credentials = byCode
        let accepted = parts.acceptedTopics
        plainSchemes = byCode.compactMapValues { Scheme(plain: $0, accepted: accepted) }
    }

    /// `ascp-cmp@2024-01-01`.
    public var id: String { parts.id }

    /// The parts of a version that hold for all its credentials.
    public struct Parts: Sendable {
        /// Programme and version, `ascp-cmp@2024-01-01`.
        public var id: String
        /// The programme alone.
        public var programme: String
        /// The day it takes effect; nothing for the first version.
        public var effective: CalendarDate?
        public var title: String
        public var bodyCode: String
        public var bodyName: String
        /// A word for people.
        public var label: String?
        /// One unit and several.
        public var unit: (one: String, many: String)
        public var sources: [Source]
        public var reviewedOn: CalendarDate?
        public var reviewedBy: String
        /// Whether the first day of the cycle chooses the version, instead of the last.
        public var chosenByCycleStart: Bool
        /// Minutes in a contact hour.
        public var contactHourMinutes: Figure<Int>?
        public var contactHourNote: String?
        /// Topics the body's own text names; nothing when it names none.
        public var namedTopics: TopicSet?
        public var refusedTopics: TopicSet
        /// Whether general health topics count.
        public var takesGeneralHealth: Figure<Bool>?
        public var providers: ProviderRule
        public var rounding: Rounding?
        public var kinds: [ActivityKind: KindRule]
        /// What an unlisted kind gets.
        public var kindsNotNamed: KindRule
        public var caps: [Cap]
        public var voluntaryWhen: Condition?
        public var opensDaysBefore: Figure<Int>?
        public var dueDaysBefore: Figure<Int>?
        public var latePeriodDays: Figure<Int>?
        public var fees: [Fee]
        public var overlaps: [[String]]
        public var notes: [String]

        /// The head of a version; the rest is filled in by who reads it.
        public init(id: String, programme: String, effective: CalendarDate?, title: String) {
            self.id = id
            self.programme = programme
            self.effective = effective
            self.title = title
            (bodyCode, bodyName, unit, reviewedBy) = ("", "", ("point", "points"), "")
            (sources, refusedTopics, providers, kinds) = ([], [], .any, [:])
            (kindsNotNamed, caps, fees, overlaps, notes) = (KindRule(), [], [], [], [])
            chosenByCycleStart = false
        }
    }
}

/// What a body charges.
public struct Fee: Sendable {
    public var id: String
    public var what: String
    /// The amount in cents of a US dollar.
    public var cents: Figure<Int>
    /// What else there is to say: as of when, from when, on top of what.
    public var remarks: [String]

    /// A fee.
    public init(id: String, what: String, cents: Figure<Int>, remarks: [String]) {
        self.id = id
        self.what = what
        self.cents = cents
        self.remarks = remarks
    }
}

/// A body's programme in all its versions, oldest first.
public struct Programme: Sendable {
    public var id: String
    public var versions: [ProgrammeVersion]

    /// A programme of these versions.
    public init(id: String, versions: [ProgrammeVersion]) {
        self.id = id
        self.versions = versions.sorted {
            ($0.parts.effective?.dayNumber ?? .min) < ($1.parts.effective?.dayNumber ?? .min)
        }
    }
}

/// Every programme that is known.
public struct RuleBook: Sendable {
    /// The programmes, by id.
    public let programmes: [Programme]
    private let byCredential: [String: Int]

    /// A book of these programmes.
    public init(_ programmes: [Programme]) {
        self.programmes = programmes.sorted { $0.id < $1.id }
        var byCredential: [String: Int] = [:]
        for (place, programme) in self.programmes.enumerated() {
            for version in programme.versions {
                for code in version.credentials.keys { byCredential[code] = place }
            }
        }
        self.byCredential = byCredential
    }

    /// The programme that rules a credential.
    public func programme(ofCredential code: String) -> Programme? {
        byCredential[code].map { programmes[$0] }
    }

    /// Every credential code and alias.
    public var credentialCodes: [String] { byCredential.keys.sorted() }
}
