import Actions
import Domain
import Pages
import Primitives

extension VerifyPage.Answer {
    /// What a code stands for.
    init(_ verified: VerifiedAward) {
        self.init(
            .genuine(verified.state, chainKnown: true), shown: verified.shown,
            further: verified.shown == nil ? " Its holder’s records were erased, so nothing more is shown." : "")
    }

    /// What a file is.
    init(_ inspected: InspectedFile) {
        self.init(inspected.verdict, shown: inspected.shown, further: "")
    }

    private init(_ verdict: Verdict, shown: ShownAward?, further: String) {
        let (tone, headline): (Tone, String) =
            switch verdict {
            case .genuine(.valid, _): (.good, "Valid")
            case .genuine(.expired, _): (.warn, "Expired")
            case .genuine(.superseded, _): (.warn, "Replaced")
            case .genuine(.revoked, _): (.bad, "Revoked")
            case .unvouched: (.warn, "Not issued here")
            case .outsideKeyTime, .unrecorded: (.bad, "Not valid")
            case .forged: (.bad, "Forged")
            case .notSealed: (.warn, "Not a sealed certificate")
            }
        let sentence =
            switch verdict {
            case .genuine(.valid, _): "This certificate was issued here, was not changed, and holds today."
            case .unvouched: "The file is intact, but it was signed with a key that is not of this house."
            case .notSealed:
                "There is no seal in this file. If it is a scan or a print, check the code that stands on it."
            default: verdict.sentence
            }
        self.init(
            tone: tone, headline: headline, sentence: sentence + further,
            award: shown.map {
                VerifyPage.Award(
                    name: $0.name, title: $0.title, amount: $0.amount, completed: $0.completed, issued: $0.issued,
                    validUntil: $0.validUntil, provider: $0.provider, number: $0.number)
            })
    }
}
