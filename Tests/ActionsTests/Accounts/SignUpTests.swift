import Actions
import Domain
import Primitives
import Storage
import Testing

@Suite("SignUp")
struct SignUpTests {
    private let email = "tess@labs.example"

    @Test(arguments: Engine.allCases)
    func `somebody signs up, follows the link in the mail and signs in`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            try await house.signUp(name: " Tess  Moreau ", email: email, password: TestHouse.password, from: "a")
            let letter = try #require(try await test.letters(to: email).first)
            #expect(letter.body?.contains("Hello Tess Moreau,") == true)
            #expect(letter.body?.contains("https://aliquot.example/confirm/") == true)
            let token = try await test.token(in: "/confirm/", to: email)
            #expect(try await house.isGoodLink(token, for: [.confirm]))
            try await house.confirmAddress(token)
            let visitor = try await test.signedIn()
            #expect(visitor.person.name == "Tess Moreau" && visitor.email == email)
            #expect(!visitor.session.awaitsCode && !visitor.actor.isOperator && visitor.actor.memberships.isEmpty)
            let events = try await house.profile(of: visitor).events.map(\.kind)
            #expect(Set(events) == [.signedUp, .confirmed, .signedIn])
        }
    }

    @Test(arguments: Engine.allCases)
    func `until the address is confirmed the account stays shut`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            try await house.signUp(name: "Tess", email: email, password: TestHouse.password, from: "a")
            #expect(try await refusal { _ = try await test.signedIn() } == .unconfirmed)
            #expect(try await refusal { _ = try await test.signedIn(password: "wrong password") } == .wrongPassword)
            #expect(try await test.letters(to: email).count == 2)
            try await house.confirmAddress(test.token(in: "/confirm/", to: email))
            _ = try await test.signedIn()
        }
    }

    @Test(arguments: Engine.allCases)
    func `a link works once, and for three days`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            try await house.signUp(name: "Tess", email: email, password: TestHouse.password, from: "a")
            let late = try await test.token(in: "/confirm/", to: email)
            test.move(seconds: 3 * 86_400)
            #expect(try await !house.isGoodLink(late, for: [.confirm]))
            #expect(try await refusal { try await house.confirmAddress(late) } == .linkEnded)
            try await house.confirmAgain(email: email, from: "a")
            let fresh = try await test.token(in: "/confirm/", to: email)
            #expect(fresh != late)
            test.move(seconds: 3 * 86_400 - 1)
            try await house.confirmAddress(fresh)
            #expect(try await refusal { try await house.confirmAddress(fresh) } == .linkEnded)
            #expect(try await refusal { try await house.confirmAddress("no token") } == .linkEnded)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an address that has an account is treated like one that has none`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            let before = try await test.letters(to: email).count
            try await house.signUp(
                name: "Mallory", email: "TESS@labs.example", password: "another long phrase", from: "m")
            // Only its owner is told, without a link that opens anything.
            let letter = try #require(try await test.letters(to: email).first)
            #expect(try await test.letters(to: email).count == before + 1)
            #expect(letter.subject == "You already have an account")
            #expect(letter.body?.contains("/confirm/") == false && letter.body?.contains("/reset/") == false)
            #expect(letter.body?.contains("Mallory") == false)
            #expect(try await test.count("SELECT count(*) FROM account") == 1)
            #expect(try await test.again(tess).person.name == "Tess Moreau")
            let stranger = try await refusal { _ = try await test.signedIn(password: "another long phrase") }
            let nobody = try await refusal { _ = try await test.signedIn("nobody@labs.example") }
            #expect(stranger == .wrongPassword && nobody == .wrongPassword)
            // Asking for a link tells nothing either.
            try await house.requestReset(email: "nobody@labs.example", from: "m")
            try await house.confirmAgain(email: "nobody@labs.example", from: "m")
            try await house.confirmAgain(email: email, from: "m")
            #expect(try await test.letters(to: "nobody@labs.example").isEmpty)
            #expect(try await test.letters(to: email).count == before + 1)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a stranger who was quicker does not keep the password`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            try await house.signUp(name: "Mallory", email: email, password: "password of a stranger", from: "m")
            let strangers = try await test.token(in: "/confirm/", to: email)
            try await house.signUp(name: "Tess Moreau", email: email, password: TestHouse.password, from: "t")
            #expect(try await refusal { try await house.confirmAddress(strangers) } == .linkEnded)
            try await expectChoice(test, strangers: "password of a stranger")
        }
    }

    @Test(arguments: Engine.allCases)
    func `a stranger who comes second does not put a password in place either`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            try await house.signUp(name: "Tess Moreau", email: email, password: TestHouse.password, from: "t")
            try await house.signUp(name: "Mallory", email: email, password: "password of a stranger", from: "m")
            try await expectChoice(test, strangers: "password of a stranger")
        }
    }

    @Test func `an older link does not let a stranger's password in when no more mail may go out`() async throws {
        try await TestHouse.use(.sqlite) { test in
            let house = test.house
            for number in 0..<8 {
                try await house.signUp(
                    name: "Mallory", email: email, password: "password of a stranger", from: "m\(number)")
            }
            try await house.signUp(name: "Tess Moreau", email: email, password: TestHouse.password, from: "t")
            try await expectChoice(test, strangers: "password of a stranger")
        }
    }

    /// Who opens the link chooses; until then nobody's password holds.
    private func expectChoice(_ test: TestHouse, strangers: String) async throws {
        let house = test.house
        let token = try await test.token(in: "/confirm/", to: email)
        #expect(try await house.mustChoosePassword(token))
        for password in [strangers, TestHouse.password] {
            #expect(try await refusal { _ = try await test.signedIn(password: password) } == .wrongPassword)
        }
        #expect(try await refusal { try await house.confirmAddress(token) } == .linkEnded)
        let fields = try await refusedFields {
            try await house.confirmAddress(token, name: "Tess", password: "short")
        }
        #expect(fields == ["password"])
        try await house.confirmAddress(token, name: " Tess  Moreau", password: "what I choose myself")
        for password in [strangers, TestHouse.password] {
            #expect(try await refusal { _ = try await test.signedIn(password: password) } == .wrongPassword)
        }
        #expect(try await test.signedIn(password: "what I choose myself").person.name == "Tess Moreau")
        let again = try await refusal { try await house.confirmAddress(token, name: "M", password: strangers) }
        #expect(again == .linkEnded)
    }

    @Test(arguments: Engine.allCases)
    func `everything that is wrong is said at once, and nothing is kept`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let fields = try await refusedFields {
                try await test.house.signUp(name: " \n", email: "tess at labs", password: "short", from: "a")
            }
            #expect(fields == ["name", "email", "password"])
            let hostile = try await refusedFields {
                try await test.house.signUp(
                    name: "Tess\0", email: "a@b.example\r\nBcc: x@y.example", password: TestHouse.password, from: "a")
            }
            #expect(hostile == ["name", "email"])
            #expect(try await test.count("SELECT count(*) FROM person") == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `two who sign up with one address at once make one account`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let other = test.neighbour()
            async let one: Void = test.house.signUp(
                name: "Tess", email: email, password: TestHouse.password, from: "a")
            async let two: Void = other.signUp(name: "Tess", email: email, password: TestHouse.password, from: "b")
            _ = try await (one, two)
            #expect(try await test.count("SELECT count(*) FROM account") == 1)
            #expect(try await test.count("SELECT count(*) FROM person") == 1)
            let token = try await test.token(in: "/confirm/", to: email)
            try await test.house.confirmAddress(token, name: "Tess", password: TestHouse.password)
            _ = try await test.signedIn()
        }
    }

    @Test(arguments: Engine.allCases)
    func `one place makes twenty accounts, then waits`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            for number in 0..<20 {
                try await house.signUp(
                    name: "Tess", email: "t\(number)@labs.example", password: TestHouse.password, from: "a")
            }
            func more(from place: String) async throws -> Refusal? {
                try await refusal {
                    try await house.signUp(
                        name: "Tess", email: "more@labs.example", password: TestHouse.password, from: place)
                }
            }
            #expect(try await more(from: "a") == .wait(seconds: 600))
            #expect(try await more(from: "b") == nil)
            test.move(seconds: 600)
            #expect(try await more(from: "a") == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `nobody's mailbox is filled by others`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            _ = try await test.member()
            let before = try await test.letters(to: email).count
            for number in 0..<12 { try await test.house.requestReset(email: email, from: "place \(number)") }
            #expect(try await test.letters(to: email).count == before + 5)
            test.move(seconds: 3600)
            try await test.house.requestReset(email: email, from: "m")
            #expect(try await test.letters(to: email).count == before + 6)
        }
    }
}
