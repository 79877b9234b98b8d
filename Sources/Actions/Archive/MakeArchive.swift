import Domain
import Primitives
import Storage

extension House {
    /// Makes an archive that was asked for. It may begin anew after a crash; what was half written is written over.
    func makeArchive(_ job: Job) async throws {
        guard let id = ID<ArchiveOrder>(job.subject) else { return try await finish(job) }
        let order = try await store.read { connection in try connection.first(ArchiveQueries.order(id)) }
        if let order, order.readyAt == nil {
            try await hold(job, seconds: Job.claim)
            let half = evidence.archivePlace("\(id.text).half")
            try await evidence.dropArchiveFile(at: half)
            let (steps, said) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
            try await withThrowingTaskGroup { group in
                group.addTask {
                    defer { said.finish() }
                    try await writeArchive(of: order.person, to: half) { said.yield(Int($0 * 1000)) }
                }
                group.addTask { try await note(steps, of: order, job) }
                try await group.waitForAll()
            }
            let size = try await evidence.keepArchive(half, as: id.text)
            let now = self.now
            let isWanted = try await store.write { connection in
                try connection.run(ArchiveQueries.ready(id, size: size, at: now)) == 1
            }
            // Its owner does not wait any more, or was erased meanwhile.
            if !isWanted { try await evidence.dropArchive(id.text) }
        }
        try await finish(job)
    }

    /// Writes down how far it is, a few times; each time the job is held on to.
    private func note(_ steps: AsyncStream<Int>, of order: ArchiveOrder, _ job: Job) async throws {
        var last = 0
        for await done in steps where done >= last + 50 {
            last = done
            let until = now.adding(seconds: Job.claim)
            try await store.write { connection in
                try connection.run(ArchiveQueries.progress(order.id, done: min(done, 999)))
                try connection.run(JobQueries.hold(job.id, until: until))
            }
        }
    }
}
