import Blocking
import Testing

@testable import Identity

@Suite("PasswordHasher")
struct PasswordHasherTests {
    private let hasher = PasswordHasher(cost: .tests)

    @Test func `the password a hash was made of is right, any other is wrong`() async throws {
        let password = try #require(Password("correct horse battery"))
        let hash = try await hasher.hash(password)
        #expect(try await hasher.verify(password, hash))
        for other in ["correct horse batterz", "correct horse battery ", "Correct horse battery", "c"] {
            let other = try #require(Password(other))
            #expect(try await !hasher.verify(other, hash))
        }
    }

    @Test func `every byte of a long password counts, a zero byte too`() async throws {
        let long = String(repeating: "ä", count: 127)
        let hash = try await hasher.hash(try #require(Password(long + "\0b")))
        #expect(try await hasher.verify(try #require(Password(long + "\0b")), hash))
        #expect(try await !hasher.verify(try #require(Password(long + "\0c")), hash))
        #expect(try await !hasher.verify(try #require(Password(long)), hash))
    }

    @Test func `two hashes of one password differ`() async throws {
        let password = try #require(Password("correct horse battery"))
        let first = try await hasher.hash(password)
        let second = try await hasher.hash(password)
        #expect(first != second)
    }

    @Test func `the stored text is the hash again`() async throws {
        let password = try #require(Password("demo-aliquot"))
        let stored = try await hasher.hash(password).encoded
        let hash = try #require(PasswordHash(encoded: stored))
        #expect(stored.hasPrefix("$argon2id$v=19$m=8,t=1,p=1$"))
        #expect(try await hasher.verify(password, hash))
    }

    @Test func `an account without a hash lets nobody in`() async throws {
        let password = try #require(Password("nobody's password"))
        #expect(try await !hasher.verify(password, nil))
    }

    @Test func `a hash cut short lets nobody in`() async throws {
        let password = try #require(Password("correct horse battery"))
        let encoded = try await hasher.hash(password).encoded
        let cut = try #require(PasswordHash(encoded: String(encoded.dropLast(8))))
        #expect(try await !hasher.verify(password, cut))
    }

    @Test(arguments: ["", "plain", "$argon2i$v=19$m=8,t=1,p=1$a$b", "$argon2id$ a", "$argon2id$\0", "$2b$10$abc"])
    func `what is no argon2id text is no hash`(_ text: String) {
        #expect(PasswordHash(encoded: text) == nil)
    }

    @Test func `a hash of another cost is to be made anew`() async throws {
        let hash = try await hasher.hash(try #require(Password("correct horse battery")))
        #expect(!hasher.needsRehash(hash))
        #expect(PasswordHasher(cost: PasswordCost(memory: 16, passes: 1)).needsRehash(hash))
        #expect(PasswordHasher(cost: PasswordCost(memory: 8, passes: 2)).needsRehash(hash))
        #expect(hasher.needsRehash(try #require(PasswordHash(encoded: "$argon2id$broken"))))
    }

    @Test func `when the line is full everybody is told so, whether the account exists or not`() async throws {
        let door = Turnstile(places: 1)
        let hasher = PasswordHasher(threads: 1, cost: .tests, door: door)
        let password = try #require(Password("correct horse battery"))
        let hash = try await hasher.hash(password)

        #expect(door.enter())
        await #expect(throws: IdentityFault.busy) { try await hasher.hash(password) }
        await #expect(throws: IdentityFault.busy) { try await hasher.verify(password, hash) }
        await #expect(throws: IdentityFault.busy) { try await hasher.verify(password, nil) }

        door.leave()
        #expect(try await hasher.verify(password, hash))
    }

    @Test func `more than there are threads are served one after the other`() async throws {
        let hasher = PasswordHasher(threads: 1, cost: .tests, waiting: 40)
        let password = try #require(Password("correct horse battery"))
        let hash = try await hasher.hash(password)
        let right = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<40 { group.addTask { try await hasher.verify(password, hash) } }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(right == 40)
    }

    @Test func `the cost for people is at least what OWASP asks for`() {
        #expect(PasswordCost.standard.memory >= 47_104)
        #expect(PasswordCost(memory: 0, passes: 0) == .tests)
    }
}
