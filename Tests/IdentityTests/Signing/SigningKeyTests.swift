import Identity
import Primitives
import Testing

struct SigningKeyTests {
    @Test func `the first test of RFC 8032 comes out as it stands there`() throws {
        let seed: [UInt8] = [
            0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4, 0x44, 0x49,
            0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60,
        ]
        let key = try #require(SigningKey(seed: seed))
        #expect(Digest.hex(key.checking.bytes).hasPrefix("d75a980182b10ab7d54bfed3c964073a"))
        #expect(Digest.hex(key.sign([])).hasPrefix("e5564300c360ac729086e2cc806e828a"))
        #expect(key.checking.accepts(key.sign([]), over: [UInt8]()))
        // RFC 8037, appendix A.3: the thumbprint of this very key.
        #expect(key.checking.id == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
    }

    @Test func `a key does not show itself`() throws {
        let key = try SigningKey.new(counted)
        #expect(!"\(key)".contains("0, 1, 2") && SigningKey(seed: [1]) == nil && CheckingKey(bytes: [1]) == nil)
    }

    @Test func `a token that was changed anywhere is not signed`() throws {
        let key = try SigningKey.new(counted)
        let text = SignedToken.text(.object(["a": .int(1)]), type: "JWT", with: key)
        #expect(SignedToken(text)?.isSigned(by: key.checking) == true)
        for place in text.utf8.indices {
            var bytes = Array(text.utf8)
            bytes[text.utf8.distance(from: text.utf8.startIndex, to: place)] ^= 1
            let changed = SignedToken(String(decoding: bytes, as: UTF8.self))
            #expect(changed?.isSigned(by: key.checking) != true)
        }
    }

    @Test func `a key set names each key once, with the seconds in which it signed`() throws {
        let key = try SigningKey.new(counted).checking
        let set = KeySet(
            issuer: "https://a.example",
            entries: [.init(key: key, from: Instant(milliseconds: 5_000), until: Instant(milliseconds: 9_000))])
        #expect(set.document.text.contains("\"exp\":9") && set.document.text.contains("\"nbf\":5"))
        let entry = try #require(set[key.id])
        #expect(entry.isInUse(at: Instant(milliseconds: 5_000)) && !entry.isInUse(at: Instant(milliseconds: 9_000)))
        #expect(!entry.isInUse(at: Instant(milliseconds: 4_999)) && set["another"] == nil)
    }
}
