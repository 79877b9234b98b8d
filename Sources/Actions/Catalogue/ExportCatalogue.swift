import Domain
public import Files
import Primitives
import Storage

extension House {
    /// Everything that everybody may see, as files tell it, by its short name.
    public func catalogueEntries() async throws -> [CatalogueEntry] {
        try await store.read { connection in
            let document = try OfferingDocument()
            let all = try connection.all(OfferingQueries.everything())
            let names = Dictionary(
                all.map { ($0.offering.id, $0.offering.handle) }, uniquingKeysWith: { first, _ in first })
            return try all.map { stored in
                CatalogueEntry(
                    handle: stored.offering.handle, provider: stored.offering.provider,
                    content: try document.content(stored.document), isRetired: stored.offering.state == .retired,
                    replacedBy: stored.offering.replacedBy.flatMap { names[$0] }, isDemo: stored.offering.isDemo)
            }
        }
    }

    /// The same, for an operator.
    public func exportCatalogue(for visitor: Visitor) async throws -> [CatalogueEntry] {
        guard visitor.actor.may(.run, .installation) else { throw Refusal.forbidden }
        return try await catalogueEntries()
    }
}
