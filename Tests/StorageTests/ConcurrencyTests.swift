import Storage
import TestSupport
import Testing

@Suite struct ConcurrencyTests {
    @Test(arguments: Engine.allCases)
    func `many who read and then write one row lose nothing`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            try await store.write { _ = try $0.run("INSERT INTO counter (id, total) VALUES (1, 0)") }
            try await withThrowingTaskGroup { group in
                for _ in 0..<8 {
                    group.addTask {
                        for _ in 0..<25 {
                            try await store.write { connection in
                                let total = try connection.first(Sample.total) ?? 0
                                try connection.run("UPDATE counter SET total = \(total + 1) WHERE id = 1")
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await store.read { try $0.first(Sample.total) } == 200)
        }
    }

    @Test(arguments: Engine.allCases)
    func `of units that write at once, one that fails undoes only its own`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            let pause = Pause()
            try await withThrowingTaskGroup(of: Bool.self) { group in
                // While this one holds the writer, the others gather behind it.
                group.addTask {
                    try await store.write { connection in
                        pause.hold()
                        try connection.run(Sample.addItem(0))
                    }
                    return true
                }
                await pause.begun()
                for id in 1...60 {
                    group.addTask {
                        do {
                            try await store.write { connection in
                                try connection.run(Sample.addItem(id))
                                if id.isMultiple(of: 3) { throw Refusal() }
                                if id.isMultiple(of: 5) { try connection.run(Sample.addItem(id)) }
                            }
                            return true
                        } catch is Refusal {
                            #expect(id.isMultiple(of: 3))
                        } catch {
                            #expect(error as? StoreError == .unique(constraint: "item_key"))
                            #expect(id.isMultiple(of: 5))
                        }
                        return false
                    }
                }
                pause.release()
                var kept = 0
                for try await isKept in group where isKept { kept += 1 }
                #expect(kept == 1 + 60 - 20 - 12 + 4)
            }
            let ids = try await store.read { try $0.all(Sample.ids) }
            #expect(ids == (0...60).filter { $0 == 0 || !($0.isMultiple(of: 3) || $0.isMultiple(of: 5)) })
        }
    }

    @Test(arguments: Engine.allCases)
    func `reading does not wait for a long write`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            let pause = Pause()
            async let written: Void = store.write { connection in
                try connection.run(Sample.addItem(1))
                pause.hold()
            }
            await pause.begun()
            let during = try await store.read { try $0.first(Sample.count) }
            pause.release()
            try await written
            #expect(during == 0)
            #expect(try await store.read { try $0.first(Sample.count) } == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a unit that looks sees one moment throughout`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            let pause = Pause()
            async let counts = store.read { connection in
                let before = try connection.first(Sample.count)
                pause.hold()
                return [before, try connection.first(Sample.count)]
            }
            await pause.begun()
            try await store.write { _ = try $0.run(Sample.addItem(1)) }
            pause.release()
            #expect(try await counts == [0, 0])
            #expect(try await store.read { try $0.first(Sample.count) } == 1)
        }
    }

    /// Each reads the other's row and writes its own: in no order one after the other would both find nothing.
    @Test(arguments: Engine.allCases)
    func `two units never both act on what the other changes`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            for round in 0..<10 {
                let pair = [2 * round, 2 * round + 1]
                let found = try await withThrowingTaskGroup { group in
                    for id in pair {
                        group.addTask {
                            try await store.write { connection in
                                let others = try connection.first(
                                    Query("SELECT count(*) FROM counter WHERE id IN \(list: pair)") { try $0.int() })
                                try connection.run("INSERT INTO counter (id, total) VALUES (\(id), 0)")
                                return others ?? 0
                            }
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(found.sorted() == [0, 1])
            }
        }
    }
}
