/// A place of the navigation.
public enum Room: String, CaseIterable, Sendable {
    case home, credentials, log, team, admin, account

    /// What it is called.
    public var words: String { rawValue.capitalised }

    /// Where it is.
    public var link: Link {
        switch self {
        case .home: .home
        case .credentials: .credentials
        case .log: .log
        case .team: .team
        case .admin: .admin
        case .account: .account
        }
    }

    var icon: Icon {
        switch self {
        case .home: .home
        case .credentials: .badge
        case .log: .log
        case .team: .people
        case .admin: .gauge
        case .account: .person
        }
    }
}
