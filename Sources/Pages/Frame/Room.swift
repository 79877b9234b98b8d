/// A place of the navigation.
public enum Room: String, CaseIterable, Sendable {
    case home, credentials, log, plan, catalogue, courses, team, admin, account

    /// What it is called.
    public var words: String { rawValue.capitalised }

    /// Where it is.
    public var link: Link {
        switch self {
        case .home: .home
        case .credentials: .credentials
        case .log: .log
        case .plan: .plan
        case .catalogue: .catalogue
        case .courses: .courses
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
        case .plan: .route
        case .catalogue: .shelf
        case .courses: .book
        case .team: .people
        case .admin: .gauge
        case .account: .person
        }
    }
}
