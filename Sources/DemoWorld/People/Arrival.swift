import Domain
import Primitives
import Rules

/// Brings people into the world: who they are, where they belong, by what numbers they are known.
struct Arrival {
    let places: Places
    let today: CalendarDate
    var mint: Mint

    /// Somebody who came to Aliquot on a day.
    mutating func somebody(_ name: String, email: String? = nil, joined: CalendarDate) -> Inhabitant {
        let moment = Instant(startOf: joined).adding(seconds: 15 * 3600)
        return Inhabitant(
            Person(id: mint.id(at: moment), name: name, createdAt: moment), email: email ?? DemoAddress.of(name))
    }

    /// A place in an organisation.
    mutating func join(
        _ place: Place, as role: Role, bench: Bench? = nil, shift: Shift? = nil, from: CalendarDate,
        to: CalendarDate? = nil, shares: Bool = false, _ inhabitant: inout Inhabitant
    ) {
        inhabitant.memberships.append(
            Membership(
                id: mint.id(at: inhabitant.person.createdAt), organisation: place.organisation.id,
                person: inhabitant.person.id, role: role, bench: bench.flatMap { places.benches[$0] },
                shift: shift.flatMap { places.shifts[$0] }, from: from, to: to, sharesEntries: shares))
    }

    /// Puts credentials into the wallet, with a number each, and the numbers of their bodies beside it.
    mutating func hold(_ held: [HeldCredential], number: Int, isVerified: Bool, _ inhabitant: inout Inhabitant) {
        let moment = inhabitant.person.createdAt
        for (place, one) in held.enumerated() {
            let digits = String(410_200 + number * 137 + place * 11)
            let code = one.credential.split(separator: "/").last.map { $0.prefix(3).uppercased() } ?? ""
            inhabitant.credentials.append(
                Credential(id: mint.id(at: moment), held: one, number: "\(code)-\(digits)"))
            guard let kind = Self.kind(one.credential),
                !inhabitant.identifiers.contains(where: { $0.kind == kind })
            else { continue }
            inhabitant.identifiers.append(
                Identifier(
                    id: mint.id(at: moment), kind: kind, number: kind == .licence ? "\(code)-\(digits)" : digits,
                    verifiedAt: isVerified ? moment.adding(seconds: 86_400) : nil,
                    verifiedBy: isVerified ? places.laboratory.organisation.name : nil))
        }
        inhabitant.identifiers.append(
            Identifier(
                id: mint.id(at: moment), kind: .employee, number: "RGL-\(3000 + number)",
                verifiedAt: moment.adding(seconds: 3600), verifiedBy: places.laboratory.organisation.name))
    }

    private static func kind(_ credential: String) -> Identifier.Kind? {
        switch credential.prefix(while: { $0 != "/" }) {
        case "ascp-boc": .ascpCustomer
        case "amt": .amt
        case "us-fl": .licence
        default: nil
        }
    }
}
