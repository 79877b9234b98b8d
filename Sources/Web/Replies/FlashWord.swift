import Pages

/// What was just done, said once on the next page. Only these words can stand in the cookie.
enum FlashWord: String, CaseIterable, Sendable {
    case recorded, corrected, withdrawn, drafted, discarded, added, changed, removed, told, untold, dutyNoted
    case signedOut, passwordChanged, codesOff, sharing, sessionsEnded, retried, glassBroken, pinged, tokenRevoked,
        tokensRevoked, importDiscarded, readOn, laidAside, known, archiveOrdered, archiveDropped,
        published, retired, marked, planned, planChanged, planDropped, feedClosed, noteKept, answersKept, notYet,
        courseCompleted, asked, decided, requestWithdrawn, designed, certified, allowed, reissued, revoked, duplicated

    var flash: Flash {
        switch self {
        case .recorded:
            Flash("Recorded, and counted for every credential.", onward: .init("See where you stand", .home))
        case .corrected: Flash("Corrected. What stood there before stays in the history.")
        case .withdrawn: Flash("Withdrawn. It stays readable in the history.")
        case .drafted: Flash("Kept as a draft.", onward: .init("Home", .home))
        case .discarded: Flash("The draft is gone.")
        case .added: Flash("Added to your wallet.", onward: .init("Log what you have done", .newEntry))
        case .changed: Flash("Saved.")
        case .duplicated: Flash("This is the copy. Change it as you like.")
        case .removed: Flash("Removed.")
        case .told: Flash("Written down. Results that use it say who told you.")
        case .untold: Flash("Taken away again.")
        case .dutyNoted: Flash("Noted.")
        case .signedOut: Flash("You are signed out.")
        case .passwordChanged: Flash("Your password is changed, and every other browser is signed out.")
        case .codesOff: Flash("Signing in no longer asks for a code.", tone: .warn)
        case .sharing: Flash("Saved. It holds from now on.")
        case .sessionsEnded: Flash("Every other browser is signed out.")
        case .pinged: Flash("A test is on its way. Look again in a moment.")
        case .tokenRevoked: Flash("Revoked. The token opens nothing any more.")
        case .tokensRevoked: Flash("Every token is revoked. Programs need new ones.")
        case .archiveOrdered: Flash("Your archive is being made. It will lie here for a day.")
        case .archiveDropped: Flash("The archive is gone from here. What you downloaded is yours.")
        case .retried: Flash("It will be tried again at once.")
        case .readOn: Flash("Recorded. Here is the next one.", onward: .init("All papers", .certificates))
        case .laidAside: Flash("Laid aside. Nothing of it was recorded.")
        case .known: Flash("This paper is in your log already.")
        case .marked: Flash("Noted, and planned anew.")
        case .planned: Flash("You follow this plan. Log what you did, and it is ticked off.")
        case .planChanged: Flash("Something changed meanwhile: this is the plan now.", tone: .warn)
        case .planDropped: Flash("You follow no plan any more. What you logged stays.")
        case .feedClosed: Flash("Closed. The secret address leads nowhere any more.")
        case .noteKept: Flash("Kept. Only you can read it.")
        case .answersKept: Flash("Your answers are kept. Go on with them whenever you like.")
        case .notYet: Flash("Something comes before that. Here is what is still to be done.", tone: .warn)
        case .courseCompleted: Flash("Completed. The credit is in your log, with its certificate.")
        case .published: Flash("Published. Everybody can find it.", onward: .init("Catalogue", .catalogue))
        case .retired: Flash("Retired. Its page stays for those who know it.")
        case .designed: Flash("Saved. Certificates look so from now on; those that were issued stay as they are.")
        case .certified: Flash("Issued. It comes to its holder, or waits for them, with its credit.")
        case .allowed: Flash("Allowed. They may try the questions once more.")
        case .reissued: Flash("Corrected. The new certificate holds; the old one says that it was replaced.")
        case .revoked: Flash("Revoked. Whoever checks it is told so from now on.", tone: .warn)
        case .asked: Flash("Asked. A mail tells you when the body has answered.")
        case .decided: Flash("Answered. The person was told by mail.")
        case .requestWithdrawn: Flash("Withdrawn. The body sees it no more among what waits.")
        case .importDiscarded: Flash("The file is gone, and nothing of it was written.")
        case .glassBroken: Flash("The records are open to you for an hour. The person was told.", tone: .warn)
        }
    }
}
