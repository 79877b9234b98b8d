public import Domain
import Rules

extension House {
    /// What a trial would change for somebody. Nothing is kept of it.
    public func tryOut(_ trial: WhatIf, _ dossier: Dossier) async throws -> WhatIfAnswer {
        let book = try await rules.book(with: dossier.told)
        guard let answer = try book.answer(trial, for: dossier.portfolio(), asOf: today) else { throw Refusal.missing }
        return answer
    }
}
