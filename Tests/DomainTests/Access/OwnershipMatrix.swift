import Primitives

@testable import Domain

/// Who may do what, as the ownership page says it. Who is not named in a row may do nothing there.
struct OwnershipMatrix: Sendable {
    let name: String
    let thing: Thing
    let allowed: [Cast: Set<Verb>]

    init(_ name: String, _ thing: Thing, _ allowed: [Cast: Set<Verb>]) {
        self.name = name
        self.thing = thing
        self.allowed = allowed
    }

    var testDescription: String { name }

    private static let everything: Set<Verb> = [.see, .change, .decide, .run]
    private static let tess = Cast.tess.colleague

    static let rows = persons + employers + providersAndBodies + installation

    /// What belongs to the person.
    private static let persons = [
        OwnershipMatrix("her records", .records(of: tess.person), [.tess: everything, .operatorWithGlass: [.see]]),
        OwnershipMatrix(
            "an entry of no concern to anybody", .entry(of: tess, concern: .none),
            [.tess: [.see, .change], .operatorWithGlass: [.see]]),
        OwnershipMatrix(
            "an entry that Alder paid for", .entry(of: tess, concern: .business(of: Cast.alder)),
            [
                .tess: [.see, .change], .operatorWithGlass: [.see], .manager: [.see], .benchSupervisor: [.see],
                .shiftSupervisor: [.see], .wholeSupervisor: [.see],
            ]),
        OwnershipMatrix(
            "an entry that Birch paid for", .entry(of: tess, concern: .business(of: Cast.birch)),
            [
                .tess: [.see, .change], .operatorWithGlass: [.see], .managerOfBirch: [.see],
                .managerOfBirchAtAlder: [.see],
            ]),
        OwnershipMatrix(
            "an entry that Cedar paid for, where she does not work any more",
            .entry(of: tess, concern: .business(of: Cast.cedar)),
            [.tess: [.see, .change], .operatorWithGlass: [.see]]),
        OwnershipMatrix(
            "an entry that she shares with Alder", .entry(of: tess, concern: .shared(with: Cast.alder)),
            [
                .tess: [.see, .change], .operatorWithGlass: [.see], .manager: [.see], .benchSupervisor: [.see],
                .shiftSupervisor: [.see], .wholeSupervisor: [.see],
            ]),
        OwnershipMatrix(
            "any entry, while she lets Alder see all",
            .entry(of: Cast.colleague(sharingWith: [Cast.alder]), concern: .none),
            [
                .tess: [.see, .change], .operatorWithGlass: [.see], .manager: [.see], .benchSupervisor: [.see],
                .shiftSupervisor: [.see], .wholeSupervisor: [.see],
            ]),
        OwnershipMatrix(
            "any entry, while she lets Birch see all",
            .entry(of: Cast.colleague(sharingWith: [Cast.birch]), concern: .none),
            [
                .tess: [.see, .change], .operatorWithGlass: [.see], .managerOfBirch: [.see],
                .managerOfBirchAtAlder: [.see],
            ]),
    ]

