private import CSodium

/// Comparison of secrets that takes as long for the first wrong byte as for the last.
public enum ConstantTime {
    /// Whether both are the same bytes; only a different length shows in the time.
    public static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count && sodium_memcmp(left, right, left.count) == 0
    }
}
