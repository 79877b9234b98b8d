public import Primitives
public import Rules

/// A trial: one credential more, or other rules. Nothing of it is kept.
public struct WhatIf: Sendable {
    /// The credential held for the trial.
    public var added: HeldCredential?
    /// The version that rules for the trial, whenever a cycle ends: `ascp-cmp@2024-01-01`.
    public var version: String?

    /// The id by which the answer knows the credential that was added.
    public static let addedID = "what-if"

    /// A trial.
    public init(added: HeldCredential? = nil, version: String? = nil) {
        self.added = added
        self.added?.id = Self.addedID
        self.version = version
    }

    /// Whether nothing is asked.
    public var isEmpty: Bool { added == nil && version == nil }
}

/// What a trial changes.
public struct WhatIfAnswer: Sendable {
    /// One credential before and after.
    public struct Line: Sendable {
        /// As it is; nothing for a credential that is held only for the trial.
        public var before: Standing?
        /// As it would be; nothing where the rules tried do not know the credential.
        public var after: Standing?
    }

    /// The credentials that the trial touches.
    public var lines: [Line]
    /// The credentials that stay as they are.
    public var untouched: [Standing]
    /// What is held already of the same kind as the credential added.
    public var alreadyHeld: Standing?
}

extension RuleBook {
    /// What a trial would change for a portfolio on a day; nothing where the version or the credential is not known.
    public func answer(_ trial: WhatIf, for portfolio: Portfolio, asOf: CalendarDate) throws(CountingFault)
        -> WhatIfAnswer?
    {
        let now = try standings(of: portfolio, asOf: asOf)
        var book = self
        if let version = trial.version {
            guard let ruled = ruled(by: version) else { return nil }
            book = ruled
        }
        var answer = WhatIfAnswer(lines: [], untouched: [])
        let programme = trial.version.flatMap { id in programmes.first { $0.versions.contains { $0.id == id } } }
        for (held, standing) in zip(portfolio.credentials, now) {
            guard let programme, self.programme(ofCredential: held.credential)?.id == programme.id else {
                answer.untouched.append(standing)
                continue
            }
            answer.lines.append(
                .init(before: standing, after: try book.standing(ifKnown: held, in: portfolio, asOf: asOf)))
        }
        if let added = trial.added {
            guard self.programme(ofCredential: added.credential) != nil else { return nil }
            answer.lines.append(
                .init(before: nil, after: try book.standing(ifKnown: added, in: portfolio, asOf: asOf)))
            answer.alreadyHeld = zip(portfolio.credentials, now).first { isSame($0.0.credential, added.credential) }?.1
        }
        return answer
    }

    private func standing(
        ifKnown held: HeldCredential, in portfolio: Portfolio, asOf: CalendarDate
    ) throws(CountingFault) -> Standing? {
        guard programme(ofCredential: held.credential) != nil else { return nil }
        return try standings(of: portfolio.alone(held), asOf: asOf).first
    }

    /// Whether two codes are one credential under two names.
    private func isSame(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        return programme(ofCredential: one)?.versions.contains { version in
            guard let rule = version.credentials[one] else { return false }
            return rule === version.credentials[other]
        } ?? false
    }
}
