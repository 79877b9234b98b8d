private import Glibc
import Identity
import Logging
import Primitives

/// Writes the log as one JSON object a line, so that programs can read it and people still can.
struct LogLine: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    let label: String

    /// Whether a word names a level.
    static func isLevel(_ word: String) -> Bool { Logger.Level(rawValue: word) != nil }

    /// A logger of a level named on the command line.
    static func logger(_ level: String) -> Logger {
        Logger(label: "aliquot") { LogLine(logLevel: Logger.Level(rawValue: level) ?? .notice, label: $0) }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var members: [(String, String)] = [
            ("at", Surroundings.live.now().description), ("level", event.level.rawValue),
            ("message", event.message.description),
        ]
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
            members.append((key == "hb.request.id" ? "request" : key, value.description))
        }
        for (key, value) in (event.metadata ?? [:]).sorted(by: { $0.key < $1.key }) {
            members.append((key, value.description))
        }
        let line =
            "{" + members.map { "\(JSONText.quoted($0.0)):\(JSONText.quoted($0.1))" }.joined(separator: ",") + "}\n"
        Terminal.standardError.write(line)
    }
}
