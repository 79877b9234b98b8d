import Foundation
import TestSupport
import Testing

@Suite("aliquot catalogue")
struct CatalogueCommandTests {
    @Test func `a faulty file is no wrong usage: it leaves with 1`() throws {
        try TemporaryFolder.use { folder in
            let path = try folder.write("catalogue.yml", "offerings:\n  - {id: a, titel: Slip}\n")
            let outcome = try Command.run("catalogue", "check", path)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("catalogue.yml:2:"))
        }
    }
}
