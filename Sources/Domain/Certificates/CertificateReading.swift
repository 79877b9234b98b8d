public import Primitives
import Rules

/// Reads what a certificate says from where its words stand. What it is not told it does not guess.
public enum CertificateReading {
    /// What the reader may know beforehand.
    public struct Known: Sendable {
        /// Names that the person bears or bore.
        public var names: [String]
        /// Providers of earlier credits.
        public var providers: [String]
        /// The day it is read: no course was completed later.
        public var today: CalendarDate

        /// What may be known.
        public init(names: [String] = [], providers: [String] = [], today: CalendarDate) {
            self.names = names
            self.providers = providers
            self.today = today
        }
    }

    /// What the pages of one certificate propose for each field.
    public static func propose(_ pages: [ReadPage], known: Known) -> CertificateProposal {
        var findings: [CertificateFinding] = []
        for (number, page) in pages.enumerated() {
            let layout = PageLayout(page, number: number)
            let labels = LabelledValues(layout)
            findings += labels.findings()
            findings += SentenceValues(layout, labels).findings()
            findings += StatedApprovals(layout).findings()
            findings += StandingAlone(layout, labels, known).findings()
            findings += TopicTable(layout).findings()
        }
        return CertificateProposal(
            fields: CertificateField.allCases.compactMap { field in
                FindingsWeighed.decide(field, findings.filter { $0.field == field }, pages, known)
            }
        ).checkingShares()
    }

    /// Whether a field takes any words, so that only a colon or a sentence says where it begins.
    static func isFree(_ field: CertificateField) -> Bool {
        switch field {
        case .title, .provider, .participant: true
        default: false
        }
    }

    /// What words say in a field; nothing where they cannot be such a value.
    static func findings(
        _ field: CertificateField, _ words: [Int], _ layout: PageLayout, weight: Int
    ) -> [CertificateFinding] {
        guard !words.isEmpty else { return [] }
        let texts = words.map { layout.page.words[$0].text }
        switch field {
        case .completed, .started: return days(field, words, texts, layout, weight)
        case .amount: return amounts(words, texts, layout, weight)
        case .participant:
            guard let name = NameText.name(in: texts) else { return [] }
            return [finding(field, name.text, Array(words[name.words]), layout, weight)]
        case .title:
            let text = TitleText.tidy(texts.joined(separator: " "))
            // A column called Course may hold its number.
            if words.count <= 2, let number = NumberText.number(in: texts, .courseNumber) {
                return [finding(.courseNumber, number.text, Array(words[number.words]), layout, weight + 12)]
            }
            guard TitleText.mayBeTitle(text) else { return [] }
            return [finding(field, text, words, layout, weight)]
        case .provider:
            let text = TitleText.tidy(texts.joined(separator: " "))
            guard text.count >= 3, text.contains(where: \.isLetter), !text.hasPrefix("#"), text.count <= 120 else {
                return []
            }
            return [finding(field, text, words, layout, weight)]
        case .courseNumber, .certificateNumber, .licenceNumber, .paceNumber, .brokerNumber, .agencyNumber:
            guard let number = NumberText.number(in: texts, field) else { return [] }
            var found = finding(field, number.text, Array(words[number.words]), layout, weight)
            // A reader may cut a number in two: which it is, the person says.
            if let rest = NumberText.rest(of: texts, behind: number.words),
                layout.segmentOfWord[words[number.words.upperBound]] == layout.segmentOfWord[words[0]]
            {
                found.others = [number.text, number.text + rest]
                found.value = ""
            }
            return [found]
        case .unit, .kind, .topics, .approvals: return []
        }
    }

    private static func finding(
        _ field: CertificateField, _ value: String, _ words: [Int], _ layout: PageLayout, _ weight: Int
    ) -> CertificateFinding {
        CertificateFinding(field: field, value: value, weight: weight, page: layout.number, words: words)
    }

    private static func days(
        _ field: CertificateField, _ words: [Int], _ texts: [String], _ layout: PageLayout, _ weight: Int
    ) -> [CertificateFinding] {
        guard let date = SpelledDate.all(in: texts).first else { return [] }
        var found: [CertificateFinding] = []
        let places = Array(words[date.words])
        if let first = date.first, field == .completed {
            found.append(finding(.started, first.description, places, layout, weight))
        }
        if date.days.count == 1, let day = date.days.first {
            found.append(finding(field, day.description, places, layout, weight))
        } else {
            var open = finding(field, "", places, layout, weight)
            open.others = date.days.map(\.description)
            found.append(open)
        }
        return found
    }

    private static func amounts(
        _ words: [Int], _ texts: [String], _ layout: PageLayout, _ weight: Int
    ) -> [CertificateFinding] {
        if let stated = StatedAmount.all(in: texts, texts.map(FoldedWord.of)).first, stated.words.lowerBound == 0 {
            let places = Array(words[stated.words])
            return [
                finding(.amount, stated.amount.description, places, layout, weight),
                finding(.unit, stated.unit.code, places, layout, weight),
            ]
        }
        guard texts.count <= 4, let amount = StatedAmount.number(texts[0]) else { return [] }
        // A label such as Contact hours says the unit itself; Credit alone leaves it open.
        return [
            finding(.amount, amount.description, [words[0]], layout, weight),
            finding(.unit, AmountUnit.contactHour.code, [words[0]], layout, weight - 8),
        ]
    }
}
