import Domain
import Primitives
import Rules
import Storage
import TestSupport
import Testing

/// The database itself keeps the ledger from being rewritten.
@Suite struct AppendOnlyTests {
    @Test(arguments: Engine.allCases)
    func `a ledger entry can be added, but neither changed nor taken away`(engine: Engine) async throws {
        try await TestStores.use(engine) { store in
            let now = Instant(milliseconds: 1_700_000_000_000)
            let person = Person(id: ID(at: now, random: (1, 1)), name: "Dana Reyes", createdAt: now)
            let id = ID<LedgerEntry>(at: now, random: (2, 2))
            let activity = Activity(
                id: id.text, title: "Cells", kind: .ceCourse, completed: now.day, amount: Credits(2),
                unit: .contactHour)
            let entry = LedgerEntry(
                id: id, person: person.id, number: 1, credit: id, action: .record, origin: .own, recordedAt: now,
                recordedBy: person.id, record: CreditRecord(activity: activity))
            try await store.write { connection in
                try connection.run(PersonQueries.add(person))
                try connection.run(LedgerQueries.add(entry, sealed: [1], digest: [2]))
            }
            for change: SQL in ["UPDATE ledger_entry SET amount = 9000", "DELETE FROM ledger_entry"] {
                await #expect(throws: StoreError.self) {
                    try await store.write { connection in _ = try connection.run(change) }
                }
            }
            let kept = try await store.read { connection in try connection.first(LedgerQueries.entry(id)) }
            #expect(kept?.sealed == [1])
        }
    }
}
