import Domain
import Pages

extension AccountPage.Event {
    /// Something that happened to an account, as its owner reads it.
    init(_ event: AccountEvent) {
        let detail = event.kind == .signedIn ? BrowserName.words(event.detail) : event.detail
        self.init(what: event.kind.happened, detail: detail, at: event.at)
    }
}

extension AccountEvent.Kind {
    fileprivate var happened: String {
        switch self {
        case .signedUp: "Account made"
        case .confirmed: "Address confirmed"
        case .signedIn: "Signed in"
        case .signedOutEverywhere: "Signed out everywhere else"
        case .passwordChanged: "Password changed"
        case .passwordReset: "New password chosen by mail"
        case .emailChanged: "Address changed"
        case .codesOn: "Two-step sign-in turned on"
        case .codesOff: "Two-step sign-in turned off"
        case .recoveryCodeUsed: "Recovery code used"
        case .locked: "Held up after wrong passwords"
        case .glassBroken: "Records opened by an operator"
        case .webhookAdded: "Webhook added"
        case .webhookRemoved: "Webhook removed"
        case .tokenMade: "Token made"
        case .tokenRevoked: "Token revoked"
        case .archiveTaken: "Everything taken out as an archive"
        case .archiveBrought: "An archive brought in"
        case .erased: "Erased"
        }
    }
}
