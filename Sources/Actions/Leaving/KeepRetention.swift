public import Domain
public import Primitives
import Storage

/// How long an organisation keeps its records of those who left.
public struct Retention: Sendable {
    /// The organisation.
    public let organisation: Organisation
    /// Every kind of records, with its period.
    public let periods: [RetentionPeriod]
    /// When it was last changed, and by whom; nothing where the usual periods hold.
    public let changed: (at: Instant, by: String)?
}

extension House {
    /// How long an organisation keeps its records, for who manages it.
    public func retention(of id: ID<Organisation>, for visitor: Visitor) async throws -> Retention {
        guard visitor.actor.may(.see, .retention(of: id)) else { throw Refusal.forbidden }
        return try await store.read { connection in
            guard let organisation = try connection.first(OrganisationQueries.organisation(id)) else {
                throw Refusal.missing
            }
            let last = try connection.all(RetentionQueries.periods(of: id)).max { $0.changedAt < $1.changedAt }
            return Retention(
                organisation: organisation, periods: try connection.periods(of: id),
                changed: try last.map { last in
                    (last.changedAt, try connection.first(PersonQueries.person(last.changedBy))?.name ?? "erased")
                })
        }
    }

    /// Says how long an organisation keeps one kind of its records. What is over by then goes within the hour.
    public func changeRetention(
        _ kind: RetentionPeriod.Kind, of id: ID<Organisation>, months: String, for visitor: Visitor
    ) async throws {
        guard visitor.actor.may(.change, .retention(of: id)) else { throw Refusal.forbidden }
        guard let number = Int(months), (0...RetentionPeriod.mostMonths).contains(number) else {
            throw Refusal.invalid(
                "months", "Give whole months from 1 to \(RetentionPeriod.mostMonths), or 0 for no limit.")
        }
        let period = RetentionPeriod(kind: kind, months: number)
        let (person, now) = (visitor.person.id, self.now)
        try await store.write { connection in
            _ = try connection.run(RetentionQueries.put(period, of: id, by: person, at: now))
        }
    }

    /// Takes away what organisations have kept long enough.
    func endRetention() async throws {
        let day = today
        try await store.write { connection in
            for organisation in try connection.all(RetentionQueries.left()) {
                for period in try connection.periods(of: organisation) {
                    guard let last = period.lastDay(goneOn: day) else { continue }
                    try connection.run(RetentionQueries.sweep(period.kind, of: organisation, leftBy: last))
                }
            }
        }
    }
}

extension Connection {
    /// Every kind of records of an organisation with its period: what it said, or the usual one.
    func periods(of organisation: ID<Organisation>) throws -> [RetentionPeriod] {
        let said = try all(RetentionQueries.periods(of: organisation)).map(\.period)
        return RetentionPeriod.Kind.allCases.map { kind in
            said.first { $0.kind == kind } ?? RetentionPeriod(kind: kind, months: kind.usualMonths)
        }
    }
}
