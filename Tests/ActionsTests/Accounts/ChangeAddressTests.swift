import Actions
import Domain
import Primitives
import Storage
import Testing

@Suite("ChangeAddress")
struct ChangeAddressTests {
    private let new = "moreau@home.example"

    @Test(arguments: Engine.allCases)
    func `another address holds once the link sent there was followed`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            let wrong = try await refusedFields {
                try await house.requestEmailChange(to: new, password: "a wrong password", for: tess)
            }
            #expect(wrong == ["password"])
            #expect(try await test.letters(to: new).isEmpty)
            try await house.requestEmailChange(to: new, password: TestHouse.password, for: tess)
            #expect(try await refusal { _ = try await test.signedIn(new) } == .wrongPassword)
            _ = try await test.signedIn()
            let token = try await test.token(in: "/confirm/", to: new)
            try await house.confirmAddress(token)
            _ = try await test.signedIn(new)
            #expect(try await refusal { _ = try await test.signedIn() } == .wrongPassword)
            let told = try #require(try await test.letters(to: tess.email).first)
            #expect(told.subject == "Your address was changed" && told.body?.contains(new) == true)
            #expect(try await refusal { try await house.confirmAddress(token) } == .linkEnded)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an address of somebody else is not taken, and nobody learns that it is one`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            let rosa = try await test.member("Rosa Lind", email: "rosa@labs.example")
            let before = try await test.letters(to: rosa.email).count
            try await house.requestEmailChange(to: "ROSA@labs.example", password: TestHouse.password, for: tess)
            #expect(try await test.letters(to: rosa.email).count == before)
            #expect(try await test.letters(to: "ROSA@labs.example").isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `an address that somebody took meanwhile stays theirs`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let house = test.house
            let tess = try await test.member()
            try await house.requestEmailChange(to: new, password: TestHouse.password, for: tess)
            let token = try await test.token(in: "/confirm/", to: new)
            let other = try await test.member("Rosa Lind", email: new)
            #expect(try await refusal { try await house.confirmAddress(token) } == .linkEnded)
            #expect(try await test.signedIn(new).person.id == other.person.id)
            #expect(try await test.signedIn().person.id == tess.person.id)
        }
    }
}
