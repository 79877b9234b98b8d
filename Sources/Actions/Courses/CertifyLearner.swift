public import Domain
public import Primitives
import Storage

extension House {
    /// Certifies somebody for a course of the visitor's provider that they took elsewhere. Whoever has no account yet finds
    /// it when they come and the address or number proves theirs; the same person and day give one certificate.
    public func certifyLearner(
        _ id: ID<Course>, _ form: CertifyForm, for visitor: Visitor
    ) async throws -> IssuedCertificate {
        let series = try await ownCourse(id, for: visitor)
        guard let version = series.published else {
            throw Refusal.invalid("name", "Publish the course first: a certificate names the version that was taken.")
        }
        let course = try await course(version, of: series)
        let checked: CertifyForm.Checked
        do throws(FormFaults) {
            checked = try form.checked(on: today, address: MailAddressText.read)
        } catch {
            throw Refusal.invalid(error)
        }
        let issuer = try await store.read { connection in
            try connection.issuer(series.organisation, with: self)
        }
        return try await issueCertificate(
            AwardRequest(
                course, version: version, earner: checked.earner, occasion: "given-\(checked.completed)",
                holder: checked.holder, issuer: issuer, completed: checked.completed, manner: checked.manner,
                delivery: checked.delivery))
    }
}
