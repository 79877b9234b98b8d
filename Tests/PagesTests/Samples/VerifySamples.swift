import Pages
import Primitives

extension Sample {
    private static let award = VerifyPage.Award(
        name: "Nguyễn Thị Ánh Tuyết", title: "Body Fluid Cell Counts: Morphology and Sources of Error",
        amount: "2.5 contact hours", completed: Dana.asOf, issued: Dana.asOf, validUntil: Dana.asOf.adding(days: 730),
        provider: "Gulf Coast Laboratory Institute", number: "CE-7K3M-29QX-4T8W")

    /// Whether a certificate holds, for strangers.
    static let verify: [Sample] = [
        Sample(name: "verify", page: VerifyPage(), visitor: nil),
        Sample(
            name: "verify-valid",
            page: VerifyPage(
                answer: .init(
                    tone: .good, headline: "Valid",
                    sentence: "This certificate was issued here, was not changed, and holds today.", award: award)),
            visitor: nil),
        Sample(
            name: "verify-revoked",
            page: VerifyPage(
                answer: .init(
                    tone: .bad, headline: "Revoked", sentence: "Revoked on 2 Mar 2026: it was issued in error.",
                    award: award)), visitor: nil),
        Sample(
            name: "verify-unknown",
            page: VerifyPage(
                code: "7K3M-29QX-4T8X",
                errors: [FieldError(field: "code", text: "No certificate was issued here with this code.")]),
            visitor: nil),
    ]
}
