import Storage

extension Store {
    /// Writes a unit, and once more where somebody else wrote the same at the same moment: theirs is found then.
    func writeOnceMore<Answer: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer {
        for _ in 0..<4 {
            do {
                return try await write(body)
            } catch let fault as StoreError {
                guard case .unique = fault else { throw fault }
            }
        }
        return try await write(body)
    }
}
