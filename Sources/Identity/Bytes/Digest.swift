private import CSodium

/// Digests: the fingerprint under which a token or a file is found again without being kept or read.
public enum Digest {
    /// The SHA-256 of bytes, 32 of them.
    public static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var sum = SHA256()
        sum.update(bytes)
        return sum.finish()
    }

    /// Bytes as lower-case hexadecimal digits.
    public static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
            for (place, byte) in bytes.enumerated() {
                buffer[place * 2] = digits[Int(byte >> 4)]
                buffer[place * 2 + 1] = digits[Int(byte & 15)]
            }
            return bytes.count * 2
        }
    }

    /// A SHA-256 in the making, for what is too large to hold at once.
    public struct SHA256: Sendable {
        private var state = crypto_hash_sha256_state()

        /// The digest of nothing yet.
        public init() {
            crypto_hash_sha256_init(&state)
        }

        /// Takes in the next bytes.
        public mutating func update(_ bytes: UnsafeRawBufferPointer) {
            guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return }
            crypto_hash_sha256_update(&state, start, UInt64(bytes.count))
        }

        /// Takes in the next bytes.
        public mutating func update(_ bytes: [UInt8]) {
            bytes.withUnsafeBytes { update($0) }
        }

        /// The digest of everything taken in so far; more may follow.
        public func finish() -> [UInt8] {
            var state = state
            return [UInt8](unsafeUninitializedCapacity: Int(crypto_hash_sha256_BYTES)) { buffer, filled in
                guard let start = buffer.baseAddress else { return }
                crypto_hash_sha256_final(&state, start)
                filled = Int(crypto_hash_sha256_BYTES)
            }
        }
    }
}
