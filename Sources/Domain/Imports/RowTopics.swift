import Primitives
import Rules

/// The topics of a row: shares by topic where the file has them, else the words of its columns.
extension RowCells {
    mutating func topics(of whole: Credits, _ answer: CourseAnswer?, _ notes: inout [String]) -> ActivityTopics {
        if let shares = columnShares() ?? textShares(&notes) { return split(shares, of: whole) }
        var found: TopicSet = []
        for field in [ImportField.topic, .subjectArea] {
            guard let text = text(field) else { continue }
            let words = TopicWords.find(text)
            found.formUnion(words.topics)
            for unknown in words.unknown {
                notes.append(
                    words.topics.isEmpty
                        ? "Topic “\(shown(unknown))” is not known here; taken as general."
                        : "Topic “\(shown(unknown))” is not known here and left out.")
            }
        }
        if found.isEmpty, let answer { found = answer.topics }
        return .undivided(found.isEmpty ? TopicSet(.general) : found)
    }

    /// What the columns of single topics come to, where no column has the whole.
    mutating func sumOfTopics(_ reading: AmountReading) -> Credits? {
        guard let shares = columnShares() else { return nil }
        return shares.reduce(.zero) { $0 + $1.amount }
    }

    private mutating func columnShares() -> [TopicShare]? {
        guard !map.topicColumns.isEmpty else { return nil }
        let reading = AmountReading(decimalMark: map.decimalMark)
        var shares: [TopicShare] = []
        for (topic, column) in map.topicColumns.sorted(by: { $0.value < $1.value }) {
            switch reading.read(RowCells.line(row[column])) {
            case .amount(let amount, _) where amount > .zero:
                // More than the largest amount would only run over.
                shares.append(TopicShare(topic: topic, amount: min(amount, AmountUnit.minute.largest)))
            case .amount, .empty: break
            default:
                wrongShare(topic, column)
            }
        }
        return shares.isEmpty ? nil : shares
    }

    private mutating func wrongShare(_ topic: Topic, _ column: Int) {
        let found = shown(RowCells.line(row[column]))
        let isKnown = faults.contains { $0.field == .topicSplit && $0.column == column }
        guard !isKnown else { return }
        add(
            RowFault(
                .notAnAmount, .topicSplit, column: column, found: found,
                text: "“\(found)” is no amount of \(topic.words).", cure: "Write it as 0.5, or leave it empty."))
    }

    /// `Hematology 1.5; Safety 0.5`
    private mutating func textShares(_ notes: inout [String]) -> [TopicShare]? {
        guard let text = text(.topicSplit) else { return nil }
        let reading = AmountReading(decimalMark: map.decimalMark)
        var shares: [TopicShare] = []
        for part in text.split(whereSeparator: { ";|".contains($0) }).flatMap(Self.atCommas) {
            let words = part.prefix { !$0.isNumber }
            let topics = TopicWords.topics(in: words).topics
            guard case .amount(let amount, _) = reading.read(String(part.dropFirst(words.count))),
                let topic = topics.first
            else {
                notes.append("The share “\(shown(String(part)))” was not understood and is left as general.")
                continue
            }
            let part = min(amount, AmountUnit.minute.largest)
            if let place = shares.firstIndex(where: { $0.topic == topic }) {
                shares[place].amount += part
            } else {
                shares.append(TopicShare(topic: topic, amount: part))
            }
        }
        return shares.isEmpty ? nil : shares
    }

    /// Parts between commas, unless a comma stands before decimals.
    private static func atCommas(_ text: Substring) -> [Substring] {
        let parts = text.split(separator: ",")
        return parts.dropFirst().allSatisfy { $0.contains(where: \.isLetter) } ? parts : [text]
    }

    private mutating func split(_ shares: [TopicShare], of whole: Credits) -> ActivityTopics {
        var shares = shares
        let sum = shares.reduce(Credits.zero) { $0 + $1.amount }
        if sum > whole {
            fault(
                .topicsExceed, .topicSplit, "The topics come to \(sum), the whole amount is \(whole).",
                "Mend the amount or its parts.")
        } else if sum < whole {
            if let place = shares.firstIndex(where: { $0.topic == .general }) {
                shares[place].amount += whole - sum
            } else {
                shares.append(TopicShare(topic: .general, amount: whole - sum))
            }
        }
        return .split(shares)
    }
}
