import Identity
import Testing

@Suite("Digest")
struct DigestTests {
    /// FIPS 180-2, appendix B.
    @Test func `the digests are those of the standard`() {
        let abc = Digest.sha256(Array("abc".utf8))
        #expect(Digest.hex(abc) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        let nothing = Digest.sha256([])
        #expect(Digest.hex(nothing) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test(arguments: [1, 7, 63, 64, 65, 1000])
    func `in pieces it is the same as at once`(_ size: Int) {
        let bytes = counted(1000)
        var sum = Digest.SHA256()
        for start in stride(from: 0, to: bytes.count, by: size) {
            sum.update(Array(bytes[start..<min(bytes.count, start + size)]))
        }
        #expect(sum.finish() == Digest.sha256(bytes))
    }

    @Test func `asking for the digest so far disturbs nothing`() {
        var sum = Digest.SHA256()
        sum.update(Array("ab".utf8))
        let early = sum.finish()
        sum.update(Array("c".utf8))
        #expect(early == Digest.sha256(Array("ab".utf8)))
        #expect(sum.finish() == Digest.sha256(Array("abc".utf8)))
    }

    @Test func `no bytes and every byte have a hexadecimal text`() {
        #expect(Digest.hex([]) == "")
        #expect(Digest.hex([0, 15, 16, 255]) == "000f10ff")
    }
}
