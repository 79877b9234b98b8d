import Primitives

extension Actor {
    /// The one place that says who may do what. What is not allowed here is refused.
    public func may(_ verb: Verb, _ thing: Thing) -> Bool {
        switch thing {
        case .records(let owner):
            return owner == person || verb == .see && isOperator && brokenGlass.contains(owner)
        case .entry(let colleague, let concern):
            if colleague.person == person { return verb == .see || verb == .change }
            return verb == .see && seesEntry(of: colleague, concern)
        case .standing(let colleague):
            if colleague.person == person { return verb == .see }
            return verb == .see && leads(colleague)
        case .team(let organisation):
            return verb == .see && (holds(.supervisor, in: organisation) || holds(.manager, in: organisation))
        case .assignment(let organisation):
            return verb != .run && holds(.manager, in: organisation)
        case .reimbursement(let owner, let organisation):
            return mayReimburse(verb, owner, organisation)
        case .competency(let owner, let assessor, let organisation):
            return mayAssess(verb, owner, assessor, organisation)
        case .inService(let organisation):
            let leads = holds(.supervisor, in: organisation) || holds(.manager, in: organisation)
            return leads || verb == .see && memberships.contains { $0.organisation == organisation }
        case .door(let organisation, let staff):
            return verb == .run && (holds(.doorStaff, in: organisation) && staff.contains(person) || holds(.provider, in: organisation))
        case .offering(let organisation):
            return holds(.provider, in: organisation)
        case .participation(let owner, let organisation):
            return verb == .see && owner == person || holds(.provider, in: organisation)
        case .submission(let owner, let body):
            if owner == person { return verb == .see }
            return (verb == .see || verb == .decide) && holds(.auditor, in: body)
        case .ruleDraft(let body, let author):
            return mayEdit(verb, body, author)
        case .installation:
            return isOperator
        }
    }

    private func leads(_ colleague: Thing.Colleague) -> Bool {
        memberships.contains { own in
            colleague.memberships.contains { other in
                switch own.role {
                case .manager: own.organisation == other.organisation
                case .supervisor: own.covers(other)
                default: false
                }
            }
        }
    }

    private func seesEntry(of colleague: Thing.Colleague, _ concern: Thing.Concern) -> Bool {
        if isOperator, brokenGlass.contains(colleague.person) { return true }
        guard leads(colleague) else { return false }
        let consents = colleague.memberships.contains { other in
            other.sharesEntries && memberships.contains { $0.organisation == other.organisation }
        }
        switch concern {
        case .none: return consents
        case .business(let organisation), .shared(let organisation):
            return consents || memberships.contains { $0.organisation == organisation }
        }
    }

    /// A supervisor approves first, a manager decides; nobody decides on their own.
    private func mayReimburse(_ verb: Verb, _ owner: ID<Person>, _ organisation: ID<Organisation>) -> Bool {
        if owner == person { return verb == .see || verb == .change }
        switch verb {
        case .see, .decide: return holds(.manager, in: organisation) || holds(.supervisor, in: organisation)
        case .change, .run: return false
        }
    }

    private func mayAssess(
        _ verb: Verb, _ owner: ID<Person>, _ assessor: ID<Person>, _ organisation: ID<Organisation>
    ) -> Bool {
        if owner == person { return verb == .see }
        if assessor == person {
            return holds(.assessor, in: organisation) || holds(.supervisor, in: organisation)
        }
        return verb == .see && holds(.manager, in: organisation)
    }

    /// Writing and publishing need two different people.
    private func mayEdit(_ verb: Verb, _ body: ID<Organisation>, _ author: ID<Person>?) -> Bool {
        switch verb {
        case .see: holds(.ruleEditor, in: body) || holds(.ruleReviewer, in: body)
        case .change: holds(.ruleEditor, in: body)
        case .decide: holds(.ruleReviewer, in: body) && author != person
        case .run: false
        }
    }
}
