import Actions
import Domain
import Pages
import Primitives
import Rules

extension ReadingLine {
    /// A reading as a line of the list shows it.
    init(_ shown: ShownReading) {
        let proposal = shown.reading.read?.proposal ?? CertificateProposal()
        let state: State =
            switch shown.reading.state {
            case .waiting, .dropped: .waiting
            case .confirmed: .confirmed(entry: shown.reading.entry.text)
            case .failed: .failed(ReadingWords.short(shown.reading.fault))
            case .read:
                .read(
                    toCheck: ReadingWords.toCheck(proposal),
                    isOthers: { if case .other = shown.named { true } else { false } }())
            }
        let amount = try? Credits(reading: Array(proposal.value(.amount).utf8))
        let unit = AmountUnit.codes.find(proposal.value(.unit)) ?? .contactHour
        self.init(
            id: shown.reading.id.text, file: shown.paper.name, state: state, title: proposal.value(.title),
            completed: CalendarDate(proposal.value(.completed)), amount: amount.map { "\($0) \(unit.words($0))" } ?? "")
    }
}

extension ReadingPage {
    /// A reading beside its form.
    init(
        _ shown: ShownReading, form: LogForm, among open: [ShownReading], name: String, answer: AnswerPanel.Answer,
        errors: [FieldError]
    ) {
        let reading = shown.reading
        let proposal = reading.read?.proposal ?? CertificateProposal()
        var read: [String: ReadFrom] = [:]
        var marks: [Int: [ReadSheet.Mark]] = [:]
        var number = 0
        for field in proposal.fields {
            let name = ReadingWords.formField(field.field)
            let certainty = ReadFrom.Certainty(field.certainty)
            var mark: Int?
            if let name, read[name] == nil, !field.boxes.isEmpty {
                number += 1
                mark = number
            }
            for (place, box) in field.boxes.enumerated() {
                marks[field.page, default: []].append(
                    ReadSheet.Mark(
                        field: name ?? field.field.code, number: place == 0 ? mark : nil, certainty: certainty,
                        box: [box.left, box.top, box.width, box.height]))
            }
            guard let name, read[name] == nil else { continue }
            read[name] = ReadFrom(
                certainty: certainty, quote: field.quote, mark: mark,
                alternatives: field.alternatives.map {
                    ReadFrom.Alternative(value: $0, words: ReadingWords.shown($0, field.field))
                })
        }
        let sheets = (reading.read?.pages ?? []).enumerated().map { place, size in
            ReadSheet(
                picture: .certificatePage(reading.id.text, place), width: size.width, height: size.height,
                marks: marks[place] ?? [], number: place + 1)
        }
        let place = open.firstIndex { $0.reading.id == reading.id } ?? 0
        let named: NameQuestion.Named =
            switch shown.named {
            case .nobody: .nobody
            case .owner(let name): .owner(name)
            case .other(let name): .other(name)
            }
        self.init(
            id: reading.id.text, file: shown.paper.name, paper: .evidence(shown.paper.id.text),
            isPicture: shown.paper.type.isShown,
            sheets: sheets,
            form: form, read: read, named: named, further: ReadingWords.further(proposal), answerToName: name,
            fault: reading.state == .failed ? ReadingWords.long(reading.fault) : nil,
            remarks: ReadingWords.remarks(reading.read),
            place: (place + 1, max(open.count, 1)),
            neighbours: (
                place > 0 ? open[place - 1].reading.id.text : nil,
                place + 1 < open.count ? open[place + 1].reading.id.text : nil
            ), answer: answer, errors: errors)
    }
}

extension ReadFrom.Certainty {
    /// A certainty as pages call it.
    init(_ certainty: FieldProposal.Certainty) {
        switch certainty {
        case .sure: self = .sure
        case .likely: self = .likely
        case .doubtful: self = .doubtful
        }
    }
}

extension CreditForm {
    /// Takes over another reading of a field: `completed=2026-03-05`.
    mutating func take(_ choice: String) {
        let parts = choice.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return }
        switch parts[0] {
        case "title": title = parts[1]
        case "provider": provider = parts[1]
        case "completed": completed = parts[1]
        case "amount": amount = parts[1]
        default: break
        }
    }
}
