public import DemoWorld
public import Domain
public import Files
import Identity
import Primitives
import Storage

extension House {
    /// Fills an empty database with the demo world. All of it is written at once: an interruption leaves the database
    /// as empty as it was. Papers are the bytes that were found for `DemoPaper.all`, by the name of their file; the
    /// catalogue is what the field really offers; the courses are given by the demo's provider.
    public func fillDemo(
        _ world: World, papers: [String: [UInt8]] = [:], catalogue: [CatalogueEntry] = [], courses: [Course] = []
    ) async throws {
        try await store.read { connection in try Self.checkIsEmpty(connection) }
        var taken: [DemoFilling.Paper] = []
        for paper in DemoPaper.all {
            guard let bytes = papers[paper.file] else { continue }
            let upload = try await beginPaper()
            try await upload.append(bytes)
            taken.append(DemoFilling.Paper(title: paper.title, name: paper.name, taken: try await upload.finish()))
        }
        let found = taken
        // Everybody has the same password, so hashing it once is enough.
        guard let password = Password(World.password) else { throw Refusal.wrongPassword }
        let hash = try await hasher.hash(password).encoded
        let surroundings = surroundings
        let keys = world.people.map { _ in PersonKey.new(surroundings.random) }
        let ids = catalogue.map { _ in surroundings.id(Offering.self) }
        let now = self.now
        do {
            try await store.write { connection in
                // Once more: somebody may have signed up meanwhile.
                try Self.checkIsEmpty(connection)
                let filling = DemoFilling(
                    connection: connection, passwordHash: hash, surroundings: surroundings, papers: found)
                for place in world.places { try filling.add(place) }
                // Everybody first: rosters are written down by one person in another's ledger.
                for (inhabitant, key) in zip(world.people, keys) { try filling.add(inhabitant, key) }
                for (inhabitant, key) in zip(world.people, keys) { try filling.addRecords(of: inhabitant, key) }
                try filling.add(world.offerings)
                _ = try CatalogueFilling(connection, at: now).take(catalogue, ids)
                let given = world.given(courses)
                let kept = try given.map { try filling.add($0, of: world.provider, at: world.coursesSince) }
                for lesson in world.lessons(in: given) {
                    guard let place = given.firstIndex(where: { $0.handle == lesson.course }) else { continue }
                    try filling.add(lesson, in: given[place], kept[place], with: self)
                }
                try self.award(given, in: world, connection)
                try connection.run(InstallationQueries.noteDemo(on: world.madeOn))
            }
        } catch let fault as StoreError {
            // Another server filled the same database at the same time.
            try await store.read { connection in try Self.checkIsEmpty(connection) }
            throw fault
        }
        self.catalogue.touch()
    }

    /// Certificates of participants without an account; the job presses them.
    private func award(_ courses: [Course], in world: World, _ connection: any Connection) throws {
        guard let provider = try connection.first(OrganisationQueries.organisation(world.provider)) else { return }
        let template = try certificateTemplate(of: provider.id, in: connection)
        let issuer = CertificateIssuer(
            organisation: provider.id, name: provider.name, signatory: template.signatory, template: template.mark)
        for request in world.awards(of: courses, issuer) {
            _ = try orderCertificate(request, at: Instant(startOf: request.completed), in: connection)
        }
    }

    private static func checkIsEmpty(_ connection: any Connection) throws {
        if let day = try connection.first(InstallationQueries.installation())?.demoMadeOn {
            throw DemoRefusal.alreadyMade(on: day)
        }
        if try connection.first(PersonQueries.anybody()) != nil { throw DemoRefusal.notEmpty }
    }
}
