public import Primitives

/// What somebody may want to see or change.
public enum Thing: Sendable {
    /// What belongs to a person: identity, credentials, ledger, evidence, drafts, plans, sessions.
    case records(of: ID<Person>)
    /// One entry or paper of a person, and how it concerns an organisation.
    case entry(of: Colleague, concern: Concern)
    /// Standing, due dates and missing amounts of somebody at work.
    case standing(of: Colleague)
    /// The list of people at work in an organisation.
    case team(ID<Organisation>)
    /// How long an organisation keeps its records of those who left.
    case retention(of: ID<Organisation>)
    /// An employer's assignment, seat or snapshot.
    case assignment(in: ID<Organisation>)
    /// A request for money back.
    case reimbursement(of: Colleague, in: ID<Organisation>)
    /// A competency assessment, given to an assessor.
    case competency(of: ID<Person>, assessor: ID<Person>, in: ID<Organisation>)
    /// A session at work that a supervisor runs.
    case inService(in: ID<Organisation>)
    /// The door of one event; staff are named for it.
    case door(in: ID<Organisation>, staff: Set<ID<Person>>)
    /// A provider's offering, course, event, template or certificate.
    case offering(of: ID<Organisation>)
    /// What a person did with a provider: attempts, attendance.
    case participation(of: ID<Person>, with: ID<Organisation>)
    /// A declaration or audit in a body's programme.
    case submission(of: ID<Person>, to: ID<Organisation>)
    /// A draft of a body's rules and who wrote it.
    case ruleDraft(of: ID<Organisation>, author: ID<Person>?)
    /// The running installation, without personal records.
    case installation

    /// Somebody at work: the person and their places today.
    public struct Colleague: Sendable {
        /// Who.
        public var person: ID<Person>
        /// Their places today.
        public var memberships: [Membership]

        /// Somebody at work on a day.
        public init(person: ID<Person>, memberships: [Membership], on day: CalendarDate) {
            self.person = person
            self.memberships = memberships.filter { $0.isActive(on: day) }
        }
    }

    /// Why an entry may concern an organisation.
    public enum Concern: Sendable {
        /// It does not.
        case none
        /// This organisation paid for it, assigned it or ran it.
        case business(of: ID<Organisation>)
        /// The person shares just this one with an organisation.
        case shared(with: ID<Organisation>)
    }
}
