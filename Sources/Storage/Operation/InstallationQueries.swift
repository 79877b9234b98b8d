public import Domain
public import Primitives

/// What the installation knows of itself.
public enum InstallationQueries {
    /// The installation; nothing before it was begun.
    public static func installation() -> Query<Installation> {
        Query("SELECT created_at, demo_made_on FROM installation WHERE id = 'this'") { (row) throws(StoreError) in
            Installation(createdAt: try row.instant(), demoMadeOn: try row.dayOrNull())
        }
    }

    /// Begins it.
    public static func begin(_ installation: Installation) -> SQL {
        """
        INSERT INTO installation (id, created_at, demo_made_on)
        VALUES ('this', \(installation.createdAt), \(installation.demoMadeOn)) ON CONFLICT (id) DO NOTHING
        """
    }

    /// Notes that the database holds the demo world, and of which day.
    public static func noteDemo(on day: CalendarDate) -> SQL {
        "UPDATE installation SET demo_made_on = \(day) WHERE id = 'this'"
    }
}
