import Storage
import TestSupport
import Testing

@Suite("PersonalTable")
struct PersonalTableTests {
    /// Every column that refers to a person, or to anything of theirs, as SQLite's catalogue knows it, and
    /// those that are named so.
    private func columns() async throws -> Set<String> {
        let theirs =
            PersonalTable.all.filter { $0.erasing == .removed }.map(\.name) + PersonalTable.all.compactMap(\.parent)
        let references = Query<String>(
            """
            SELECT m.name || '.' || f."from" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
            WHERE m.type = 'table' AND f."table" IN \(list: ["person"] + theirs) AND f."to" IS NOT NULL
            """
        ) { try $0.text() }
        return try await TestStores.use(.sqlite) { store in
            try await store.read { connection in
                var columns = Set(try connection.all(references))
                for table in try connection.tables() {
                    for column in table.columns where ["person_id", "actor_id"].contains(column.name) {
                        columns.insert("\(table.name).\(column.name)")
                    }
                }
                return columns
            }
        }
    }

    @Test func `every column that names a person is removed or kept with a reason`() async throws {
        let said = Set(PersonalTable.all.map { "\($0.name).\($0.column)" })
        // A second way to the same rows: they go by the person's own column.
        let others: Set = ["api_answer.token_id", "column_map.import_id", "reading.evidence_id"]
        #expect(
            try await columns().subtracting(said).subtracting(others) == [],
            "say in PersonalTable what erasing does with it")
        #expect(said.subtracting(try await columns()) == ["person.id"])
        for table in PersonalTable.all {
            if case .kept(let reason) = table.erasing { #expect(reason.count > 10, "\(table.name)") }
        }
    }

    @Test(arguments: Engine.allCases)
    func `there is no table of that name that the database does not have`(_ engine: Engine) async throws {
        try await TestStores.use(engine) { store in
            let names = Set(try await store.read { connection in try connection.tables().map(\.name) })
            #expect(PersonalTable.all.allSatisfy { names.contains($0.name) })
        }
    }
}
