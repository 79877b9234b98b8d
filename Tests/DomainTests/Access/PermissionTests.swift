import Primitives
import Testing

@testable import Domain

extension OwnershipMatrix: CustomTestStringConvertible {}

@Suite("Permission")
struct PermissionTests {
    /// A new kind of thing does not compile here until it has a name, and fails below until it has a row.
    private enum Kind: CaseIterable {
        case records, entry, standing, team, retention, assignment, reimbursement, competency, inService, door, offering
        case participation, submission, ruleDraft, installation

        init(_ thing: Thing) {
            self =
                switch thing {
                case .records: .records
                case .entry: .entry
                case .standing: .standing
                case .team: .team
                case .retention: .retention
                case .assignment: .assignment
                case .reimbursement: .reimbursement
                case .competency: .competency
                case .inService: .inService
                case .door: .door
                case .offering: .offering
                case .participation: .participation
                case .submission: .submission
                case .ruleDraft: .ruleDraft
                case .installation: .installation
                }
        }
    }

    @Test(arguments: OwnershipMatrix.rows)
    func `everybody may do what the ownership page says and nothing else`(_ row: OwnershipMatrix) {
        for who in Cast.allCases {
            for verb in Verb.allCases {
                let isAllowed = row.allowed[who, default: []].contains(verb)
                #expect(who.actor.may(verb, row.thing) == isAllowed, "\(who) \(verb) \(row.name)")
            }
        }
    }

    @Test func `every kind of thing has a row`() {
        #expect(Set(OwnershipMatrix.rows.map { Kind($0.thing) }) == Set(Kind.allCases))
    }

    @Test func `a last day still counts and the day after does not`() {
        let place = Membership(
            id: .number(1), organisation: Cast.alder, person: Cast.manager.id, role: .manager,
            from: CalendarDate.today.adding(days: -10), to: .today)
        for (day, isAllowed) in [(-11, false), (-10, true), (0, true), (1, false)] {
            let actor = Actor(
                person: Cast.manager.id, memberships: [place], on: CalendarDate.today.adding(days: day))
            #expect(actor.may(.see, .team(Cast.alder)) == isAllowed, "day \(day)")
        }
    }

    @Test func `who has left is no colleague any more`() {
        let gone = Thing.Colleague(
            person: Cast.tess.id,
            memberships: [
                Membership(
                    id: .number(1), organisation: Cast.alder, person: Cast.tess.id, role: .technician,
                    from: CalendarDate.today.adding(days: -10), to: CalendarDate.today.adding(days: -1),
                    sharesEntries: true)
            ], on: .today)
        for who in Cast.allCases where ![.tess, .operatorWithGlass].contains(who) {
            #expect(!who.actor.may(.see, .standing(of: gone)), "\(who)")
            #expect(!who.actor.may(.see, .entry(of: gone, concern: .business(of: Cast.alder))), "\(who)")
        }
    }

    @Test func `an opened record opens no other`() {
        #expect(!Cast.operatorWithGlass.actor.may(.see, .records(of: Cast.coworker.id)))
        #expect(!Cast.operatorWithGlass.actor.may(.see, .standing(of: Cast.coworker.colleague)))
    }
}
