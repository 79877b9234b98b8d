public import Domain
import Rules

extension House {
    /// How fast somebody earns what each credential takes, and when they are done at that rate.
    public func paces(of visitor: Visitor) async throws -> [CreditPace] {
        let dossier = try await dossier(of: visitor)
        let book = try await rules.book(with: dossier.told)
        return try book.paces(of: dossier.portfolio(), asOf: today)
    }
}
