import Primitives

/// What is known of a person when a rule asks: a stated fact wins, absent ones are derived where they can be.
struct Situation: Sendable {
    let held: HeldCredential
    let rule: CredentialRule
    let cycle: RenewalCycle
    let version: ProgrammeVersion
    let asOf: CalendarDate

    /// Whether the first licence was issued inside this very cycle.
    var isFirstRenewal: Bool? {
        if let stated = held.facts.firstRenewal { return stated }
        guard let issued = held.issued, let span = cycle.span else { return nil }
        return span.contains(issued) || issued > span.to
    }

    /// The role stated, else the one the credential is named for.
    var role: String {
        held.facts.role?.lowercased() ?? rule.role
    }

    /// Whether the holder takes part of their own will.
    var isVoluntary: Bool {
        if let stated = held.facts.voluntary { return stated }
        guard !rule.group.alwaysTakesPart else { return false }
        return version.parts.voluntaryWhen.flatMap { holds($0) } ?? false
    }

    /// Whether a condition holds; nothing where a fact that decides it is not known.
    func holds(_ condition: Condition, category: Topic? = nil) -> Bool? {
        switch condition {
        case .firstRenewal(let wanted): return isFirstRenewal.map { $0 == wanted }
        case .roleIn(let roles):
            // A role that the programme does not know says nothing.
            return held.facts.role == nil || version.roles.contains(role) ? roles.contains(role) : nil
        case .issuedBefore(let day): return held.issued.map { $0 < day }
        case .issuedFrom(let day): return held.issued.map { $0 >= day }
        case .categoryHeld(let topic): return held.facts.categories.map { $0.contains(TopicSet(topic)) }
        case .categoryAdded(let topic): return held.facts.categoryAdded?.contains(TopicSet(topic)) ?? false
        case .eachCategoryAdded:
            return category.map { held.facts.categoryAdded?.contains(TopicSet($0)) ?? false } ?? false
        case .upgradedInCycle:
            guard let upgraded = held.facts.upgradedOn else { return false }
            return cycle.span?.contains(upgraded)
        case .expired: return held.facts.hasExpired(asOf: asOf)
        case .marketIs(let market): return (held.facts.market ?? .us) == market
        case .voluntary: return isVoluntary
        case .all(let parts): return every(parts, category, stop: false)
        case .any(let parts): return every(parts, category, stop: true)
        case .not(let part): return holds(part, category: category).map { !$0 }
        }
    }

    private func every(_ parts: [Condition], _ category: Topic?, stop: Bool) -> Bool? {
        var unknown = false
        for part in parts {
            guard let answer = holds(part, category: category) else {
                unknown = true
                continue
            }
            if answer == stop { return stop }
        }
        return unknown ? nil : !stop
    }
}
