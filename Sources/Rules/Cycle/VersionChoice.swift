import Primitives

/// The version that rules a credential's cycle, and that cycle.
struct VersionChoice {
    let version: ProgrammeVersion
    let rule: CredentialRule
    let cycle: RenewalCycle

    /// A version already chosen.
    init(version: ProgrammeVersion, rule: CredentialRule, cycle: RenewalCycle) {
        (self.version, self.rule, self.cycle) = (version, rule, cycle)
    }

    /// The newest version that is in force on the day that decides: the last day of the cycle, unless the programme says its first.
    init?(of programme: Programme, for held: HeldCredential, birthDate: CalendarDate?, asOf: CalendarDate) {
        for version in programme.versions.reversed() {
            guard let rule = version.credentials[held.credential] else { continue }
            var cycle = rule.cycle.cycle(of: held, birthDate: birthDate, asOf: asOf)
            // Who reinstates an expired credential renews when they submit, not when it ran out.
            let deciding =
                version.parts.chosenByCycleStart
                ? cycle.span?.from ?? asOf
                : held.facts.hasExpired(asOf: asOf) ? held.facts.submittedOn ?? asOf : cycle.renewal(asOf: asOf)
            if let effective = version.parts.effective, deciding < effective { continue }
            let situation = Situation(held: held, rule: rule, cycle: cycle, version: version, asOf: asOf)
            cycle.window = Self.window(situation, asOf: asOf)
            (self.version, self.rule, self.cycle) = (version, rule, cycle)
            return
        }
        return nil
    }

    /// The earn window: the cycle, unless the credential has expired or is kept up voluntarily.
    private static func window(_ situation: Situation, asOf: CalendarDate) -> DateSpan? {
        let facts = situation.held.facts
        let rule = situation.rule.cycle
        let until = facts.submittedOn ?? asOf
        if facts.hasExpired(asOf: asOf), let months = rule.windowIfExpired?.value {
            return DateSpan.months(months, endingOn: until)
        }
        if situation.held.cycle == nil, situation.isVoluntary, let months = rule.windowIfVoluntary?.value {
            return DateSpan.months(months, endingOn: until)
        }
        return situation.cycle.window
    }
}
