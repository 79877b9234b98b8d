import Domain
import Primitives

/// Numbers in GIFT: `3.14:0.01`, `1..5`, or several with `=`.
enum GIFTNumbers {
    /// The key between `{#` and `}`.
    static func key(
        _ answers: [Unicode.Scalar], _ feedback: ([Unicode.Scalar]) -> Feedback?
    ) throws(SkippedQuestion) -> NumericKey {
        var key = NumericKey([])
        var parts: [(isRight: Bool, text: [Unicode.Scalar])] = []
        for scalar in answers {
            if scalar == "=" || scalar == "~" {
                parts.append((scalar == "=", []))
            } else {
                if parts.isEmpty { parts.append((true, [])) }
                parts[parts.count - 1].text.append(scalar)
            }
        }
        for part in parts {
            let pieces = part.text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let said = pieces.count > 1 ? feedback(Array(pieces[1])) : nil
            var text = GIFTText.text(pieces[0])
            if !part.isRight {
                key.otherwise = said
                continue
            }
            if text.isEmpty { continue }
            var worth = Worth.whole
            if text.hasPrefix("%"), let end = text.dropFirst().firstIndex(of: "%") {
                worth = try GIFTQuestion.worth(String(text[text.index(after: text.startIndex)..<end])) ?? .whole
                text = String(text[text.index(after: end)...])
            }
            if text == "*", worth < .whole {
                key.otherwise = said
                continue
            }
            guard var answer = answer(text.filter { !$0.isWhitespace }) else {
                throw SkippedQuestion("“\(text.prefix(40))” is no number, as in 3.14:0.01 or 1..5")
            }
            answer.worth = worth
            answer.feedback = said
            key.answers.append(answer)
        }
        return key
    }

    private static func answer(_ text: String) -> NumericAnswer? {
        if let dots = text.firstRange(of: "..") {
            return ExactDecimal(text[..<dots.lowerBound]).flatMap { low in
                ExactDecimal(text[dots.upperBound...]).flatMap { NumericAnswer(from: low, to: $0) }
            }
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let value = ExactDecimal(parts[0]) else { return nil }
        if parts.count == 1 { return NumericAnswer(value) }
        return ExactDecimal(parts[1]).flatMap { $0.digits < 0 ? nil : NumericAnswer(value, tolerance: $0) }
    }
}

extension NumericAnswer {
    /// Every number from one to another.
    init?(from low: ExactDecimal, to high: ExactDecimal) {
        let places = max(low.places, high.places)
        func scaled(_ number: ExactDecimal) -> Int64? {
            var digits = number.digits
            for _ in number.places..<places {
                let (product, isTooLarge) = digits.multipliedReportingOverflow(by: 10)
                if isTooLarge { return nil }
                digits = product
            }
            return digits.multipliedReportingOverflow(by: 5).overflow ? nil : digits
        }
        guard low <= high, let low = scaled(low), let high = scaled(high), low.magnitude < 1 << 58,
            high.magnitude < 1 << 58, let middle = ExactDecimal(digits: (low + high) * 5, places: places + 1),
            let tolerance = ExactDecimal(digits: (high - low) * 5, places: places + 1)
        else { return nil }
        self.init(middle, tolerance: tolerance)
    }
}
