import Actions
import Domain
import Identity
import Primitives
import Storage
import Testing

@Suite("Sessions")
struct SessionTests {
    @Test(arguments: Engine.allCases)
    func `a session opens with its token only, and ends after a week without use`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            _ = try await test.member()
            let new = try await test.house.signIn(
                email: "tess@labs.example", password: TestHouse.password, agent: "a browser", from: "a")
            #expect(try await test.house.visitor(Digest.sha256(Array(new.token.text.utf8))) == nil)
            #expect(try await test.house.visitor([]) == nil)
            for _ in 0..<4 {
                test.move(seconds: 7 * 86_400 - 1)
                #expect(try await test.house.visitor(new.token.digest) != nil)
            }
            test.move(seconds: 7 * 86_400)
            #expect(try await test.house.visitor(new.token.digest) == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `used every day it ends after thirty`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            _ = try await test.member()
            let new = try await test.house.signIn(
                email: "tess@labs.example", password: TestHouse.password, agent: "a browser", from: "a")
            for _ in 0..<29 {
                test.move(seconds: 86_400)
                #expect(try await test.house.visitor(new.token.digest) != nil)
            }
            test.move(seconds: 86_400)
            #expect(try await test.house.visitor(new.token.digest) == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `signing out elsewhere keeps this browser and ends the others`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let here = try await test.member()
            _ = try await test.signedIn(agent: "a telephone")
            _ = try await test.signedIn(agent: "a tablet")
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            #expect(try await house.sessions(of: here).count == 3)
            try await house.signOutElsewhere(here)
            #expect(try await house.sessions(of: here).map(\.id) == [here.session.id])
            #expect(try await house.sessions(of: rosa).count == 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `one session is ended by its owner and by nobody else`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            try await house.endSession(tess.session.id, of: rosa)
            #expect(try await house.sessions(of: tess).count == 1)
            try await house.endSession(tess.session.id, of: tess)
            #expect(try await house.sessions(of: tess).isEmpty)
        }
    }
}
