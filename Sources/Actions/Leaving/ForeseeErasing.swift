public import Domain
public import Primitives
import Storage

/// What stays when somebody is erased, and until when.
public struct ErasingForesight: Sendable {
    /// A place in an organisation whose own record stays, without the name.
    public struct Place: Sendable {
        /// The organisation.
        public let organisation: Organisation
        /// How long it keeps the record after leaving.
        public let period: RetentionPeriod
        /// The day on which the record goes; nothing where the organisation says no limit.
        public let until: CalendarDate?
    }

    /// The organisations that keep a record.
    public let places: [Place]
    /// Rows of the ledger that stay as numbers.
    public let rows: Int
    /// How often operators opened the records.
    public let openings: Int
}

extension House {
    /// What would stay if somebody were erased today.
    public func foreseeErasing(of visitor: Visitor) async throws -> ErasingForesight {
        let person = visitor.person.id
        let last = today.adding(days: -1)
        return try await store.read { connection in
            var places: [ErasingForesight.Place] = []
            for place in try connection.all(MembershipQueries.all(of: person)) where place.from <= last {
                guard let home = try connection.first(OrganisationQueries.organisation(place.organisation)),
                    let period = try connection.periods(of: home.id).first(where: { $0.kind == .membership })
                else { continue }
                let end = place.to.map { min($0, last) } ?? last
                places.append(.init(organisation: home, period: period, until: period.end(after: end)))
            }
            return ErasingForesight(
                places: places, rows: try connection.first(LedgerQueries.last(of: person))?.number ?? 0,
                openings: try connection.all(AccountEventQueries.latest(of: person, most: 100_000))
                    .count { $0.kind == .glassBroken })
        }
    }

    /// How long each organisation that somebody belongs or belonged to keeps that they had a place there.
    public func membershipPeriods(of visitor: Visitor) async throws -> [ID<Organisation>: RetentionPeriod] {
        let person = visitor.person.id
        return try await store.read { connection in
            var periods: [ID<Organisation>: RetentionPeriod] = [:]
            for place in try connection.all(MembershipQueries.all(of: person)) {
                periods[place.organisation] = try connection.periods(of: place.organisation)
                    .first { $0.kind == .membership }
            }
            return periods
        }
    }
}
