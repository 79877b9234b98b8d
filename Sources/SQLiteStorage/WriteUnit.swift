internal import Storage

/// A unit that waits for the writer.
struct WriteUnit: Sendable {
    /// Runs the body; what it answers tells the caller that all is well, once that is so.
    let perform: @Sendable (any Connection) throws -> @Sendable () -> Void
    /// Tells the caller why nothing was saved.
    let fail: @Sendable (any Error) -> Void

    init<Answer: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Answer,
        _ caller: CheckedContinuation<Answer, any Error>
    ) {
        perform = { connection in
            let answer = try body(connection)
            return { caller.resume(returning: answer) }
        }
        fail = { caller.resume(throwing: $0) }
    }
}
