import Primitives
import Storage
import TestSupport
import Testing

/// A decoder that does not fit its statement is told so, in words, and nothing is converted behind its back.
@Suite struct DecodingTests {
    @Test(arguments: Engine.allCases)
    func `a value of another form is refused by name`(engine: Engine) async throws {
        let text = await fault(engine, "SELECT \(1) AS amount") { _ = try $0.text() }
        #expect(text == .undecodable("column 1, amount, should be text and is an integer"))
        let number = await fault(engine, "SELECT \("x") AS amount") { _ = try $0.int() }
        #expect(number == .undecodable("column 1, amount, should be a whole number and is text"))
        let bytes = await fault(engine, "SELECT \("x") AS amount") { _ = try $0.bytes() }
        #expect(bytes == .undecodable("column 1, amount, should be bytes and is text"))
        let missing = await fault(engine, "SELECT \(nil as Int?) AS amount") { _ = try $0.int() }
        #expect(missing == .undecodable("column 1, amount, should be a whole number and is no value"))
    }

    @Test(arguments: Engine.allCases)
    func `a text that means nothing to the domain is refused`(engine: Engine) async throws {
        let day = await fault(engine, "SELECT \("2026-02-30") AS day") { _ = try $0.day() }
        #expect(day == .undecodable("column 1, day, should be a day and is '2026-02-30'"))
        let id = await fault(engine, "SELECT \("seven") AS id") { _ = try $0.id(Sample.self) }
        #expect(id == .undecodable("column 1, id, should be an id and is 'seven'"))
    }

    @Test(arguments: Engine.allCases)
    func `columns that are not read, or not there, are an error`(engine: Engine) async throws {
        let fewer = await fault(engine, "SELECT \(1), \(2)") { _ = try $0.int() }
        #expect(fewer == .undecodable("the statement has 2 columns and its decoder read 1"))
        let more = await fault(engine, "SELECT \(1)") { row in
            _ = try row.int()
            _ = try row.int()
        }
        #expect(more == .undecodable("the statement has 1 columns and its decoder asks for more"))
        #expect(await fault(engine, "SELECT \(1), \(2), \(3)") { _ = (try $0.int(), $0.skip(2)) } == nil)
    }

    /// A numeric sum would lose its exactness somewhere; PostgreSQL makes one of every `sum`, so it must be cast.
    @Test func `a number without a fixed size is refused`() async throws {
        let sum = await fault(.postgres, "SELECT sum(total) AS total FROM counter") { _ = try $0.intOrNull() }
        #expect(sum == nil)
        let some = await fault(.postgres, "SELECT CAST(5 AS NUMERIC) AS total") { _ = try $0.int() }
        #expect(
            some
                == .undecodable(
                    "column 1, total, should be a whole number and is numeric (write CAST(… AS BIGINT))"))
    }

    private func fault(
        _ engine: Engine, _ sql: SQL, _ decode: @escaping @Sendable (inout Columns) throws -> Void
    ) async -> StoreError? {
        do {
            try await Sample.use(engine) { store in
                _ = try await store.read { try $0.all(Query(sql, row: decode)).count }
            }
            return nil
        } catch {
            return error as? StoreError
        }
    }
}
