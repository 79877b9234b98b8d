/// Bytes 0, 1, 2… in place of chance, so that a test knows what it gets.
func counted(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0) }
}
