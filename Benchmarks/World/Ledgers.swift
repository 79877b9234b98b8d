import Domain
import Files
import Identity
import Primitives
import Rules
import Storage

/// The ledgers of everybody. They grow together, an entry for each person in turn, as they would over the years: what
/// belongs to one person lies scattered over the file.
struct Ledgers {
    private struct Batch: Sendable {
        var rows: [SQL] = []
        var digests: [[UInt8]] = []
    }

    private let population: Population
    private let entries: Int
    /// The digest of everybody's last row.
    private var tips: [[UInt8]]

    init(population: Population, entries: Int) {
        self.population = population
        self.entries = entries
        tips = Array(repeating: [], count: population.members.count)
    }

    /// Seals and chains the next batch while this one is written.
    consuming func write(to store: any Store) async throws {
        let people = population.members.count
        let step = min(Population.batch, people)
        var clock = Stopwatch()
        for (round, start) in stride(from: 0, to: entries, by: people).enumerated() {
            let last = min(people, entries - start)
            var ready: (range: Range<Int>, batch: Batch)?
            for first in stride(from: 0, to: last, by: step) {
                let range = first..<min(first + step, last)
                async let next = Self.batch(population, entries, round, range, Array(tips[range]))
                if let ready { try await Self.write(ready.batch.rows, to: store) }
                let batch = await next
                tips.replaceSubrange(range, with: batch.digests)
                ready = (range, batch)
            }
            if let ready { try await Self.write(ready.batch.rows, to: store) }
            if round % 5 == 4 { clock.say("entries of round \(round + 1)") }
        }
    }

    private static func write(_ rows: [SQL], to store: any Store) async throws {
        try await store.write { connection in
            for row in rows { try connection.run(row) }
        }
    }

    @concurrent private static func batch(
        _ population: Population, _ entries: Int, _ round: Int, _ range: Range<Int>, _ tips: [[UInt8]]
    ) async -> Batch {
        var batch = Batch()
        let years = population.years
        for (number, tip) in zip(range, tips) {
            let member = population.members[number]
            let log = population.portfolio(number).activities
            let place = Int64(round * population.members.count + number)
            let moment = Instant(milliseconds: years.from.milliseconds + years.milliseconds * place / Int64(entries))
            let id: ID<LedgerEntry> = Population.id(at: moment)
            var record = CreditRecord(activity: log[round % log.count])
            record.activity.id = id.text
            let entry = LedgerEntry(
                id: id, person: member.id, number: round + 1, credit: id, action: .record, origin: .own,
                recordedAt: moment, recordedBy: member.id, record: record)
            let sealed = member.key.seal(
                CreditRecordJSON.bytes(record), context: Array(id.text.utf8), nonce: Chance.bytes)
            let digest = Digest.sha256(LedgerChain.bytes(after: tip, entry, sealed: sealed))
            batch.rows.append(LedgerQueries.add(entry, sealed: sealed, digest: digest))
            batch.digests.append(digest)
        }
        return batch
    }
}
