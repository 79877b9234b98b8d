import Actions
import ArgumentParser
import Domain
import Files
import Primitives
import Storage

/// `aliquot import certificates`: PDFs and photos of certificates.
struct ImportCertificates: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificates", abstract: "Read certificates: PDFs and photos.",
        discussion: """
            A certificate is recorded only when everything on it was read for certain, it bears a name of its owner and \
            the log holds nothing like it. The others wait in the browser, under Log, Read certificates. Ends with 1 \
            where a file could not be read.
            """)

    @Argument(help: "PDF, JPEG, PNG, WebP or HEIC files.", completion: .file())
    var files: [String]
    @Option(
        name: .customLong("for"), help: ArgumentHelp("Whose they are: the address of an account.", valueName: "email"))
    var person: String
    @Flag(name: .customLong("dry-run"), help: "Read only; keep nothing.")
    var isDryRun = false
    @OptionGroup var place: StoreOptions
    @OptionGroup var rules: RuleFolderOption
    @OptionGroup var answer: AnswerOptions

    func serve() async throws {
        let house = try await HouseKeys.open(place: place, listening: ListenOptions.parse([]), rules: rules)
        var failed = 0
        do {
            let owner = try await house.deputy(for: person)
            for file in files {
                let taken: TakenCertificate
                do {
                    taken = try await take(file, house, owner)
                } catch Refusal.wrongType {
                    failed += 1
                    say(file, "is neither a PDF nor a picture", nil)
                    continue
                } catch Refusal.tooLarge(let most) {
                    failed += 1
                    say(file, "is larger than \(most >> 20) MB", nil)
                    continue
                } catch let fault as FileFault {
                    failed += 1
                    say(file, fault.message, nil)
                    continue
                }
                if case .unreadable = taken.outcome { failed += 1 }
                say(file, Self.words(taken.outcome), taken)
            }
        } catch Refusal.invalid(let faults) {
            throw Failure(faults.faults.map(\.text).joined(separator: "\n"))
        }
        await house.store.close()
        guard failed == 0 else { throw Failure() }
    }

    private func take(_ file: String, _ house: House, _ owner: Visitor) async throws -> TakenCertificate {
        let bytes = try ByteSource.read(file)
        guard let type = FileType(firstBytes: bytes.prefix(FileType.tellingLength)) else { throw Refusal.wrongType }
        if isDryRun { return try await house.tryCertificate(file, type: type, for: owner) }
        let upload = try await house.beginPaper()
        var rest = bytes[...]
        while !rest.isEmpty {
            try await upload.append(Array(rest.prefix(1 << 20)))
            rest = rest.dropFirst(1 << 20)
        }
        return try await house.takeCertificate(
            house.keepPaper(upload, name: file, for: owner), for: owner)
    }

    private static func words(_ outcome: TakenCertificate.Outcome) -> String {
        switch outcome {
        case .recorded: "recorded"
        case .toConfirm: "waits to be confirmed in the browser"
        case .known: "is in the log already"
        case .unreadable(let code): "could not be read: \(code)"
        case .wouldRecord: "would be recorded"
        case .wouldAsk: "would wait to be confirmed"
        }
    }

    private static func code(_ outcome: TakenCertificate.Outcome?) -> String {
        switch outcome {
        case nil: "refused"
        case .recorded: "recorded"
        case .toConfirm: "to-confirm"
        case .known: "known"
        case .unreadable: "unreadable"
        case .wouldRecord: "would-record"
        case .wouldAsk: "would-ask"
        }
    }

    private func say(_ file: String, _ words: String, _ taken: TakenCertificate?) {
        if answer.json {
            let read = taken?.read.map { String(decoding: ReadCertificateFile.bytes($0), as: UTF8.self) } ?? "null"
            let head = AnswerOptions.object([
                "file": .text(file), "outcome": .text(Self.code(taken?.outcome)), "message": .text(words),
            ])
            return Terminal.standardOutput.write("\(head.dropLast()),\"read\":\(read)}\n")
        }
        var text = "\(file): \(words)\n"
        for field in taken?.read?.proposal.fields ?? [] {
            let mark =
                switch field.certainty {
                case .sure: " "
                case .likely: "~"
                case .doubtful: "?"
                }
            let value = field.value.isEmpty ? field.alternatives.joined(separator: " or ") : field.value
            text += "  \(mark) \(field.field.words): \(value)\n"
        }
        if case .other(let name)? = taken?.named { text += "  ! It names \(name).\n" }
        Terminal.standardOutput.write(text)
    }
}
