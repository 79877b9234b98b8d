import Primitives
import Rules

/// Reads what was typed into the fields of a form, and notes what is wrong with each.
struct FieldReading {
    private(set) var faults: [FieldFault] = []

    mutating func fault(_ field: String, _ text: String) { faults.append(FieldFault(field, text)) }
    mutating func add(_ more: [FieldFault]) { faults += more }

    /// A line that may be left empty.
    mutating func line(_ field: String, _ typed: String) -> String? {
        if typed.isEmpty { return nil }
        let line = CreditForm.line(typed)
        if line == nil { fault(field, "At most 300 letters, on one line.") }
        return line
    }

    /// A line that must be there; the sentence asks for it.
    mutating func line(_ field: String, _ typed: String, or sentence: String) -> String {
        let line = CreditForm.line(typed)
        if line == nil { fault(field, typed.isEmpty ? sentence : "At most 300 letters, on one line.") }
        return line ?? ""
    }

    /// Several lines as one: a summary has no paragraphs.
    mutating func paragraph(_ field: String, _ typed: String, most: Int) -> String? {
        let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if text.isEmpty { return nil }
        // As long as files may say it, counted as they count.
        guard text.utf8.count <= most else {
            fault(field, "At most \(most) letters; it has \(text.count).")
            return nil
        }
        return text.unicodeScalars.contains { $0.properties.generalCategory == .control } ? nil : text
    }

    /// A thing a line.
    mutating func lines(_ field: String, _ typed: String, of what: String, most: Int = 20) -> [String] {
        let lines = typed.split(whereSeparator: \.isNewline).map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.filter { !$0.isEmpty }
        if lines.count > most { fault(field, "At most \(most) \(what)s, a line each.") }
        if lines.contains(where: { CreditForm.line($0) == nil }) {
            fault(field, "Each \(what) has at most 300 letters.")
        }
        return lines
    }

    mutating func word<Word: Coded>(
        _ field: String, _ typed: String, _ codes: Codes<Word>, _ sentence: String
    ) -> Word? {
        if typed.isEmpty { return nil }
        let word = codes.find(typed)
        if word == nil { fault(field, sentence) }
        return word
    }

    mutating func amount(_ field: String, _ typed: String, unit: String) -> OfferedAmount? {
        if typed.isEmpty { return nil }
        guard let unit = AmountUnit.codes.find(unit) else {
            fault("unit", "Choose a unit.")
            return nil
        }
        return credits(field, typed, most: unit.largest).map { OfferedAmount($0, unit) }
    }

    mutating func credits(_ field: String, _ typed: String, most: Credits) -> Credits? {
        if typed.isEmpty { return nil }
        switch CreditForm.amount(typed) {
        case .failure(let why): fault(field, why.text)
        case .success(.zero): fault(field, "More than nothing, please.")
        case .success(let read) where read > most: fault(field, "At most \(most).")
        case .success(let read): return read
        }
        return nil
    }

    mutating func day(_ field: String, _ typed: String) -> CalendarDate? {
        if typed.isEmpty { return nil }
        guard let day = CalendarDate(typed), (1950...2200).contains(day.year) else {
            fault(field, "“\(typed.prefix(40))” is not a day. Write it as 2026-03-02.")
            return nil
        }
        return day
    }

    mutating func count(_ field: String, _ typed: String, least: Int = 1, most: Int) -> Int? {
        if typed.isEmpty { return nil }
        guard let number = Int(typed), (least...most).contains(number) else {
            fault(field, "Write a whole number from \(least) to \(most).")
            return nil
        }
        return number
    }

    mutating func language(_ field: String, _ typed: String) -> String {
        let isCode = typed.utf8.count == 2 && typed.utf8.allSatisfy { (97...122).contains($0) }
        if !isCode { fault(field, "Write the language as two letters: en, es.") }
        return isCode ? typed : "en"
    }

    mutating func url(_ field: String, _ typed: String) -> String? {
        if typed.isEmpty { return nil }
        let isWeb = typed.hasPrefix("https://") || typed.hasPrefix("http://")
        guard isWeb, typed.utf8.count <= 1000, typed.contains("."), !typed.contains("@"),
            typed.utf8.allSatisfy({ $0 > 32 && $0 < 127 && !"\"'<>\\`".utf8.contains($0) })
        else {
            fault(field, "That is no address of the web. Write it as https://example.org/course.")
            return nil
        }
        return typed
    }

    mutating func approvals(_ rows: [OfferingForm.ApprovalRow]) -> [OfferingApproval] {
        var all: [OfferingApproval] = []
        for (place, row) in rows.enumerated() where !row.isEmpty {
            guard let by = Approval.codes.find(row.by) else {
                fault("approval-by-\(place)", "Choose who approves it.")
                continue
            }
            if all.contains(where: { $0.approval == by }) {
                fault("approval-by-\(place)", "\(by.words) stands there twice.")
            }
            all.append(
                OfferingApproval(
                    by, number: line("approval-number-\(place)", row.number),
                    validUntil: day("approval-until-\(place)", row.until)))
        }
        return all
    }
}
