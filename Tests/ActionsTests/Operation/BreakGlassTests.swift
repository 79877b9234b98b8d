import Actions
import Domain
import Primitives
import Storage
import Testing

@Suite("BreakGlass")
struct BreakGlassTests {
    private let why = "The log cannot be opened after the move."

    @Test(arguments: Engine.allCases)
    func `an operator opens one person's records for an hour, and the person is told`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let boss = try await test.operatorMember()
            let tess = try await test.member()
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            let file = try await test.paper(of: tess)
            func open(_ person: Visitor) async throws -> Refusal? {
                let boss = try await test.again(boss)
                return try await refusal { _ = try await house.openedDossier(of: person.person.id, for: boss) }
            }
            #expect(try await open(tess) == .forbidden)
            let opened = try await house.breakGlass(email: tess.email, reason: why, for: boss)
            #expect(opened == tess.person.id)
            #expect(try await open(tess) == nil)
            #expect(try await open(rosa) == .forbidden)
            #expect(try await house.paper(file.id, for: test.again(boss)).file.id == file.id)
            let letter = try #require(try await test.letters(to: tess.email).first)
            #expect(letter.subject == "An operator opened your records" && letter.body?.contains(why) == true)
            #expect(try await house.profile(of: tess).events.first?.kind == .glassBroken)
            #expect(try await house.glassBreakings(for: boss).map(\.reason) == [why])
            test.move(seconds: 3600)
            #expect(try await open(tess) == .forbidden)
        }
    }

    @Test(arguments: Engine.allCases)
    func `nobody else opens anything, and nobody without a reason`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let boss = try await test.operatorMember()
            let tess = try await test.member()
            let mallory = try await test.member("Mallory", email: "mallory@labs.example")
            let stranger = try await refusal {
                _ = try await house.breakGlass(email: tess.email, reason: why, for: mallory)
            }
            #expect(stranger == .forbidden)
            for reason in ["", "why not", String(repeating: " ", count: 50), String(repeating: "a", count: 501)] {
                let fields = try await refusedFields {
                    _ = try await house.breakGlass(email: tess.email, reason: reason, for: boss)
                }
                #expect(fields == ["reason"])
            }
            #expect(try await refusal { _ = try await house.glassBreakings(for: mallory) } == .forbidden)
            #expect(try await refusal { _ = try await house.operation(for: mallory, most: 10) } == .forbidden)
            #expect(
                try await refusal { try await house.retryMail(house.surroundings.id(), for: mallory) } == .forbidden)
            #expect(try await refusal { try await house.retryJob(house.surroundings.id(), for: mallory) } == .forbidden)
            #expect(try await house.glassBreakings(for: boss).isEmpty)
        }
    }
}
