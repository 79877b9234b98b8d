import Actions
import Domain
import Files
import HTTPTypes
import Primitives
import Rules

/// The transcript, or the part of it that is asked for.
enum APITranscriptRoutes {
    static let all = [
        APIRoute(.get, "/transcript", .transcriptRead, ["tab", "credential", "cycle", "topic", "year"]) {
            try await transcript($0)
        }
    ]

    private static func transcript(_ call: APICall) async throws -> APIAnswer {
        var transcript = try await call.house.transcript(try filter(call), of: call.visitor)
        var answer = APIAnswer.document(TranscriptJSON.document(transcript))
        transcript.madeAt = Instant(startOf: transcript.madeAt.day)
        answer.tagBytes = TranscriptJSON.document(transcript)
        return answer
    }

    /// A page shows everything where a word of its address makes no sense; a program is told.
    private static func filter(_ call: APICall) throws -> TranscriptFilter {
        var filter = TranscriptFilter()
        var faults: [ProblemFault] = []
        func read<Value>(_ name: String, _ text: String, _ value: (String) -> Value?) -> Value? {
            guard let said = call.parameter(name) else { return nil }
            let found = value(said)
            if found == nil { faults.append(ProblemFault(.parameter(name), text)) }
            return found
        }
        let tabs = TranscriptFilter.Tab.codes.words.joined(separator: ", ")
        filter.tab = read("tab", "One of \(tabs).") { TranscriptFilter.Tab.codes.find($0) } ?? .done
        filter.credential = read("credential", "The id of a credential.") { ID<Credential>($0)?.text }
        filter.cycle = read("cycle", "A day, written as 2026-03-02.") { CalendarDate($0) }
        filter.topic = read("topic", "One of the topics of the log.") { Topic.codes.find($0) }
        filter.year = read("year", "A year from 1950 to 2150.") { text in
            text.utf8.count == 4 ? Int(text).flatMap { (1950...2150).contains($0) ? $0 : nil } : nil
        }
        guard faults.isEmpty else { throw Problem(faults) }
        return filter
    }
}
