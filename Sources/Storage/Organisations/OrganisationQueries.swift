public import Domain
public import Primitives

/// Employers, providers and bodies, and who belongs to them.
public enum OrganisationQueries {
    /// An organisation.
    public static func organisation(_ id: ID<Organisation>) -> Query<Organisation> {
        Query("SELECT id, name, is_employer, is_provider, is_body FROM organisation WHERE id = \(id)") {
            (row) throws(StoreError) in try organisation(&row)
        }
    }

    /// The first organisation of a name.
    public static func named(_ name: String) -> Query<Organisation> {
        Query(
            """
            SELECT id, name, is_employer, is_provider, is_body FROM organisation WHERE name = \(name)
            ORDER BY id LIMIT 1
            """
        ) { (row) throws(StoreError) in try organisation(&row) }
    }

    static func organisation(_ row: inout Columns) throws(StoreError) -> Organisation {
        Organisation(
            id: try row.id(), name: try row.text(), isEmployer: try row.bool(), isProvider: try row.bool(),
            isBody: try row.bool())
    }

    /// Adds an organisation.
    public static func add(_ organisation: Organisation, at moment: Instant) -> SQL {
        """
        INSERT INTO organisation (id, name, is_employer, is_provider, is_body, created_at)
        VALUES (\(organisation.id), \(organisation.name), \(organisation.isEmployer), \(organisation.isProvider),
                \(organisation.isBody), \(moment))
        """
    }

    /// The parts of an organisation.
    public static func units(of organisation: ID<Organisation>) -> Query<Unit> {
        Query("SELECT id, kind, name FROM unit WHERE organisation_id = \(organisation) ORDER BY kind, name") {
            (row) throws(StoreError) in
            Unit(id: try row.id(), kind: try row.code(), name: try row.text())
        }
    }

    /// Adds a part.
    public static func add(_ unit: Unit, to organisation: ID<Organisation>) -> SQL {
        """
        INSERT INTO unit (id, organisation_id, kind, name)
        VALUES (\(unit.id), \(organisation), \(unit.kind.code), \(unit.name))
        """
    }
}
