import Actions
import Domain
import Identity
import Primitives
import Storage
import Testing

@Suite("TwoStep")
struct TwoStepTests {
    /// The secret that somebody typed into an authenticator.
    private func secret(_ typed: String) throws -> TOTPSecret {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (held, bits, bytes) = (0, 0, [UInt8]())
        for letter in typed {
            held = held << 5 | (try #require(digits.firstIndex(of: letter)))
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: held >> bits))
                held &= 1 << bits - 1
            }
        }
        return try #require(TOTPSecret(bytes: bytes))
    }

    /// What the authenticator shows now.
    private func code(_ secret: TOTPSecret, _ test: TestHouse, later: Int64 = 0) -> String {
        secret.code(step: TOTPSecret.step(at: test.now) + later)
    }

    private func wrong(_ secret: TOTPSecret, _ test: TestHouse) -> String {
        let near = (-2...2).map { code(secret, test, later: $0) }
        return (0...9).map { "00000\($0)" }.first { !near.contains($0) } ?? "999999"
    }

    /// Somebody with codes turned on half a minute ago.
    private func withCodes(
        _ engine: Engine, _ body: (TestHouse, Visitor, TOTPSecret, [String]) async throws -> Void
    ) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let secret = try secret(try await test.house.beginTwoStep(for: tess).secret)
            let codes = try await test.house.confirmTwoStep(code(secret, test), for: tess)
            test.move(seconds: 60)
            try await body(test, tess, secret, codes)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a first code turns it on and signs out everywhere else`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            _ = try await test.signedIn(agent: "a telephone")
            let begun = try await house.beginTwoStep(for: tess).secret
            #expect(try await house.beginTwoStep(for: tess).secret == begun)
            let secret = try secret(begun)
            #expect(
                try await refusedFields { _ = try await house.confirmTwoStep(wrong(secret, test), for: tess) } == [
                    "code"
                ])
            #expect(try await !test.signedIn().session.awaitsCode)
            let codes = try await house.confirmTwoStep(code(secret, test), for: tess)
            #expect(Set(codes).count == 10)
            #expect(try await house.sessions(of: tess).map(\.id) == [tess.session.id])
            #expect(try await test.letters(to: tess.email).first?.subject == "Two-step sign-in is on")
            #expect(try await refusal { _ = try await house.beginTwoStep(for: tess) } == .changedMeanwhile)
        }
    }

    @Test(arguments: Engine.allCases)
    func `signing in then asks for a code, and takes each code once`(_ engine: Engine) async throws {
        try await withCodes(engine) { test, _, secret, _ in
            let house = test.house
            let waiting = try await test.signedIn()
            #expect(waiting.session.awaitsCode)
            #expect(
                try await refusal { _ = try await house.enterCode(wrong(secret, test), for: waiting) } == .wrongCode)
            let shown = code(secret, test)
            let new = try await house.enterCode(shown, for: waiting)
            let inside = try await test.visitor(new)
            #expect(!inside.session.awaitsCode && inside.session.id != waiting.session.id)
            #expect(try await !house.sessions(of: inside).contains { $0.id == waiting.session.id })
            let other = try await test.signedIn()
            #expect(try await refusal { _ = try await house.enterCode(shown, for: other) } == .wrongCode)
            #expect(
                try await refusal { _ = try await house.enterCode(code(secret, test, later: -1), for: other) }
                    == .wrongCode)
            test.move(seconds: 30)
            _ = try await house.enterCode(code(secret, test), for: other)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the code that turned it on does not sign in`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            let secret = try secret(try await test.house.beginTwoStep(for: tess).secret)
            let first = code(secret, test)
            _ = try await test.house.confirmTwoStep(first, for: tess)
            let waiting = try await test.signedIn()
            #expect(try await refusal { _ = try await test.house.enterCode(first, for: waiting) } == .wrongCode)
        }
    }

    @Test(arguments: Engine.allCases)
    func `one code used twice at once signs in once`(_ engine: Engine) async throws {
        try await withCodes(engine) { test, _, secret, _ in
            let waiting = [try await test.signedIn(), try await test.signedIn()]
            let houses = [test.house, test.neighbour()]
            let shown = code(secret, test)
            async let one = refusal { _ = try await houses[0].enterCode(shown, for: waiting[0]) }
            async let two = refusal { _ = try await houses[1].enterCode(shown, for: waiting[1]) }
            let outcomes = try await [one, two]
            #expect(outcomes.count { $0 == nil } == 1 && outcomes.contains(.wrongCode))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a recovery code serves once, however it is typed`(_ engine: Engine) async throws {
        try await withCodes(engine) { test, tess, _, codes in
            let house = test.house
            let typed = " " + codes[3].uppercased().replacing("-", with: " ")
            _ = try await house.enterCode(typed, for: test.signedIn())
            let again = try await test.signedIn()
            #expect(try await refusal { _ = try await house.enterCode(codes[3], for: again) } == .wrongCode)
            #expect(try await house.profile(of: tess).recoveryCodes == 9)
            #expect(try await house.profile(of: tess).events.contains { $0.kind == .recoveryCodeUsed })
            let fresh = try await house.renewRecoveryCodes(password: TestHouse.password, for: tess)
            #expect(try await refusal { _ = try await house.enterCode(codes[4], for: again) } == .wrongCode)
            _ = try await house.enterCode(fresh[0], for: again)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a recovery code of somebody else is no use`(_ engine: Engine) async throws {
        try await withCodes(engine) { test, _, _, codes in
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            let secret = try secret(try await test.house.beginTwoStep(for: rosa).secret)
            _ = try await test.house.confirmTwoStep(code(secret, test), for: rosa)
            let waiting = try await test.signedIn(rosa.email)
            #expect(try await refusal { _ = try await test.house.enterCode(codes[0], for: waiting) } == .wrongCode)
        }
    }

    @Test(arguments: Engine.allCases)
    func `guessing codes is held up after five, the right one too`(_ engine: Engine) async throws {
        try await withCodes(engine) { test, _, secret, codes in
            let waiting = try await test.signedIn()
            for _ in 0..<5 {
                #expect(
                    try await refusal { _ = try await test.house.enterCode(wrong(secret, test), for: waiting) }
                        == .wrongCode)
            }
            let right = try await refusal { _ = try await test.house.enterCode(code(secret, test), for: waiting) }
            #expect(right == .wait(seconds: 300))
            let recovery = try await refusal { _ = try await test.neighbour().enterCode(codes[0], for: waiting) }
            #expect(recovery == .wait(seconds: 300))
            test.move(seconds: 300)
            _ = try await test.house.enterCode(code(secret, test), for: waiting)
        }
    }

    @Test(arguments: Engine.allCases)
    func `waiting for the code ends after a quarter of an hour`(_ engine: Engine) async throws {
        try await withCodes(engine) { test, _, _, _ in
            let new = try await test.house.signIn(
                email: "tess@labs.example", password: TestHouse.password, agent: "", from: "a")
            test.move(seconds: 15 * 60 - 1)
            #expect(try await test.house.visitor(new.token.digest)?.session.awaitsCode == true)
            test.move(seconds: 1)
            #expect(try await test.house.visitor(new.token.digest) == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `it is turned off with the password, and the recovery codes go with it`(_ engine: Engine) async throws {
        try await withCodes(engine) { test, tess, secret, codes in
            let house = test.house
            let refused = try await refusedFields {
                try await house.endTwoStep(password: "a wrong password", for: tess)
            }
            #expect(refused == ["password"])
            let waiting = try await test.signedIn()
            try await house.endTwoStep(password: TestHouse.password, for: tess)
            #expect(try await !test.signedIn().session.awaitsCode)
            #expect(try await refusal { _ = try await house.enterCode(codes[0], for: waiting) } == .wrongCode)
            #expect(try await refusal { _ = try await house.enterCode(code(secret, test), for: waiting) } == .wrongCode)
        }
    }
}
