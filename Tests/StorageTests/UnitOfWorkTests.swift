import Foundation
import Storage
import TestSupport
import Testing

@Suite struct UnitOfWorkTests {
    @Test(arguments: Engine.allCases)
    func `an error of the domain undoes the unit and reaches the caller`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            await #expect(throws: Refusal()) {
                try await store.write { connection in
                    try connection.run(Sample.addItem(1))
                    throw Refusal()
                }
            }
            #expect(try await store.read { try $0.first(Sample.count) } == 0)
            try await store.write { _ = try $0.run(Sample.addItem(1)) }
            #expect(try await store.read { try $0.first(Sample.count) } == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a unit that hides a failed statement saves nothing`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            await #expect(throws: StoreError.check(constraint: "item_number")) {
                try await store.write { connection in
                    try connection.run(Sample.addItem(1))
                    _ = try? connection.run("INSERT INTO item (id, number) VALUES (2, -1)")
                    _ = try? connection.run(Sample.addItem(3))
                }
            }
            let count = try await store.read { try $0.first(Sample.count) }
            #expect(count == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a unit that only looks cannot change anything`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            await #expect(throws: StoreError.self) {
                try await store.read { connection in _ = try connection.run(Sample.addItem(1)) }
            }
            try await store.write { _ = try $0.run(Sample.addItem(2)) }
            #expect(try await store.read { try $0.all(Sample.ids) } == [2])
        }
    }

    @Test(arguments: Engine.allCases)
    func `a unit sees its own changes, and later units see them at once`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            for number in 1...20 {
                let within = try await store.write { connection in
                    try connection.run(Sample.addItem(number))
                    return try connection.first(Sample.count)
                }
                #expect(within == number)
                #expect(try await store.read { try $0.first(Sample.count) } == number)
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a closed store refuses further units`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            try await store.write { _ = try $0.run(Sample.addItem(1)) }
            await store.close()
            await store.close()
            await #expect(throws: StoreError.unavailable("it was closed")) {
                try await store.read { try $0.first(Sample.count) }
            }
            await #expect(throws: StoreError.unavailable("it was closed")) {
                try await store.write { _ = try $0.run(Sample.addItem(2)) }
            }
        }
    }

    @Test(arguments: Engine.allCases)
    func `closing waits for the unit under way`(engine: Engine) async throws {
        try await Sample.use(engine) { store in
            let pause = Pause()
            async let written: Void = store.write { connection in
                try connection.run(Sample.addItem(1))
                pause.hold()
                try connection.run(Sample.addItem(2))
            }
            await pause.begun()
            async let closed: Void = store.close()
            pause.release()
            try await written
            await closed
        }
    }
}

/// Holds a unit in the middle until a test has done something else.
final class Pause: Sendable {
    private let begin: AsyncStream<Void>.Continuation
    private let beginnings: AsyncStream<Void>
    private let semaphore = DispatchSemaphore(value: 0)

    init() {
        (beginnings, begin) = AsyncStream.makeStream()
    }

    /// In the unit: says that it is here, and waits.
    func hold() {
        begin.yield()
        semaphore.wait()
    }

    /// In the test: waits until the unit is there.
    func begun() async {
        for await _ in beginnings { return }
    }

    /// In the test: lets the unit go on.
    func release() {
        semaphore.signal()
    }
}
