public import Primitives

extension TableImport {
    /// The id of the entry that a line gives: the same however often it is tried, so that nothing is written twice.
    ///
    /// The time is the import's, the line stands in it whole, and the rest is the import's own chance.
    public func entry(line: Int) -> ID<LedgerEntry> { made(line: line, mark: 0) }

    /// The id of the row that takes the entry of a line back.
    public func withdrawal(line: Int) -> ID<LedgerEntry> { made(line: line, mark: 1) }

    private func made(line: Int, mark: UInt64) -> ID<LedgerEntry> {
        // The last twelve digits of a UUID of version 7 are chance.
        let chance = id.text.utf8.suffix(12).reduce(UInt64(0)) { sum, byte in
            sum << 4 | UInt64(byte < 58 ? byte - 48 : byte - 87)
        }
        let low = UInt64(truncatingIfNeeded: line) & 0x3FFF_FFFF
        return ID(at: createdAt, random: (chance >> 37 | mark << 11, low << 32 | chance & 0xFFFF_FFFF))
    }
}
