import Domain
import Primitives
import Storage

/// What of somebody who was erased still lies on the disk.
struct ErasedFiles: Sendable {
    /// Papers, by digest.
    var papers: [String] = []
    /// Spreadsheets.
    var imports: [ID<TableImport>] = []
}

extension Connection {
    /// Takes a person out of the records: what stays names nobody. Says which files were theirs.
    func erase(_ person: ID<Person>, at moment: Instant, event: ID<AccountEvent>) throws -> ErasedFiles {
        let files = ErasedFiles(
            papers: try all(EvidenceQueries.all(of: person)).map(\.digest),
            imports: try all(EraseQueries.imports(of: person)))
        guard try run(EraseQueries.blank(person, at: moment)) == 1 else { return ErasedFiles() }
        for statement in EraseQueries.endPlaces(of: person, before: moment.day) { try run(statement) }
        for statement in EraseQueries.thinEvents(of: person) { try run(statement) }
        for statement in EraseQueries.remove(person) { try run(statement) }
        try run(
            AccountEventQueries.add(
                AccountEvent(id: event, person: person, actor: nil, kind: .erased, detail: "", at: moment)))
        return files
    }
}

extension EvidenceFolder {
    /// Takes away what an erased person had on the disk.
    func drop(_ files: ErasedFiles, unlessNamedIn store: any Store) async throws {
        for id in files.imports { try await removeTable(of: id) }
        try await drop(files.papers, unlessNamedIn: store)
    }
}
