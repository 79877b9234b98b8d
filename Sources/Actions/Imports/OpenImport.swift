import Domain
import Files
import Identity
import Primitives
import Storage

extension PersonKey {
    /// An import with its words readable.
    func tableImport(_ stored: StoredImport) throws -> TableImport {
        TableImport(
            id: stored.id, person: stored.person, route: stored.route, state: stored.state, size: stored.size,
            createdAt: stored.createdAt, writtenAt: stored.writtenAt, revision: stored.revision,
            progress: stored.progress,
            plan: try ImportPlanFile.plan(try open(stored.plan, context: ImportSeal.plan(stored.id))),
            report: try stored.report.map {
                try ImportReportFile.report(try open($0, context: ImportSeal.report(stored.id)))
            },
            fault: try stored.fault.map {
                try ImportFaultFile.fault(try open($0, context: ImportSeal.fault(stored.id)))
            })
    }

    /// A plan, sealed for its place.
    func seal(_ plan: ImportPlan, of id: ID<TableImport>, _ chance: (Int) -> [UInt8]) -> [UInt8] {
        seal(ImportPlanFile.bytes(plan), context: ImportSeal.plan(id), nonce: chance)
    }

    /// A report, sealed for its place.
    func seal(_ report: ImportReport, of id: ID<TableImport>, _ chance: (Int) -> [UInt8]) -> [UInt8] {
        seal(ImportReportFile.bytes(report), context: ImportSeal.report(id), nonce: chance)
    }

    /// A fault, sealed for its place.
    func seal(_ fault: ImportFault, of id: ID<TableImport>, _ chance: (Int) -> [UInt8]) -> [UInt8] {
        seal(ImportFaultFile.bytes(fault), context: ImportSeal.fault(id), nonce: chance)
    }

    /// A row, sealed for its place.
    func seal(_ line: ImportLine, of id: ID<TableImport>, _ chance: (Int) -> [UInt8]) -> StoredImportLine {
        let sealed = seal(
            ImportLineFile.bytes(line), context: ImportSeal.line(line.number, of: id), nonce: chance)
        return StoredImportLine(number: line.number, kind: line.kind, sealed: sealed)
    }

    /// A row with its cells readable.
    func line(_ stored: StoredImportLine, of id: ID<TableImport>) throws -> ImportLine {
        let bytes = try open(stored.sealed, context: ImportSeal.line(stored.number, of: id))
        return try ImportLineFile.line(bytes, number: stored.number, kind: stored.kind)
    }
}

/// The places for which the words of imports are sealed.
private enum ImportSeal {
    static func plan(_ id: ID<TableImport>) -> [UInt8] { Array("\(id.text) plan".utf8) }
    static func report(_ id: ID<TableImport>) -> [UInt8] { Array("\(id.text) report".utf8) }
    static func fault(_ id: ID<TableImport>) -> [UInt8] { Array("\(id.text) fault".utf8) }
    static func line(_ number: Int, of id: ID<TableImport>) -> [UInt8] { Array("\(id.text) \(number)".utf8) }
}

extension Connection {
    /// An import of a person, readable, with the person's key.
    func tableImport(_ id: ID<TableImport>, of person: ID<Person>) throws -> (TableImport, PersonKey) {
        guard let stored = try first(ImportQueries.one(id, of: person)) else {
            throw try first(ImportQueries.one(id)) == nil ? Refusal.missing : Refusal.forbidden
        }
        let key = try key(of: person)
        return (try key.tableImport(stored), key)
    }
}
