public import Domain
public import Primitives
import Storage

extension House {
    /// Throws an import away that gave nothing.
    public func discardImport(_ id: ID<TableImport>, for visitor: Visitor) async throws {
        let person = visitor.person.id
        try await store.write { connection in
            let (found, _) = try connection.tableImport(id, of: person)
            guard found.state.isOpen || found.state == .failed || found.state == .checking else {
                throw Refusal.changedMeanwhile
            }
            guard try connection.discard(id) else { throw Refusal.changedMeanwhile }
        }
        try await evidence.removeTable(of: id)
    }

    /// Throws imports away that nobody went on with for a month.
    func discardForsakenImports() async throws {
        let since = now.adding(seconds: -TableImport.patience)
        let gone = try await store.write { connection in
            try connection.all(ImportQueries.forsaken(since: since, most: 100)).filter(connection.discard)
        }
        for id in gone { try await evidence.removeTable(of: id) }
    }
}

extension Connection {
    /// Takes an import away with all that hangs on it, unless it gave entries.
    fileprivate func discard(_ id: ID<TableImport>) throws -> Bool {
        try run(ImportLineQueries.clear(id))
        try run(ColumnMapQueries.detach(id))
        return try run(ImportQueries.remove(id)) == 1
    }
}
