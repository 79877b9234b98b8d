import Primitives

extension Actor {
    /// The one place that says who may do what. What is not allowed here is refused.
    public func may(_ verb: Verb, _ thing: Thing) -> Bool {
        switch thing {
        case .records(let owner):
            return owner == person || verb == .see && opened(owner)
        case .entry(let colleague, let concern):
            if colleague.person == person { return verb == .see || verb == .change }
            return verb == .see && seesEntry(of: colleague, concern)
        case .standing(let colleague):
            if colleague.person == person { return verb == .see }
            return verb == .see && (leads(colleague) || opened(colleague.person))
        case .team(let organisation):
            return verb == .see && (holds(.supervisor, in: organisation) || holds(.manager, in: organisation))
        case .retention(let organisation):
            return (verb == .see || verb == .change) && holds(.manager, in: organisation)
        case .assignment(let organisation):
            return verb != .run && holds(.manager, in: organisation)
        case .reimbursement(let colleague, let organisation):
            return mayReimburse(verb, colleague, organisation)
        case .competency(let owner, let assessor, let organisation):
            return mayAssess(verb, owner, assessor, organisation)
        case .inService(let organisation):
            let leads = holds(.supervisor, in: organisation) || holds(.manager, in: organisation)
            return leads || verb == .see && (holds(.technician, in: organisation) || holds(.assessor, in: organisation))
        case .door(let organisation, let staff):
            return verb == .run
                && (holds(.doorStaff, in: organisation) && staff.contains(person) || holds(.provider, in: organisation))
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

    /// Whether a person's records were opened to this operator.
    private func opened(_ owner: ID<Person>) -> Bool { isOperator && brokenGlass.contains(owner) }

    private func leads(_ colleague: Thing.Colleague) -> Bool {
        colleague.memberships.contains(where: leads)
    }

    /// Whether they lead somebody in one of that one's places.
    private func leads(_ place: Membership) -> Bool {
        memberships.contains { own in
            switch own.role {
            case .manager: own.organisation == place.organisation
            case .supervisor: own.covers(place)
            default: false
            }
        }
    }

    /// Who leads somebody in one organisation sees nothing of what concerns another, even with a place there too.
    private func seesEntry(of colleague: Thing.Colleague, _ concern: Thing.Concern) -> Bool {
        if opened(colleague.person) { return true }
        return colleague.memberships.filter(leads).contains { place in
            switch concern {
            case .none: place.sharesEntries
            case .business(let organisation), .shared(let organisation):
                place.sharesEntries || place.organisation == organisation
            }
        }
    }

    /// A supervisor approves first, a manager decides; nobody decides on their own.
    private func mayReimburse(
        _ verb: Verb, _ colleague: Thing.Colleague, _ organisation: ID<Organisation>
    ) -> Bool {
        if colleague.person == person { return verb == .see || verb == .change }
        switch verb {
        // Who has left is still paid, or not; only who leads them today approves first.
        case .see, .decide:
            return holds(.manager, in: organisation)
                || colleague.memberships.contains { $0.organisation == organisation && leads($0) }
        case .change, .run: return false
        }
    }

    private func mayAssess(
        _ verb: Verb, _ owner: ID<Person>, _ assessor: ID<Person>, _ organisation: ID<Organisation>
    ) -> Bool {
        if owner == person { return verb == .see }
        if assessor == person {
            return [.assessor, .supervisor, .manager].contains { holds($0, in: organisation) }
        }
        return verb == .see && holds(.manager, in: organisation)
    }

    /// Writing and publishing need two different people.
    private func mayEdit(_ verb: Verb, _ body: ID<Organisation>, _ author: ID<Person>?) -> Bool {
        switch verb {
        case .see: holds(.ruleEditor, in: body) || holds(.ruleReviewer, in: body)
        case .change: holds(.ruleEditor, in: body)
        // Who wrote it must be known: otherwise nobody can say that it was somebody else.
        case .decide: author.map { $0 != person } ?? false && holds(.ruleReviewer, in: body)
        case .run: false
        }
    }
}
