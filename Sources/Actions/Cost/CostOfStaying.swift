public import Domain
import Rules

extension House {
    /// What it costs somebody to keep everything they hold, over the cycles that run.
    public func costOfStaying(_ told: StayingCost.Told, for visitor: Visitor) async throws -> StayingCost {
        let dossier = try await dossier(of: visitor)
        let book = try await rules.book(with: dossier.told)
        return try book.cost(of: dossier.portfolio(), told, try await courseOutlay(of: visitor), asOf: today)
    }
}
