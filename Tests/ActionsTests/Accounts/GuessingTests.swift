import Actions
import Domain
import Primitives
import Storage
import Testing

@Suite("Guessing passwords")
struct GuessingTests {
    private let email = "tess@labs.example"

    private func guess(
        _ house: House, _ email: String? = nil, password: String = "a wrong password", from place: String = "m"
    ) async throws -> Refusal? {
        try await refusal {
            _ = try await house.signIn(email: email ?? self.email, password: password, agent: "", from: place)
        }
    }

    @Test(arguments: Engine.allCases)
    func `five wrong passwords hold an account up, the right one too, wherever it comes from`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine) { test in
            _ = try await test.member()
            for _ in 0..<5 { #expect(try await guess(test.house) == .wrongPassword) }
            #expect(try await guess(test.house) == .wait(seconds: 60))
            #expect(
                try await guess(test.house, password: TestHouse.password, from: "home") == .wait(seconds: 60))
            #expect(try await guess(test.house, "TESS@LABS.EXAMPLE", from: "home") == .wait(seconds: 60))
            test.move(seconds: 59)
            #expect(try await guess(test.house) == .wait(seconds: 1))
            test.move(seconds: 1)
            #expect(try await guess(test.house) == .wrongPassword)
            #expect(try await guess(test.house) == .wait(seconds: 120))
            test.move(seconds: 120)
            #expect(try await guess(test.house, password: TestHouse.password) == nil)
            // Who came in is forgiven.
            for _ in 0..<5 { #expect(try await guess(test.house) == .wrongPassword) }
        }
    }

    @Test(arguments: Engine.allCases)
    func `an address without an account is held up in the same way`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            _ = try await test.member()
            for _ in 0..<5 { #expect(try await guess(test.house, "nobody@labs.example") == .wrongPassword) }
            #expect(try await guess(test.house, "nobody@labs.example") == .wait(seconds: 60))
            #expect(try await guess(test.house, "somebody@labs.example") == .wrongPassword)
        }
    }

    @Test(arguments: Engine.allCases)
    func `thirty wrong passwords from one place hold that place up and no other`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            _ = try await test.member()
            for number in 0..<30 {
                #expect(try await guess(test.house, "t\(number)@labs.example") == .wrongPassword)
            }
            #expect(try await guess(test.house, password: TestHouse.password) == .wait(seconds: 60))
            #expect(try await guess(test.house, password: TestHouse.password, from: "home") == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an account of one's own buys no guesses at others`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            _ = try await test.member()
            for number in 0..<29 { _ = try await guess(test.house, "t\(number)@labs.example") }
            #expect(try await guess(test.house, password: TestHouse.password) == nil)
            #expect(try await guess(test.house, "t30@labs.example") == .wrongPassword)
            #expect(try await guess(test.house, "t31@labs.example") == .wait(seconds: 60))
        }
    }

    @Test(arguments: Engine.allCases)
    func `a laboratory behind one address signs in all day`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            _ = try await test.member()
            for _ in 0..<40 { #expect(try await guess(test.house, password: TestHouse.password) == nil) }
        }
    }

    @Test(arguments: Engine.allCases)
    func `a restart forgets nothing`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            _ = try await test.member()
            for _ in 0..<5 { _ = try await guess(test.house) }
            #expect(try await guess(test.neighbour()) == .wait(seconds: 60))
        }
    }

    @Test(arguments: Engine.allCases)
    func `forty guesses at once on two servers are forty, and the owner is told once`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            _ = try await test.member()
            let before = try await test.letters(to: email).count
            let houses = [test.house, test.neighbour()]
            let outcomes = try await withThrowingTaskGroup(of: Refusal?.self) { group in
                for number in 0..<40 {
                    let house = houses[number % 2]
                    group.addTask { try await guess(house, from: "place \(number)") }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.count { $0 == .wrongPassword } == 5)
            let heldUp = outcomes.count { if case .wait = $0 { true } else { false } }
            #expect(heldUp == 35)
            let told = try await test.letters(to: email).prefix(
                try await test.letters(to: email).count - before)
            #expect(told.map(\.subject) == ["Somebody tried to sign in"])
        }
    }

    @Test(arguments: Engine.allCases)
    func `whatever is typed is only wrong`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            _ = try await test.member()
            let long = String(repeating: "a", count: 200_000)
            for password in ["", "\0", "a\0b", long, "' OR 1=1 --"] {
                #expect(
                    try await guess(test.house, password: password, from: password.prefix(9) + "x") == .wrongPassword)
                test.move(seconds: 3600)
            }
            for email in ["", "\0", "a\0@b.example", long, "' OR 1=1 --", "tess@labs.example\0"] {
                #expect(try await guess(test.house, email, from: email.prefix(9) + "y") == .wrongPassword)
                test.move(seconds: 3600)
            }
        }
    }
}
