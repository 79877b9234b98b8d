import Domain
import Primitives

/// The five who can be signed in as, and one who has left.
extension Arrival {
    /// The technician.
    mutating func dana() -> Inhabitant {
        var dana = somebody("Dana Reyes", email: "tech@demo.test", joined: places.opened.adding(days: 4))
        let from = OpenDays.working(today.adding(months: -62))
        join(places.laboratory, as: .technician, bench: .hematology, shift: .evening, from: from, &dana)
        return dana
    }

    /// The manager of the laboratory.
    mutating func manager() -> Inhabitant {
        var morgan = somebody("Morgan Ellis", email: "manager@demo.test", joined: places.opened)
        join(places.laboratory, as: .manager, from: OpenDays.working(today.adding(months: -80)), &morgan)
        return morgan
    }

    /// Who answers for the courses of the provider.
    mutating func teacher() -> Inhabitant {
        var priya = somebody("Priya Nair", email: "provider@demo.test", joined: places.opened)
        join(places.provider, as: .provider, from: places.opened, &priya)
        return priya
    }

    /// Who audits for the certifying body.
    mutating func auditor() -> Inhabitant {
        var alex = somebody("Alex Whitfield", email: "auditor@demo.test", joined: places.opened)
        join(places.body, as: .auditor, from: places.opened, &alex)
        return alex
    }

    /// Who runs the installation.
    mutating func keeper() -> Inhabitant {
        var robin = somebody("Robin Okafor", email: "admin@demo.test", joined: places.opened)
        robin.isOperator = true
        return robin
    }

    /// Somebody who worked here until some weeks ago: their standing is no longer the laboratory's business.
    mutating func formerColleague() -> Inhabitant {
        var gone = somebody("Wesley Tran", joined: places.opened.adding(days: 9))
        join(
            places.laboratory, as: .technician, bench: .chemistry, shift: .day,
            from: OpenDays.working(today.adding(months: -50)), to: OpenDays.working(today.adding(days: -40)), &gone)
        return gone
    }
}
