import Primitives

@testable import Domain

/// The people of the ownership matrix. Tess works on Alder's haematology bench in the day shift, and one day a week at
/// Birch; everybody else is somebody she might meet.
enum Cast: UInt64, CaseIterable {
    case tess, stranger, coworker
    case benchSupervisor, shiftSupervisor, otherBenchSupervisor, otherShiftSupervisor, wholeSupervisor
    case manager, managerOfBirch, managerOfBirchAtAlder, managerOfCedar, formerManager, comingManager
    case assessorNamed, assessorNotNamed, namedWithoutRole
    case doorNamed, doorNotNamed, doorNamedWithoutRole
    case provider, otherProvider
    case auditor, otherAuditor
    case editor, author, reviewer, authorAndReviewer, otherReviewer
    case operatorBare, operatorWithGlass, glassWithoutOperator

    static let alder = ID<Organisation>.number(901)
    static let birch = ID<Organisation>.number(902)
    static let cedar = ID<Organisation>.number(903)
    static let pine = ID<Organisation>.number(904)
    static let quill = ID<Organisation>.number(905)
    static let board = ID<Organisation>.number(906)
    static let otherBoard = ID<Organisation>.number(907)
    static let haematology = ID<Unit>.number(911)
    static let chemistry = ID<Unit>.number(912)
    static let dayShift = ID<Unit>.number(913)
    static let nightShift = ID<Unit>.number(914)

    var id: ID<Person> { .number(rawValue + 1) }

    /// The places that each of them holds, past and coming ones too.
    var places: [Membership] {
        switch self {
        case .tess: Cast.tess(sharingWith: [])
        case .stranger, .namedWithoutRole, .doorNamedWithoutRole, .operatorBare, .operatorWithGlass,
            .glassWithoutOperator:
            []
        case .coworker: [place(Cast.alder, .technician, bench: Cast.haematology, shift: Cast.dayShift)]
        case .benchSupervisor: [place(Cast.alder, .supervisor, bench: Cast.haematology)]
        case .shiftSupervisor: [place(Cast.alder, .supervisor, shift: Cast.dayShift)]
        case .otherBenchSupervisor: [place(Cast.alder, .supervisor, bench: Cast.chemistry)]
        case .otherShiftSupervisor:
            [place(Cast.alder, .supervisor, bench: Cast.haematology, shift: Cast.nightShift)]
        case .wholeSupervisor: [place(Cast.alder, .supervisor)]
        case .manager: [place(Cast.alder, .manager)]
        case .managerOfBirch: [place(Cast.birch, .manager)]
        case .managerOfBirchAtAlder: [place(Cast.birch, .manager), place(Cast.alder, .technician)]
        case .managerOfCedar: [place(Cast.cedar, .manager)]
        case .formerManager: [place(Cast.alder, .manager, to: CalendarDate.today.adding(days: -1))]
        case .comingManager: [place(Cast.alder, .manager, from: CalendarDate.today.adding(days: 1))]
        case .assessorNamed, .assessorNotNamed: [place(Cast.alder, .assessor)]
        case .doorNamed, .doorNotNamed: [place(Cast.pine, .doorStaff), place(Cast.alder, .doorStaff)]
        case .provider: [place(Cast.pine, .provider)]
        case .otherProvider: [place(Cast.quill, .provider)]
        case .auditor: [place(Cast.board, .auditor)]
        case .otherAuditor: [place(Cast.otherBoard, .auditor)]
        case .editor, .author: [place(Cast.board, .ruleEditor)]
        case .reviewer: [place(Cast.board, .ruleReviewer)]
        case .authorAndReviewer: [place(Cast.board, .ruleEditor), place(Cast.board, .ruleReviewer)]
        case .otherReviewer: [place(Cast.otherBoard, .ruleReviewer)]
        }
    }

    /// As whom they ask.
    var actor: Actor {
        Actor(
            person: id, memberships: places, on: .today,
            isOperator: self == .operatorBare || self == .operatorWithGlass,
            brokenGlass: self == .operatorWithGlass || self == .glassWithoutOperator ? [Cast.tess.id] : [])
    }

    /// As who they are at work.
    var colleague: Thing.Colleague { Thing.Colleague(person: id, memberships: places, on: .today) }

    /// Tess at work, letting some employers see every entry.
    static func colleague(sharingWith organisations: Set<ID<Organisation>>) -> Thing.Colleague {
        Thing.Colleague(person: Cast.tess.id, memberships: tess(sharingWith: organisations), on: .today)
    }

    private static func tess(sharingWith organisations: Set<ID<Organisation>>) -> [Membership] {
        var places = [
            Cast.tess.place(alder, .technician, bench: haematology, shift: dayShift),
            Cast.tess.place(birch, .technician),
        ]
        for index in places.indices { places[index].sharesEntries = organisations.contains(places[index].organisation) }
        return places
    }

    private func place(
        _ organisation: ID<Organisation>, _ role: Role, bench: ID<Unit>? = nil, shift: ID<Unit>? = nil,
        from: CalendarDate = CalendarDate.today.adding(days: -400), to: CalendarDate? = nil
    ) -> Membership {
        Membership(
            id: .number(rawValue * 100 + UInt64(role.rawValue)), organisation: organisation, person: id, role: role,
            bench: bench, shift: shift, from: from, to: to)
    }
}
