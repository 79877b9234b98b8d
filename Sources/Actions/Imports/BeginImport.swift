public import Domain
import Files
import Identity
import Primitives
import Storage

extension House {
    /// Begins to take a spreadsheet in.
    public func beginTable() async throws -> EvidenceUpload {
        try await evidence.begin(surroundings.id(TableImport.self).text, most: TableImport.largest)
    }

    /// Keeps a spreadsheet that was taken in and looks at it: what kind of file it is, and which column seems to hold
    /// what. A file that is no spreadsheet is refused with a `TableFault`.
    public func beginImport(
        _ upload: EvidenceUpload, name: String, choice: TableChoice = TableChoice(), by route: TableImport.Route,
        for visitor: Visitor
    ) async throws -> TableImport {
        let id = surroundings.id(TableImport.self)
        let taken = try await upload.finish(table: id.text)
        do {
            return try await keep(id, taken, name: name, choice, route, visitor)
        } catch {
            try await evidence.removeTable(of: id)
            throw error
        }
    }

    private func keep(
        _ id: ID<TableImport>, _ taken: (digest: String, size: Int), name: String, _ choice: TableChoice,
        _ route: TableImport.Route, _ visitor: Visitor
    ) async throws -> TableImport {
        let look = try await look(at: id, choice)
        var plan = ImportPlan(name: Self.fileName(name), choice: choice, day: today)
        (plan.map, plan.headings) = (look.guess.map, look.headings(look.guess.map))
        let begun = TableImport(
            id: id, person: visitor.person.id, route: route, size: taken.size, createdAt: now, plan: plan)
        let digest = taken.digest
        let chance = surroundings.random
        return try await store.write { connection in
            guard try connection.first(ImportQueries.openCount(of: begun.person)) ?? 0 < TableImport.mostOpen else {
                throw Refusal.invalid(
                    "file", "\(TableImport.mostOpen) imports wait for you already. Finish one, or throw one away.")
            }
            var new = begun
            try connection.recall(&new.plan, look, of: new.person)
            let key = try connection.key(of: new.person)
            let sealed = key.seal(new.plan, of: id, chance)
            try connection.run(ImportQueries.add(new, digest: digest, sealedPlan: sealed))
            return new
        }
    }

    /// The name that a file had, short and without a path.
    private static func fileName(_ name: String) -> String {
        let last = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        return Name.tidy(String(last.prefix(120))) ?? "Spreadsheet"
    }
}

extension Connection {
    /// Puts in what was said about an earlier file with the same headings.
    fileprivate func recall(_ plan: inout ImportPlan, _ look: ImportLook, of person: ID<Person>) throws {
        // Headings that are not known as such are known again all the same.
        for (line, headings) in [(plan.map.headingLine, plan.headings), (look.first.number, look.first.cells)] {
            guard let fingerprint = ImportLook.fingerprint(headings),
                let known = try first(ColumnMapQueries.map(fingerprint, of: person)),
                var map = try? ColumnMapFile.map(Array(known.map.utf8))
            else { continue }
            map.headingLine = line
            map.dateOrder = look.guess.dates.order ?? map.dateOrder
            (plan.map, plan.headings) = (map, headings)
            guard let origin = known.origin, let stored = try first(ImportQueries.one(origin, of: person)) else {
                return
            }
            let earlier = try key(of: person).tableImport(stored).plan
            plan.answers.mine = earlier.answers.mine
            plan.courses = earlier.courses
            return
        }
    }
}
