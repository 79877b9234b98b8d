private import CSodium

/// The operating system's source of what nobody can guess.
public enum Chance {
    /// So many random bytes.
    public static func bytes(_ count: Int) -> [UInt8] {
        IdentityLibrary.prepare()
        return [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
            filled = max(0, count)
            if let start = buffer.baseAddress { randombytes_buf(start, filled) }
        }
    }
}