    /// What employers keep and see.
    private static let employers = [
        OwnershipMatrix(
            "her standing", .standing(of: tess),
            [
                .tess: [.see], .operatorWithGlass: [.see], .benchSupervisor: [.see], .shiftSupervisor: [.see],
                .wholeSupervisor: [.see], .manager: [.see], .managerOfBirch: [.see], .managerOfBirchAtAlder: [.see],
            ]),
        OwnershipMatrix(
            "Alder's list of people", .team(Cast.alder),
            [
                .benchSupervisor: [.see], .shiftSupervisor: [.see], .otherBenchSupervisor: [.see],
                .otherShiftSupervisor: [.see], .wholeSupervisor: [.see], .manager: [.see],
            ]),
        OwnershipMatrix(
            "how long Alder keeps its records", .retention(of: Cast.alder), [.manager: [.see, .change]]),
        OwnershipMatrix(
            "an assignment at Alder", .assignment(in: Cast.alder), [.manager: [.see, .change, .decide]]),
        OwnershipMatrix(
            "her request for money back from Alder", .reimbursement(of: tess, in: Cast.alder),
            [
                .tess: [.see, .change], .benchSupervisor: [.see, .decide], .shiftSupervisor: [.see, .decide],
                .wholeSupervisor: [.see, .decide], .manager: [.see, .decide],
            ]),
        OwnershipMatrix(
            "the manager's own request for money back", .reimbursement(of: Cast.manager.colleague, in: Cast.alder),
            [.manager: [.see, .change], .wholeSupervisor: [.see, .decide]]),
        OwnershipMatrix(
            "the request of a manager who has left", .reimbursement(of: Cast.formerManager.colleague, in: Cast.alder),
            [.formerManager: [.see, .change], .manager: [.see, .decide]]),
        OwnershipMatrix(
            "her competency assessment", .competency(of: tess.person, assessor: Cast.assessorNamed.id, in: Cast.alder),
            [.tess: [.see], .assessorNamed: everything, .manager: [.see]]),
        OwnershipMatrix(
            "one given to her supervisor",
            .competency(of: tess.person, assessor: Cast.benchSupervisor.id, in: Cast.alder),
            [.tess: [.see], .benchSupervisor: everything, .manager: [.see]]),
        OwnershipMatrix(
            "one given to her manager", .competency(of: tess.person, assessor: Cast.manager.id, in: Cast.alder),
            [.tess: [.see], .manager: everything]),
        OwnershipMatrix(
            "one given to somebody without the role",
            .competency(of: tess.person, assessor: Cast.namedWithoutRole.id, in: Cast.alder),
            [.tess: [.see], .manager: [.see]]),
        OwnershipMatrix(
            "one that an assessor was given of himself",
            .competency(of: Cast.assessorNamed.id, assessor: Cast.assessorNamed.id, in: Cast.alder),
            [.assessorNamed: [.see], .manager: [.see]]),
        OwnershipMatrix(
            "a session at work", .inService(in: Cast.alder),
            [
                .tess: [.see], .coworker: [.see], .managerOfBirchAtAlder: [.see], .assessorNamed: [.see],
                .assessorNotNamed: [.see], .benchSupervisor: everything, .shiftSupervisor: everything,
                .otherBenchSupervisor: everything, .otherShiftSupervisor: everything, .wholeSupervisor: everything,
                .manager: everything,
            ]),
    ]

    /// What providers and bodies keep.
    private static let providersAndBodies = [
        OwnershipMatrix(
            "the door of an event", .door(in: Cast.pine, staff: [Cast.doorNamed.id, Cast.doorNamedWithoutRole.id]),
            [.doorNamed: [.run], .provider: [.run]]),
        OwnershipMatrix("a course", .offering(of: Cast.pine), [.provider: everything]),
        OwnershipMatrix("how its certificates look", .offering(of: Cast.pine), [.provider: everything]),
        OwnershipMatrix(
            "a certificate that it gave her", .participation(of: tess.person, with: Cast.pine),
            [.tess: [.see], .provider: everything]),
        OwnershipMatrix(
            "her attendance", .participation(of: tess.person, with: Cast.pine),
            [.tess: [.see], .provider: everything]),
        OwnershipMatrix(
            "her declaration", .submission(of: tess.person, to: Cast.board),
            [.tess: [.see], .auditor: [.see, .decide]]),
        OwnershipMatrix(
            "the auditor's own declaration", .submission(of: Cast.auditor.id, to: Cast.board),
            [.auditor: [.see]]),
        OwnershipMatrix(
            "a draft of rules", .ruleDraft(of: Cast.board, author: Cast.author.id),
            [
                .editor: [.see, .change], .author: [.see, .change], .reviewer: [.see, .decide],
                .authorAndReviewer: [.see, .change, .decide],
            ]),
        OwnershipMatrix(
            "a draft by somebody who also reviews", .ruleDraft(of: Cast.board, author: Cast.authorAndReviewer.id),
            [
                .editor: [.see, .change], .author: [.see, .change], .reviewer: [.see, .decide],
                .authorAndReviewer: [.see, .change],
            ]),
        OwnershipMatrix(
            "a draft by nobody knows whom", .ruleDraft(of: Cast.board, author: nil),
            [
                .editor: [.see, .change], .author: [.see, .change], .reviewer: [.see],
                .authorAndReviewer: [.see, .change],
            ]),
    ]

    private static let installation = [
        OwnershipMatrix("the installation", .installation, [.operatorBare: everything, .operatorWithGlass: everything])
    ]
}
