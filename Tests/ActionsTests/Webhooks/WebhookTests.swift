import Actions
import Domain
import Hooks
import Identity
import Primitives
import Rules
import Storage
import Synchronization
import Testing

@Suite("Webhooks")
struct WebhookTests {
    /// A program that takes down what it is told, and answers as it is told to.
    private final class Program: HookCaller {
        let reach = HookAddress.Reach.outside
        let answer = Mutex<Result<Int, HookFault>>(.success(204))
        let calls = Mutex<[HookCall]>([])

        func call(_ call: HookCall) async throws(HookFault) -> Int {
            calls.withLock { $0.append(call) }
            return try answer.withLock { $0 }.get()
        }

        var bodies: [String] { calls.withLock { $0.map { String(decoding: $0.body, as: UTF8.self) } } }
    }

    private let address = "https://programs.example/aliquot"

    private func use(_ engine: Engine, _ body: (TestHouse, Program, Visitor) async throws -> Void) async throws {
        let program = Program()
        try await TestHouse.use(engine, hooks: program) { test in
            let visitor = try await test.member()
            try await test.house.addCredential(
                test.credential("ascp-boc/MLT", issued: "2018-06-01") { held in
                    held.cycle = CalendarDate("2024-06-01").flatMap { from in
                        CalendarDate("2027-05-31").flatMap { DateSpan(from: from, to: $0) }
                    }
                }, for: visitor)
            try await test.house.runDueJobs()
            try await body(test, program, visitor)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a program is told once what changed, signed with its secret`(_ engine: Engine) async throws {
        try await use(engine) { test, program, visitor in
            let new = try await test.house.addWebhook(address, for: visitor)
            _ = try await test.recorded(by: visitor)
            try await test.house.runDueJobs()
            try await test.house.runDueJobs()
            #expect(program.calls.withLock { $0.count } == 1)
            let call = try #require(program.calls.withLock { $0.first })
            let headers = Dictionary(uniqueKeysWithValues: call.headers)
            let id = try #require(headers["webhook-id"])
            let seconds = try #require(headers["webhook-timestamp"].flatMap { Int64($0) })
            #expect(headers["webhook-signature"] == new.secret.signature(id: id, seconds: seconds, body: call.body))
            let body = try #require(program.bodies.first)
            #expect(body.contains(#""counted":"0","missing":"36"}"#) && body.contains(#""counted":"1.5","#))
            #expect(!body.contains("Body fluid") && !body.contains(visitor.person.name))
            let told = try await test.house.webhook(new.webhook.id, for: visitor).deliveries
            #expect(told.map(\.delivery.state) == [.delivered] && told.first?.delivery.status == 204)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what changes nothing is not told`(_ engine: Engine) async throws {
        try await use(engine) { test, program, visitor in
            _ = try await test.house.addWebhook(address, for: visitor)
            _ = try await test.recorded(by: visitor) { $0.completed = "2019-02-02" }
            try await test.house.runDueJobs()
            #expect(program.bodies.isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `who does not answer is tried again with the same message, and in the end paused and its owner told`(
        _ engine: Engine
    ) async throws {
        try await use(engine) { test, program, visitor in
            let new = try await test.house.addWebhook(address, for: visitor)
            program.answer.withLock { $0 = .success(500) }
            _ = try await test.recorded(by: visitor)
            try await test.house.runDueJobs()
            for _ in 1...9 {
                let next = try await test.house.webhook(new.webhook.id, for: visitor).deliveries.first?.delivery.nextAt
                test.move(seconds: try #require(next).seconds(since: test.now) + 1)
                try await test.house.runDueJobs()
            }
            #expect(program.calls.withLock { $0.count } == 10)
            #expect(Set(program.bodies).count == 1)
            let history = try await test.house.webhook(new.webhook.id, for: visitor)
            #expect(history.webhook.isGivenUp && history.webhook.pausedAt != nil)
            #expect(history.deliveries.first?.delivery.state == .givenUp)
            #expect(try await test.letters(to: visitor.email).contains { $0.subject.contains("paused") })

            // What changed while it was paused is told when it is resumed.
            program.answer.withLock { $0 = .success(200) }
            _ = try await test.recorded(by: visitor) { $0.title = "Coagulation" }
            try await test.house.runDueJobs()
            #expect(program.calls.withLock { $0.count } == 10)
            try await test.house.pauseWebhook(new.webhook.id, false, for: visitor)
            try await test.house.runDueJobs()
            #expect(program.bodies.last?.contains(#""counted":"3""#) == true)
        }
    }

    @Test(arguments: Engine.allCases)
    func `gone means gone: a program that says 410 is not called again`(_ engine: Engine) async throws {
        try await use(engine) { test, program, visitor in
            let new = try await test.house.addWebhook(address, for: visitor)
            program.answer.withLock { $0 = .success(410) }
            _ = try await test.recorded(by: visitor)
            try await test.house.runDueJobs()
            #expect(try await test.house.webhook(new.webhook.id, for: visitor).webhook.isGivenUp)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what days alone change is told within a day`(_ engine: Engine) async throws {
        try await use(engine) { test, program, visitor in
            _ = try await House.begin(test.store, at: test.now, jobID: test.house.surroundings.id())
            _ = try await test.house.addWebhook(address, for: visitor)
            for _ in 1...400 where program.bodies.isEmpty {
                test.move(seconds: 86_400)
                try await test.house.runDueJobs()
            }
            #expect(program.bodies.first?.contains(#""state":"attention""#) == true)
        }
    }

    @Test(arguments: Engine.allCases)
    func `another's webhook is neither seen nor changed`(_ engine: Engine) async throws {
        try await use(engine) { test, _, visitor in
            let new = try await test.house.addWebhook(address, for: visitor)
            let other = try await test.member("Uma", email: "uma@labs.example")
            let id = new.webhook.id
            await #expect(throws: Refusal.forbidden) { try await test.house.webhook(id, for: other) }
            await #expect(throws: Refusal.forbidden) { try await test.house.pauseWebhook(id, true, for: other) }
            await #expect(throws: Refusal.forbidden) { try await test.house.removeWebhook(id, for: other) }
            await #expect(throws: Refusal.forbidden) { try await test.house.pingWebhook(id, for: other) }
            try await test.house.removeWebhook(id, for: visitor)
            #expect(try await test.house.webhooks(of: visitor).isEmpty)
        }
    }

    @Test func `an address inside is refused in words`() async throws {
        try await use(.sqlite) { test, _, visitor in
            let refusal = await #expect(throws: Refusal.self) {
                try await test.house.addWebhook("https://192.168.0.1/x", for: visitor)
            }
            guard case .invalid(let faults) = refusal else { return #expect(refusal == nil) }
            #expect(faults.faults.first?.field == "address")
        }
    }
}
