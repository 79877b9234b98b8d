import Actions
import Domain
import Primitives
import Storage
import Testing

@Suite("ResetPassword")
struct ResetPasswordTests {
    private let email = "tess@labs.example"
    private let new = "three patient incubators"

    @Test(arguments: Engine.allCases)
    func `a new password ends every session and the old password`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            try await house.requestReset(email: "TESS@labs.example", from: "a")
            let token = try await test.token(in: "/reset/", to: email)
            try await house.resetPassword(token, to: new)
            #expect(try await house.sessions(of: tess).isEmpty)
            #expect(try await house.sessions(of: rosa).count == 1)
            #expect(try await refusal { _ = try await test.signedIn() } == .wrongPassword)
            _ = try await test.signedIn(password: new)
            #expect(try await test.letters(to: email).first?.subject == "Your password was changed")
            #expect(try await refusal { try await house.resetPassword(token, to: new + "!") } == .linkEnded)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a link ends after an hour and when a newer one is sent`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            _ = try await test.member()
            try await house.requestReset(email: email, from: "a")
            let first = try await test.token(in: "/reset/", to: email)
            test.move(seconds: 1)
            try await house.requestReset(email: email, from: "a")
            let second = try await test.token(in: "/reset/", to: email)
            #expect(try await refusal { try await house.resetPassword(first, to: new) } == .linkEnded)
            test.move(seconds: 3600)
            #expect(try await refusal { try await house.resetPassword(second, to: new) } == .linkEnded)
            _ = try await test.signedIn()
        }
    }

    @Test(arguments: Engine.allCases)
    func `a link does what it was sent for and nothing else`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            try await house.signUp(name: "Tess", email: email, password: TestHouse.password, from: "a")
            let confirming = try await test.token(in: "/confirm/", to: email)
            #expect(try await refusal { try await house.resetPassword(confirming, to: new) } == .linkEnded)
            #expect(try await !house.isGoodLink(confirming, for: [.reset]))
            try await house.requestReset(email: email, from: "a")
            let resetting = try await test.token(in: "/reset/", to: email)
            #expect(try await refusal { try await house.confirmAddress(resetting) } == .linkEnded)
            // Who holds a link that was mailed has shown that the address is theirs.
            try await house.resetPassword(resetting, to: new)
            _ = try await test.signedIn(password: new)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a password that is too easy leaves the link as it was`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            _ = try await test.member()
            try await house.requestReset(email: email, from: "a")
            let token = try await test.token(in: "/reset/", to: email)
            #expect(try await refusedFields { try await house.resetPassword(token, to: "short") } == ["password"])
            try await house.resetPassword(token, to: new)
        }
    }

    @Test(arguments: Engine.allCases)
    func `one link used twice at once changes the password once`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            _ = try await test.member()
            try await test.house.requestReset(email: email, from: "a")
            let token = try await test.token(in: "/reset/", to: email)
            let houses = [test.house, test.neighbour()]
            async let one = refusal { try await houses[0].resetPassword(token, to: new) }
            async let two = refusal { try await houses[1].resetPassword(token, to: new) }
            let outcomes = try await [one, two]
            #expect(outcomes.count { $0 == nil } == 1 && outcomes.contains(.linkEnded))
        }
    }

    @Test(arguments: Engine.allCases)
    func `who knows the old password changes it and stays signed in here alone`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            _ = try await test.signedIn(agent: "a telephone")
            let wrong = try await refusedFields {
                try await house.changePassword(from: "a wrong password", to: new, for: tess)
            }
            #expect(wrong == ["current"])
            try await house.changePassword(from: TestHouse.password, to: new, for: tess)
            #expect(try await house.sessions(of: tess).map(\.id) == [tess.session.id])
            _ = try await test.signedIn(password: new)
        }
    }

    @Test(arguments: Engine.allCases)
    func `asking for the password again is limited, too`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let tess = try await test.member()
            func change() async throws -> Refusal? {
                try await refusal { try await test.house.endTwoStep(password: "a wrong password", for: tess) }
            }
            for _ in 0..<5 {
                guard case .invalid = try await change() else { throw TestHouse.NoLetter() }
            }
            #expect(try await change() == .wait(seconds: 60))
        }
    }
}
