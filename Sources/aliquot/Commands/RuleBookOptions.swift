import ArgumentParser
import Files
import Rules

/// Where the rules come from: `--rules`, else beside the program, else here.
struct RuleFolderOption: ParsableArguments {
    @Option(help: ArgumentHelp("The rule book's folder.", valueName: "dir"))
    var rules: String?

    func folder() throws(FileFault) -> RuleBookFolder {
        if let rules { return RuleBookFolder(rules) }
        let home = ProgramFolder.path
        let places = (home.map { ["\($0)/../share/aliquot/RuleBook", "\($0)/../RuleBook"] } ?? []) + ["./RuleBook"]
        guard let place = places.first(where: ByteSource.isFolder) else {
            throw FileFault("no-rules", "no rule book found: say --rules DIR, or run where ./RuleBook is")
        }
        return RuleBookFolder(place)
    }
}

/// The rule book and the values laid over it.
struct RuleBookOptions: ParsableArguments {
    @OptionGroup var place: RuleFolderOption

    @Option(
        help: ArgumentHelp("Values learnt from a body, in a file (see docs/rules-authoring.md).", valueName: "file"))
    var overlay: String?

    /// The rule book; only the programmes of these bodies where they are known.
    func book(of credentials: [String]? = nil) throws(FileFault) -> RuleBook {
        var values = Overlay()
        if let overlay { values = try Overlay(overlay) }
        let folder = try place.folder()
        guard let credentials else { return try folder.read(overlay: values) }
        let bodies = Set(credentials.map { String($0.prefix { $0 != "/" }) })
        let book = try folder.read(overlay: values) { path in
            path.split(separator: "/").contains { bodies.contains(String($0)) }
        }
        let isEnough = credentials.allSatisfy { book.programme(ofCredential: $0) != nil }
        return isEnough ? book : try folder.read(overlay: values)
    }
}
