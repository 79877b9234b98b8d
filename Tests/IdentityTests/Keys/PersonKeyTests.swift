import Identity
import Testing

@Suite("PersonKey")
struct PersonKeyTests {
    private let key = PersonKey.new(counted)
    private let plain = Array("Dana Reyes, born 1990-04-12".utf8)
    private let context = Array("person/name".utf8)

    private func sealed() -> [UInt8] { key.seal(plain, context: context, nonce: Chance.bytes) }

    @Test func `what was sealed opens again`() throws {
        #expect(try key.open(sealed(), context: context) == plain)
        let restored = try #require(PersonKey(bytes: key.bytes))
        #expect(try restored.open(sealed(), context: context) == plain)
    }

    @Test func `nothing and much can be sealed`() throws {
        let large = counted(100_000)
        #expect(try key.open(key.seal([], context: [], nonce: Chance.bytes), context: []) == [])
        #expect(try key.open(key.seal(large, context: context, nonce: Chance.bytes), context: context) == large)
    }

    @Test func `the sealed bytes begin with the version and the nonce and hide the rest`() {
        let sealed = key.seal(plain, context: context, nonce: counted)
        #expect(sealed[0] == 1)
        #expect(Array(sealed[1..<25]) == counted(24))
        #expect(sealed.count == 1 + 24 + plain.count + 16)
        #expect(!String(decoding: sealed, as: UTF8.self).contains("Dana"))
    }

    @Test func `one flipped bit anywhere is noticed`() {
        let sealed = sealed()
        for place in sealed.indices.dropFirst() {
            var changed = sealed
            changed[place] ^= 1 << UInt8(place % 8)
            #expect(throws: IdentityFault.sealBroken) { try key.open(changed, context: context) }
        }
    }

    @Test func `a version of tomorrow is told apart from damage`() {
        var sealed = sealed()
        sealed[0] = 2
        #expect(throws: IdentityFault.sealVersionUnknown(2)) { try key.open(sealed, context: context) }
    }

    @Test func `bytes moved to another place do not open`() {
        let sealed = sealed()
        for other in ["person/nam", "person/name ", "", "person/mail"] {
            #expect(throws: IdentityFault.sealBroken) { try key.open(sealed, context: Array(other.utf8)) }
        }
    }

    @Test func `another person's key does not open them`() {
        let other = PersonKey.new(Chance.bytes)
        #expect(throws: IdentityFault.sealBroken) { try other.open(sealed(), context: context) }
    }

    @Test func `bytes cut short are refused at every length`() {
        let sealed = sealed()
        for length in sealed.indices {
            #expect(throws: IdentityFault.sealBroken) { try key.open(Array(sealed[..<length]), context: context) }
        }
    }

    @Test func `a key has 32 bytes`() {
        #expect(PersonKey(bytes: counted(31)) == nil)
        #expect(PersonKey(bytes: counted(33)) == nil)
    }
}
