public import Domain
private import Glibc
public import Primitives

/// Spreadsheets lie beside the papers while they are imported, under the import's id. They are not evidence: once their
/// rows are written, or nobody goes on with them, they are taken away.
extension EvidenceFolder {
    /// Where the spreadsheet of an import lies.
    static func table(_ name: String, in path: String) -> String { "\(path)/tables/\(name)" }

    /// Where the spreadsheet of an import lies.
    func table(of id: ID<TableImport>) -> String { Self.table(id.text, in: path) }

    /// Takes the spreadsheet of an import away.
    public func removeTable(of id: ID<TableImport>) async throws {
        let place = table(of: id)
        try await onDisk {
            guard unlink(place) == 0 || errno == ENOENT else { throw Fault.unreadable(place) }
        }
    }

    /// Whether the spreadsheet of an import lies here.
    func hasTable(of id: ID<TableImport>) async throws -> Bool {
        let place = table(of: id)
        return try await onDisk { access(place, R_OK) == 0 }
    }
}
