import Domain
import Primitives

/// What a mail about an account says.
enum LetterText {
    case confirm(name: String)
    case confirmTwice
    case alreadyThere
    case reset
    case passwordChanged
    case emailChange
    case emailChanged(to: String)
    case codesOn
    case codesOff
    case locked
    case glassBroken(by: String, reason: String)
    case webhookGivenUp(address: String)
    case archiveTaken
    case erased
    case approvalAsked(body: String, request: String)
    case approvalDecided(body: String, accepted: Bool, request: String)

    func letter(
        id: ID<Letter>, to recipient: String, of person: ID<Person>?, from address: String, token: String?,
        at moment: Instant
    ) -> Letter {
        let link = token.map { "\(address)\(path)/\($0)" } ?? address
        return Letter(
            id: id, person: person, recipient: recipient, subject: subject,
            body: text(link, address).joined(separator: "\n\n") + "\n\nAliquot\n\(address)\n", createdAt: moment)
    }

    private var path: String {
        switch self {
        case .confirm, .confirmTwice, .emailChange: "/confirm"
        default: "/reset"
        }
    }

    private var subject: String {
        switch self {
        case .confirm, .confirmTwice: "Confirm your address"
        case .alreadyThere: "You already have an account"
        case .reset: "Choose a new password"
        case .passwordChanged: "Your password was changed"
        case .emailChange: "Confirm your new address"
        case .emailChanged: "Your address was changed"
        case .codesOn: "Two-step sign-in is on"
        case .codesOff: "Two-step sign-in is off"
        case .locked: "Somebody tried to sign in"
        case .glassBroken: "An operator opened your records"
        case .webhookGivenUp: "A webhook of yours was paused"
        case .archiveTaken: "Everything of yours was taken out"
        case .erased: "You were erased"
        case .approvalAsked(let body, _): "A request waits for \(body)"
        case .approvalDecided(let body, let accepted, _):
            "\(body) \(accepted ? "accepted" : "did not accept") what you asked"
        }
    }

    private func text(_ link: String, _ address: String) -> [String] {
        switch self {
        case .confirm(let name):
            [
                "Hello \(name),", "please confirm that this address is yours. Then you can sign in:", link,
                "The link holds for three days. If you did not sign up, do nothing: without it the account stays shut.",
            ]
        case .confirmTwice:
            [
                "Somebody signed up with this address more than once. If it was you, open this link and choose your password:",
                link,
                "The link holds for three days. If you did not sign up, do nothing: without it the account stays shut.",
            ]
        case .alreadyThere:
            [
                "Somebody, perhaps you, wanted to sign up with this address. It has an account already.",
                "Sign in at \(address)/sign-in, or choose a new password at \(address)/forgot.",
                "If it was not you, nothing has changed and there is nothing to do.",
            ]
        case .reset:
            [
                "You can choose a new password here:", link,
                "The link holds for an hour and works once. If you did not ask for it, do nothing.",
            ]
        case .passwordChanged:
            [
                "The password of your account was changed, and every other browser was signed out.",
                "If it was not you, choose a new one at once: \(address)/forgot",
            ]
        case .emailChange:
            [
                "Please confirm that you want to sign in with this address from now on:", link,
                "The link holds for an hour. If you did not ask for it, do nothing.",
            ]
        case .emailChanged(let new):
            [
                "From now on you sign in with another address: \(new)",
                "If it was not you, tell whoever runs this installation at once.",
            ]
        case .codesOn:
            [
                "From now on signing in asks for a one-time code as well.",
                "If it was not you, choose a new password at once: \(address)/forgot",
            ]
        case .codesOff:
            [
                "Signing in does not ask for a one-time code any more.",
                "If it was not you, choose a new password at once: \(address)/forgot",
            ]
        case .locked:
            [
                "Somebody typed a wrong password for your account several times. Signing in is held up for a while.",
                "If it was you, wait or choose a new password: \(address)/forgot. If not, there is nothing to do.",
            ]
        case .glassBroken(let name, let reason):
            [
                "\(name), an operator of this installation, opened your records for an hour. The reason given:",
                "“\(reason)”", "You find this under “What happened to my account”: \(address)/account",
            ]
        case .webhookGivenUp(let hook):
            [
                "For three days nothing took the messages that your webhook should get, so it is paused:", hook,
                "What was not taken is kept for thirty days. Resume it when it answers again: "
                    + "\(address)/account/webhooks",
            ]
        case .archiveTaken:
            [
                "Somebody signed in as you, and with your password, took out an archive of everything that is yours here.",
                "If it was not you, choose a new password at once: \(address)/forgot",
            ]
        case .erased:
            [
                "Everything of yours was erased here, as somebody signed in as you, or whoever runs this installation, asked.",
                "Nobody can bring it back. An archive that you took out before can be brought into a new account.",
                "This is the last letter; the address it went to is forgotten with it.",
            ]
        case .approvalAsked(let body, let request):
            [
                "Somebody asks \(body) to accept an activity that was not approved beforehand. What it is and why stands here:",
                "\(address)/approvals/\(request)",
            ]
        case .approvalDecided(let body, let accepted, let request):
            [
                "\(body) has answered your request: \(accepted ? "it accepts the activity." : "it does not accept the activity.")",
                "The answer in full, and what it counts now, stands here:", "\(address)/approvals/\(request)",
            ]
        }
    }
}
