public import Primitives
public import Rules

/// A figure that a text draws from the rule book when it is read: `rule:ascp-boc/MLT/total`. So no text grows old.
public struct GuideFigure: Hashable, Sendable {
    /// How surely it is known.
    public enum Standing: Hashable, Sendable {
        /// Read on a page of the body or somebody who should know.
        case known
        /// Not checked against the body's own text.
        case unverified
        /// Not known, and why.
        case unknown(String)
    }

    /// The figure in words: `36 points`.
    public var words: String
    /// How surely it is known.
    public var standing: Standing
    /// Where it was read.
    public var source: String?
    /// The programme, for more about it.
    public var programme: String

    /// What stands before a figure's path.
    public static let prefix = "rule:"

    /// The figure that a path names, by the version that rules a cycle which ends on that day; nothing where there is no such
    /// figure.
    public init?(_ path: String, in book: RuleBook, on day: CalendarDate) {
        let parts = path.dropFirst(path.hasPrefix(Self.prefix) ? Self.prefix.count : 0).split(separator: "/")
            .map(String.init)
        guard parts.count >= 3, let programme = book.programme(ofCredential: "\(parts[0])/\(parts[1])"),
            let version = programme.inForce(on: day), let rule = version.credentials["\(parts[0])/\(parts[1])"]
        else { return nil }
        self.programme = programme.id
        let unit = version.parts.unit
        func amount(_ figure: Figure<Credits>) -> Drawn {
            Drawn(figure, version) { "\($0) \($0 == Credits(thousandths: 1000) ? unit.one : unit.many)" }
        }
        let drawn: Drawn? =
            switch (parts[2], parts.count) {
            case ("total", 3): amount(rule.group.total)
            case ("requirement", 4):
                rule.group.requirements.first { $0.id == parts[3] }?.amount.map(amount)
            case ("years", 3): Drawn(rule.cycle.years, version) { $0 == 1 ? "one year" : "\(Self.counted($0)) years" }
            case ("opens", 3):
                version.parts.opensDaysBefore.map { Drawn($0, version) { "\($0) days before the last day" } }
            case ("due", 3):
                version.parts.dueDaysBefore.map { Drawn($0, version) { "\($0) days before the last day" } }
            case ("hour", 3): version.parts.contactHourMinutes.map { Drawn($0, version) { "\($0) minutes" } }
            case ("cost", 3): Drawn(RegularFees(rule, in: version, renewedOn: day))
            case ("fee", 4):
                version.parts.fees.first { $0.id == parts[3] }.map { Drawn($0.cents, version, Self.dollars) }
            default: nil
            }
        guard let drawn else { return nil }
        (words, standing, source) = (drawn.words, drawn.standing, drawn.source)
    }

    private static func counted(_ number: Int) -> String {
        let words = ["two", "three", "four", "five", "six"]
        return words.indices.contains(number - 2) ? words[number - 2] : String(number)
    }

    fileprivate static func dollars(_ cents: Int) -> String {
        cents % 100 == 0 ? "$\(cents / 100)" : "$\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
    }

    /// A figure of any kind in words.
    private struct Drawn {
        let words: String
        let standing: Standing
        let source: String?

        /// What the fees of a cycle come to.
        init(_ fees: RegularFees) {
            source = fees.lines.first?.source?.title
            if let known = fees.known {
                words = (fees.isOpen ? "at least " : "") + GuideFigure.dollars(known)
                standing = fees.isUnverified ? .unverified : .known
            } else {
                words = "an amount not known here"
                standing = .unknown(fees.lines.first?.fee.cents.unknown ?? "")
            }
        }

        init<Value>(_ figure: Figure<Value>, _ version: ProgrammeVersion, _ write: (Value) -> String) {
            source = figure.sources.first.flatMap {
                version.parts.sources.indices.contains($0) ? version.parts.sources[$0].title : nil
            }
            if let value = figure.value {
                words = write(value)
                standing = figure.confidence == .low ? .unverified : .known
            } else {
                words = "an amount not known here"
                standing = .unknown(figure.unknown ?? "")
            }
        }
    }
}

extension Programme {
    /// The version that rules what ends, or is renewed, on a day.
    public func inForce(on day: CalendarDate) -> ProgrammeVersion? {
        versions.last { $0.parts.effective.map { $0 <= day } ?? true }
    }
}
