import Identity
import Testing

struct FileSealTests {
    private let file = Array("%PDF-1.7\nsome bytes that somebody sealed\n%%EOF".utf8)

    @Test func `a sealed file says who sealed it, and begins as it was`() throws {
        let key = try SigningKey.new(counted)
        let sealed = FileSeal.seal(file, with: key)
        #expect(FileSeal.check(sealed) == .intact(key.checking))
        #expect(sealed.starts(with: file) && FileSeal.seal(file, with: key) == sealed)
    }

    @Test func `whatever bit of any byte is turned, the seal does not hold for that key`() throws {
        let key = try SigningKey.new(counted)
        let sealed = FileSeal.seal(file, with: key)
        for place in sealed.indices {
            for bit in 0..<8 {
                var changed = sealed
                changed[place] ^= 1 << UInt8(bit)
                #expect(FileSeal.check(changed) != .intact(key.checking), "byte \(place), bit \(bit)")
            }
        }
    }

    @Test func `nothing can be added, cut off or sealed over`() throws {
        let key = try SigningKey.new(counted)
        let other = try SigningKey.new { count in counted(count).reversed() }
        let sealed = FileSeal.seal(file, with: key)
        #expect(FileSeal.check(sealed + [10]) == .broken)
        #expect(FileSeal.check(Array(sealed.dropLast())) == .broken)
        #expect(FileSeal.check(file) == .none && FileSeal.check([]) == .none)
        #expect(FileSeal.check(FileSeal.seal(sealed, with: other)) == .intact(other.checking))
    }
}
