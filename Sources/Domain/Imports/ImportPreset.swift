public import Primitives

/// A place that spreadsheets of completions come from.
public enum ImportPreset: UInt8, Coded {
    case labce, medialab, ceOrganizer, amtrax, ascpTranscript, ceBrokerFull, ceBrokerPartial

    /// Every code and its preset.
    public static let codes = Codes<ImportPreset>(
        allCases.map { ($0 == .labce ? "labce" : kebabCodes().words[Int($0.rawValue)], $0) })

    /// The place by its name.
    public var words: String {
        switch self {
        case .labce: "LabCE"
        case .medialab: "MediaLab"
        case .ceOrganizer: "ASCLS CE Organizer"
        case .amtrax: "AMTrax"
        case .ascpTranscript: "ASCP transcript"
        case .ceBrokerFull: "CE Broker provider spreadsheet, full credit"
        case .ceBrokerPartial: "CE Broker provider spreadsheet, partial credit"
        }
    }

    /// Whether the columns are published; otherwise they are guessed by their headings.
    public var isDocumented: Bool { self == .ceBrokerFull || self == .ceBrokerPartial }
}
