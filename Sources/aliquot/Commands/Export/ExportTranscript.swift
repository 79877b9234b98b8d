import Actions
import ArgumentParser
import Domain
import Files
import Primitives
import Rules
import Storage

/// `aliquot export transcript`: somebody's transcript as a file.
struct ExportTranscript: ServingCommand {
    static let configuration = CommandConfiguration(
        commandName: "transcript", abstract: "Write somebody's transcript as PDF, CSV or JSON.",
        discussion: "It goes to the standard output; docs/transcript.md describes the formats.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case pdf, csv, json
    }

    @Option(name: .customLong("for"), help: ArgumentHelp("Whose: the mail address.", valueName: "user"))
    var user: String
    @Option(help: "The format.")
    var format: Format = .pdf
    @Option(help: ArgumentHelp("done, in-progress or external.", valueName: "tab"))
    var tab: String = "done"
    @Option(help: ArgumentHelp("Only what counts for this credential: ascp-boc/MLT.", valueName: "credential"))
    var credential: String?
    @Option(help: ArgumentHelp("The first day of one of that credential's cycles.", valueName: "date"))
    var cycle: String?
    @Option(help: ArgumentHelp("Only what taught this topic.", valueName: "topic"))
    var topic: String?
    @Option(help: ArgumentHelp("Only what was completed in this year.", valueName: "year"))
    var year: Int?
    @OptionGroup var place: StoreOptions
    @OptionGroup var rules: RuleFolderOption

    func validate() throws {
        guard TranscriptFilter.Tab.codes.find(tab) != nil else {
            throw ValidationError("--tab is one of \(TranscriptFilter.Tab.codes.words.joined(separator: ", "))")
        }
        if let topic, Topic.codes.find(topic) == nil { throw ValidationError("there is no topic “\(topic)”") }
        if let cycle, CalendarDate(cycle) == nil { throw ValidationError("--cycle is a day such as 2026-03-02") }
    }

    func serve() async throws {
        if format == .pdf, Terminal.standardOutput.isInteractive {
            throw Failure("a PDF is nothing for a terminal; write it to a file: … > transcript.pdf")
        }
        let house = try await HouseKeys.open(place: place, listening: ListenOptions.parse([]), rules: rules)
        let person: Person
        do {
            person = try await house.person(at: user)
        } catch Refusal.missing {
            throw Failure("\(user) has no account")
        }
        var filter = TranscriptFilter(
            tab: TranscriptFilter.Tab.codes.find(tab) ?? .done, cycle: cycle.flatMap { CalendarDate($0) },
            topic: topic.flatMap { Topic.codes.find($0) }, year: year)
        var transcript = try await house.transcript(filter, of: person)
        if let credential {
            guard let held = transcript.credentials.first(where: { $0.standing.credential == credential }) else {
                throw Failure("\(user) holds no \(credential)")
            }
            filter.credential = held.credential.id.text
            transcript = try await house.transcript(filter, of: person)
        }
        let bytes = try await bytes(transcript, house)
        await house.store.close()
        Terminal.standardOutput.write(bytes)
    }

    private func bytes(_ transcript: Transcript, _ house: House) async throws -> [UInt8] {
        switch format {
        case .csv: return TranscriptCSV.bytes(transcript)
        case .json: return TranscriptJSON.document(transcript)
        case .pdf:
            do {
                return try await house.pdf(of: transcript)
            } catch Refusal.invalid(let faults) {
                throw Failure(faults.faults.map(\.text).joined(separator: "\n"))
            }
        }
    }
}
