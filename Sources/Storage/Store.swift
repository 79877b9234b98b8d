/// Where Aliquot keeps its records. All work is done in units: one synchronous closure, one transaction, one connection.
public protocol Store: Sendable {
    /// The engine behind it.
    var engine: Engine { get }

    /// Runs a unit that only looks. It sees one moment: what was committed before it began, and nothing later.
    ///
    /// On PostgreSQL the body may run again after a conflict, so it holds SQL and pure code only.
    func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer

    /// Runs a unit that changes records. It answers once the change is durable; an error thrown by the body undoes it.
    ///
    /// The body may run more than once, so it holds SQL and pure code only: mail and deliveries are rows for later.
    func write<Answer: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer

    /// Waits for the units under way and lets go of the database. Later units get `StoreError.unavailable`.
    func close() async
}
