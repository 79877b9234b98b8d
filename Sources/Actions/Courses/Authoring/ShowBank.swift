public import Domain
import Files
public import Primitives
import Storage

extension House {
    /// A bank on its way into a course, or what became of it.
    public func bankImport(
        _ id: ID<BankImport>, of course: ID<Course>, for visitor: Visitor
    ) async throws -> BankImport {
        _ = try await ownCourse(course, for: visitor)
        guard let stored = try await store.read({ try $0.first(BankImportQueries.one(id)) }),
            stored.bank.course == course
        else { throw Refusal.missing }
        return try stored.read()
    }

    /// The banks that came into a course lately, the latest first.
    public func bankImports(of course: ID<Course>, for visitor: Visitor) async throws -> [BankImport] {
        _ = try await ownCourse(course, for: visitor)
        return try await store.read { try $0.all(BankImportQueries.all(of: course, most: 20)) }.map { try $0.read() }
    }
}

extension StoredBankImport {
    fileprivate func read() throws -> BankImport {
        var bank = bank
        bank.outcome = try outcome.map { (text) throws(FileFault) in try BankOutcomeJSON.outcome(text) }
        return bank
    }
}
