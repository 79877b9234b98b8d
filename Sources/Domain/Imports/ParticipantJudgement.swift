import Primitives

/// How rows are told to be a person's own: never by likeness alone.
extension Participant {
    /// What the numbers of a row say.
    enum NumberOutcome {
        case verified(words: String), stated(words: String, found: String), other(words: String, found: String), nothing
    }

    /// Whether what a row says of its participant fits this person. Another number is a refusal whatever the name says.
    public func judge(_ claim: Claim) -> ParticipantVerdict {
        var numbers = NumberOutcome.nothing
        for outcome in outcomes(claim) {
            switch (outcome, numbers) {
            case (.other(let words, let found), _): return .otherNumber(words: words, found: found)
            case (.verified, _): numbers = outcome
            case (.stated, .nothing): numbers = outcome
            default: break
            }
        }
        if case .verified(let words) = numbers { return .number(words: words) }
        if let address = claim.email, isAddress(address) { return .number(words: "E-mail address") }
        if let name = claim.name { return judge(name: name) }
        if case .stated(let words, let found) = numbers { return .unverifiedNumber(words: words, found: found) }
        return .silent
    }

    private func judge(name: String) -> ParticipantVerdict {
        // One word may be a first or a last name: it is asked about unless it is all there is.
        guard let theirs = PersonName(name) else {
            return FoldedText.words(name) == FoldedText.words(self.name)
                ? .name(self.name, isFormer: false) : .otherName(name)
        }
        if let mine = PersonName(self.name), mine.fits(theirs) { return .name(self.name, isFormer: false) }
        for former in formerNames {
            if let mine = PersonName(former), mine.fits(theirs) { return .name(former, isFormer: true) }
        }
        return .otherName(name)
    }

    private func isAddress(_ address: String) -> Bool {
        addresses.contains { $0.lowercased() == address.lowercased() }
    }

    private func outcomes(_ claim: Claim) -> [NumberOutcome] {
        var outcomes: [NumberOutcome] = []
        for (kind, number) in claim.numbers.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let known = identifiers.filter { $0.kind == kind }.map {
                (number: $0.number, isVerified: $0.verifiedAt != nil)
            }
            outcomes.append(compare(number, with: known, kind.words, mayLackLetters: false))
        }
        if let licence = claim.licence {
            var known = identifiers.filter { $0.kind == .licence }
                .map { (number: $0.number, isVerified: $0.verifiedAt != nil) }
            known += licences.filter { claim.state == nil || $0.state == claim.state }
                .map { (number: $0.number, isVerified: false) }
            outcomes.append(compare(licence, with: known, Identifier.Kind.licence.words, mayLackLetters: true))
        }
        return outcomes
    }

    private func compare(
        _ found: String, with known: [(number: String, isVerified: Bool)], _ words: String, mayLackLetters: Bool
    ) -> NumberOutcome {
        let folded = Identifier.folded(found)
        guard !known.isEmpty, !folded.isEmpty else { return .nothing }
        let equal = known.filter { Identifier.folded($0.number) == folded }
        if equal.contains(where: \.isVerified) { return .verified(words: words) }
        if !equal.isEmpty { return .stated(words: words, found: found) }
        // TN12345 and 12345: some spreadsheets leave the letters out. That is asked, not guessed.
        if mayLackLetters, known.contains(where: { Self.differInLetters(Identifier.folded($0.number), folded) }) {
            return .stated(words: words, found: found)
        }
        return .other(words: words, found: found)
    }

    private static func differInLetters(_ one: String, _ other: String) -> Bool {
        let (digits, others) = (one.drop { !$0.isNumber }, other.drop { !$0.isNumber })
        guard digits.count >= 4, digits == others else { return false }
        return one.count == digits.count || other.count == others.count
    }
}
