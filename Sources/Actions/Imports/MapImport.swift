public import Domain
import Files
import Identity
public import Primitives
import Storage

extension House {
    /// Says how an import's file is read, where the file itself told something else: encoding, separator, sheet. Its
    /// columns are guessed anew.
    public func chooseTable(
        _ choice: TableChoice, of id: ID<TableImport>, revision: Int, for visitor: Visitor
    ) async throws {
        guard try await evidence.hasTable(of: id) else { throw Refusal.missing }
        let look = try await look(at: id, choice)
        try await changePlan(of: id, revision: revision, for: visitor) { plan in
            plan.choice = choice
            (plan.map, plan.headings) = (look.guess.map, look.headings(look.guess.map))
        }
    }

    /// Says which column holds what, and checks every row by it. The map is remembered for the next file with the same
    /// headings.
    public func mapImport(
        _ id: ID<TableImport>, revision: Int, _ map: ColumnMap, for visitor: Visitor
    ) async throws {
        let (_, look) = try await lookAtImport(id, for: visitor)
        try Self.check(map, look)
        let person = visitor.person.id
        let headings = look.headings(map)
        let now = self.now
        try await changePlan(of: id, revision: revision, for: visitor) { plan in
            (plan.map, plan.headings) = (map, headings)
        }
        if let fingerprint = ImportLook.fingerprint(headings) {
            let words = String(decoding: ColumnMapFile.bytes(map), as: UTF8.self)
            try await store.write { connection in
                let known = try connection.first(ColumnMapQueries.map(fingerprint, of: person))
                try connection.run(
                    ColumnMapQueries.put(words, fingerprint, of: person, origin: known?.origin, at: now))
            }
        }
        try await checkImport(id, for: visitor)
    }

    /// Refuses a map by which no row could be read.
    private static func check(_ map: ColumnMap, _ look: ImportLook) throws {
        var faults: [FieldFault] = []
        for field in ColumnGuess.missing(in: map) {
            faults.append(FieldFault("columns", "Say which column holds: \(field.words)."))
        }
        if map.dateOrder == nil, look.guess.dates.isUndecided {
            let example = look.guess.dates.doubtful.map { " “\($0)” can be read in two ways." } ?? ""
            faults.append(FieldFault("date-order", "Say in which order the dates are written.\(example)"))
        }
        guard faults.isEmpty else { throw Refusal.invalid(FormFaults(faults)) }
    }

    /// Changes what was said about an import that is open.
    func changePlan(
        of id: ID<TableImport>, revision: Int, for visitor: Visitor,
        _ change: @escaping @Sendable (inout ImportPlan) -> Void
    ) async throws {
        let person = visitor.person.id
        let now = self.now
        let chance = surroundings.random
        try await store.write { connection in
            let (found, key) = try connection.tableImport(id, of: person)
            var plan = found.plan
            change(&plan)
            let sealed = key.seal(plan, of: id, chance)
            guard try connection.run(ImportQueries.change(id, from: revision, sealedPlan: sealed, at: now)) == 1 else {
                throw Refusal.changedMeanwhile
            }
        }
    }
}
