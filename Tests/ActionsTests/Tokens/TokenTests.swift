import Actions
import Domain
import Identity
import Primitives
import Storage
import Testing

@Suite("Tokens")
struct TokenTests {
    private func made(
        _ test: TestHouse, _ name: String = "Tablet", _ scopes: [String] = ["log:read"], days: Int? = 30,
        password: String = TestHouse.password, for visitor: Visitor
    ) async throws -> NewToken {
        try await test.house.makeToken(name: name, scopes: scopes, days: days, password: password, for: visitor)
    }

    @Test(arguments: Engine.allCases)
    func `a token opens as its owner with what was ticked, and its text is nowhere`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let new = try await made(test, "Night shift", ["standing:read", "log:read"], for: tess)
            let holder = try await test.house.holder(of: new.text)
            #expect(holder.visitor.person.id == tess.person.id && holder.visitor.email == tess.email)
            #expect(holder.token.scopes == [.logRead, .standingRead] && holder.token.name == "Night shift")
            let stored = try await test.store.read { connection in
                try connection.all(
                    Query("SELECT digest, sealed_name FROM api_token") { [try $0.bytes(), try $0.bytes()] })
            }
            #expect(stored.count == 1)
            let secret = String(new.text.dropFirst(APIToken.prefix.count))
            for bytes in stored.joined() {
                #expect(bytes.firstRange(of: Array("Night".utf8)) == nil && Base64URL.text(bytes) != secret)
            }
            #expect(!(try await test.house.sessions(of: tess).contains { $0.id == holder.visitor.session.id }))
        }
    }

    @Test(arguments: Engine.allCases)
    func `making one asks for the password and for something that makes sense`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            #expect(try await refusedFields { _ = try await made(test, password: "wrong", for: tess) } == ["password"])
            #expect(
                try await refusedFields { _ = try await made(test, " ", ["log:reed"], days: 400, for: tess) }
                    == ["name", "scopes", "days"])
            #expect(try await refusedFields { _ = try await made(test, "x", [], for: tess) } == ["scopes"])
            let long = String(repeating: "x", count: 61)
            #expect(try await refusedFields { _ = try await made(test, long, for: tess) } == ["name"])
            #expect(try await test.house.tokens(of: tess).isEmpty)
        }
    }

    @Test func `nobody has more tokens than they can keep an eye on`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let tess = try await test.member()
            var last: NewToken?
            for number in 0..<APIToken.most { last = try await made(test, "t \(number)", for: tess) }
            #expect(try await refusedFields { _ = try await made(test, for: tess) } == ["name"])
            try await test.house.revokeToken(try #require(last).token.id, of: tess)
            _ = try await made(test, for: tess)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a new password by mail ends every token, and changing it by hand ends none`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let new = try await made(test, for: tess)
            try await test.house.changePassword(
                from: TestHouse.password, to: "seven loud centrifuges", for: tess)
            try await test.house.signOutElsewhere(tess)
            _ = try await test.house.holder(of: new.text)
            try await test.house.requestReset(email: tess.email, from: "a")
            try await test.house.resetPassword(
                test.token(in: "/reset/", to: tess.email), to: "seven other centrifuges")
            await #expect(throws: TokenFault.revoked) { _ = try await test.house.holder(of: new.text) }
        }
    }

    @Test func `the account tells what was made and revoked, without the token`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let tess = try await test.member()
            let new = try await made(test, for: tess)
            try await test.house.revokeToken(new.token.id, of: tess)
            try await test.house.revokeToken(new.token.id, of: tess)
            try await test.house.revokeTokens(of: tess)
            let events = try await test.house.profile(of: tess).events.filter {
                $0.kind == .tokenMade || $0.kind == .tokenRevoked
            }
            #expect(events.map(\.kind) == [.tokenRevoked, .tokenMade])
            #expect(events.last?.detail == "log:read")
        }
    }

    @Test(arguments: Engine.allCases)
    func `the use is noted now and then, and what is over goes after a month`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            _ = try await House.begin(test.store, at: test.now, jobID: test.house.surroundings.id())
            let tess = try await test.member()
            let new = try await made(test, for: tess)
            let holder = try await test.house.holder(of: new.text)
            _ = try await test.house.spendQuota(of: holder.token)
            _ = try await test.house.beginOnce("k", request: [1], for: holder)
            #expect(try await test.house.tokens(of: tess).first?.usedAt != nil)
            test.move(seconds: 60 * 86_400 - 10)
            try await test.house.runDueJobs()
            #expect(try await test.count("SELECT count(*) FROM api_token") == 1)
            #expect(try await test.count("SELECT count(*) FROM api_answer") == 0)
            test.move(seconds: 3700)
            try await test.house.runDueJobs()
            #expect(try await test.count("SELECT count(*) FROM api_token") == 0)
            #expect(try await test.count("SELECT count(*) FROM api_quota") == 0)
        }
    }
}
