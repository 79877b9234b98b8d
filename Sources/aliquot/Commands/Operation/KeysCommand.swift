import Actions
import ArgumentParser
import Identity
import Primitives
import Storage

/// `aliquot keys`: the keys that certificates are signed with.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "The keys that certificates are signed with.",
        subcommands: [KeysShow.self, KeysRotate.self])
}

/// `aliquot keys show`: the key set, to be handed to whoever wants to check certificates.
struct KeysShow: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print the key set (JSON), old keys and the one in use.")

    @OptionGroup var place: StoreOptions
    @OptionGroup var listening: ListenOptions
    @OptionGroup var rules: RuleFolderOption

    func serve() async throws {
        let house = try await HouseKeys.open(place: place, listening: listening, rules: rules)
        let keys = try await house.issuerKeys()
        await house.store.close()
        Terminal.standardOutput.write(keys.document.text + "\n")
    }
}

/// `aliquot keys rotate`: a new key signs from now on, the old one is destroyed and checks for ever.
struct KeysRotate: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Sign with a new key from now on; what was signed before stays valid.")

    @OptionGroup var place: StoreOptions
    @OptionGroup var listening: ListenOptions
    @OptionGroup var rules: RuleFolderOption
    @OptionGroup var answer: AnswerOptions

    func serve() async throws {
        let house = try await HouseKeys.open(place: place, listening: listening, rules: rules)
        let id = try await house.rotateIssuerKey()
        await house.store.close()
        answer.say("signing with \(id) from now on", ["key": .text(id)])
    }
}
