import Actions
import ArgumentParser
import Files
import Identity
import Primitives
import Storage

/// `aliquot backup`: a consistent copy while serving.
struct BackupCommand: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write a consistent copy of everything into a new folder, while the server goes on.",
        discussion: "The copy does not depend on the engine: it can be restored into SQLite or PostgreSQL."
    )

    @Argument(help: "A new or empty folder.", completion: .directory)
    var destination: String

    @OptionGroup var place: StoreOptions
    @OptionGroup var answer: AnswerOptions

    func serve() async throws {
        let store = try place.open()
        do {
            try await House.backup(store, try HouseKeys.evidence(place), to: destination)
        } catch {
            throw Failure("the copy was not made: \(error)")
        }
        await store.close()
        answer.say(destination, ["backup": .text(destination)])
    }
}

/// `aliquot restore`: back on an empty machine.
struct RestoreCommand: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Fill an empty database and its papers from a copy that backup made.",
        discussion:
            "A database that holds anything is refused. Loading is all or nothing. People who were erased since the copy was made are erased once more; name with --erased the list of a newer copy, where the folder of the papers has none."
    )

    @Argument(help: "The copy's folder.", completion: .directory)
    var source: String

    @Option(help: ArgumentHelp("A list of who was erased, as every copy has one.", valueName: "file"))
    var erased: [String] = []

    @OptionGroup var place: StoreOptions
    @OptionGroup var answer: AnswerOptions

    func serve() async throws {
        let store = try place.open()
        if let missing = erased.first(where: { !ByteSource.isFile($0) }) { throw Failure("there is no \(missing)") }
        let again: Int
        do {
            again = try await House.restore(
                store, try HouseKeys.evidence(place), from: source, erasedIn: erased,
                migrations: try Migration.all(in: try SharedFolder.migrations()), with: Surroundings.live)
        } catch {
            throw Failure("nothing was restored: \(error)")
        }
        await store.close()
        let words = again == 0 ? "" : "; erased once more: \(again)"
        answer.say(
            "restored from \(source)\(words)", ["restored_from": .text(source), "erased_again": .number(again)])
    }
}
