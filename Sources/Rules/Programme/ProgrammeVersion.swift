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
    /// Every role that a condition or a credential names.
    let roles: Set<String>
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
            // The facts' own ids are known without their body, too: FL-technician.
            for alias in rule.aliases {
                if let bare = alias.split(separator: "/").last { byCode[String(bare)] = rule }
            }
        }
        roles = Set(credentials.flatMap(Self.roles))
        self.credentials = byCode
        let accepted = parts.acceptedTopics
        plainSchemes = byCode.compactMapValues { Scheme(plain: $0, accepted: accepted) }
    }

    /// The role a credential is named for, and those its conditions speak of.
    private static func roles(_ rule: CredentialRule) -> [String] {
        var conditions = rule.group.exceptions.map(\.when)
        for requirement in rule.group.requirements {
            conditions += [requirement.when, requirement.unless].compactMap { $0 }
        }
        return [rule.role] + conditions.flatMap(\.roles)
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
        /// The programme's name.
        public var title: String
        /// The body's code, `ascp-boc`.
        public var bodyCode: String
        /// The body's name.
        public var bodyName: String
        /// A word for people.
        public var label: String?
        /// One unit and several.
        public var unit: (one: String, many: String)
        /// The pages its figures were read on.
        public var sources: [Source]
        /// The day somebody last read it against its sources.
        public var reviewedOn: CalendarDate?
        /// Who that was.
        public var reviewedBy: String
        /// Whether the first day of the cycle chooses the version, instead of the last.
        public var chosenByCycleStart: Bool
        /// Minutes in a contact hour.
        public var contactHourMinutes: Figure<Int>?
        /// What there is to say about the contact hour: a range, for instance.
        public var contactHourNote: String?
        /// Topics the body's own text names; nothing when it names none.
        public var namedTopics: TopicSet?
        /// Topics the body refuses.
        public var refusedTopics: TopicSet
        /// Whether general health topics count.
        public var takesGeneralHealth: Figure<Bool>?
        /// Whose programmes are accepted, where a kind says nothing of its own.
        public var providers: ProviderRule
        /// How credit is cut to whole steps.
        public var rounding: Rounding?
        /// What each listed kind gives.
        public var kinds: [ActivityKind: KindRule]
        /// What an unlisted kind gets.
        public var kindsNotNamed: KindRule
        /// Limits on what counts of certain activities together.
        public var caps: [Cap]
        /// Who takes part of their own will.
        public var voluntaryWhen: Condition?
        /// How many days before the last day the declaration opens.
        public var opensDaysBefore: Figure<Int>?
        /// How many days before the last day it is due.
        public var dueDaysBefore: Figure<Int>?
        /// How many days after the last day it may still be renewed late.
        public var latePeriodDays: Figure<Int>?
        /// What the body charges.
        public var fees: [Fee]
        /// Credentials of which the holder may choose one to maintain.
        public var overlaps: [[String]]
        /// What no figure can say, for people.
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
