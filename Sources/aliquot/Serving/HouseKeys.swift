import Actions
import ArgumentParser
import DemoWorld
import Documents
import Domain
import Files
import Hooks
import Identity
import Logging
import Mail
import Primitives
import Storage

/// Puts the house together from what was said on the command line.
enum HouseKeys {
    /// Opens the records, brings them up to date and makes everything that works on them.
    static func open(
        place: StoreOptions, listening: ListenOptions, rules: RuleFolderOption, asDemo: Bool = false
    ) async throws -> House {
        let logger = LogLine.logger(listening.log)
        let surroundings = Surroundings.live
        let store = try place.open()
        _ = try await migrate(store)
        let installation = try await House.begin(store, at: surroundings.now(), jobID: surroundings.id())
        let house = House(
            store: store, rules: try RuleShelf(try rules.folder()), hasher: PasswordHasher(),
            evidence: try evidence(place), press: Press(fonts: SharedFolder.fonts()), catalogue: try catalogue(),
            surroundings: surroundings,
            settings: Settings(
                address: listening.known, isDemo: asDemo || installation.demoMadeOn != nil,
                post: try post(listening),
                hooks: CurlCaller(reach: listening.localWebhooks || asDemo ? .anywhere : .outside),
                quota: TokenQuota(limit: listening.apiLimit), program: Aliquot.configuration.version),
            logger: logger)
        if asDemo, installation.demoMadeOn == nil { try await fillDemo(house) }
        let again = try await house.keepErased()
        if again > 0 {
            logger.notice("erased once more after an older copy came back", metadata: ["people": "\(again)"])
        }
        return house
    }

    /// Makes the demo world in a database that holds nobody; any other is left as it is.
    private static func fillDemo(_ house: House) async throws {
        do {
            try await house.fillDemo(
                World(seed: 2026, today: house.today), papers: demoPapers(), catalogue: try fieldCatalogue().entries,
                courses: try CourseFolder.all(in: SharedFolder.courses()).compactMap {
                    $0.faults.isEmpty ? $0.course : nil
                })
        } catch DemoRefusal.alreadyMade {
            // Another server on the same database was quicker.
        } catch DemoRefusal.notEmpty {
            await house.store.close()
            throw Failure(
                "this database holds people already, and a demo is only made in an empty one; "
                    + "name another folder with --data, or serve this one with aliquot serve")
        } catch {
            await house.store.close()
            throw Failure("the demo world could not be made, and nothing of it was kept: \(error)")
        }
    }

    /// The papers of the demo, as far as they lie beside the program; it is a demo without them, too.
    private static func demoPapers() -> [String: [UInt8]] {
        guard let folder = SharedFolder.papers() else { return [:] }
        return DemoPaper.all.reduce(into: [:]) { $0[$1.file] = try? ByteSource.read("\(folder)/\($1.file)") }
    }

    /// What the field really offers, as its files lie beside the program.
    static func fieldCatalogue() throws -> CatalogueFile {
        guard let folder = SharedFolder.catalogue() else { return CatalogueFile() }
        do {
            return try CatalogueFile.readAll(in: folder)
        } catch {
            throw Failure(error.description)
        }
    }

    private static func catalogue() throws -> CatalogueShelf {
        guard let folder = SharedFolder.catalogue() else { return CatalogueShelf() }
        do {
            return try CatalogueShelf(folder: folder)
        } catch {
            throw Failure(error.description)
        }
    }

    /// Applies what is missing; the fault of a database that does not fit says what to do.
    static func migrate(_ store: any Store) async throws -> [Migration] {
        do {
            let known = try Migration.all(in: try SharedFolder.migrations())
            return try await Migrator.migrate(store, to: known, at: Surroundings.live.now())
        } catch let fault as MigrationFault {
            throw Failure(fault.description)
        } catch let fault as StoreError {
            throw Failure("the database cannot be brought up to date: \(fault)")
        }
    }

    static func evidence(_ place: StoreOptions) throws -> EvidenceFolder {
        do {
            return try EvidenceFolder(place.papers)
        } catch {
            throw Failure("papers cannot be kept in \(place.papers): \(error)")
        }
    }

    private static func post(_ listening: ListenOptions) throws -> SMTPPost? {
        guard let url = listening.mail else { return nil }
        guard let sender = Mailbox(listening.mailFrom) else { throw Failure("--mail-from is not a mail address") }
        do {
            return SMTPPost(server: try MailServer(url), from: sender)
        } catch {
            throw Failure("--mail: \(error)")
        }
    }
}
