private import CSodium

/// Bytes as text that needs no escaping in an address, a header or a file name (RFC 4648 section 5, without padding).
public enum Base64URL {
    /// The text of bytes.
    public static func text(_ bytes: [UInt8]) -> String {
        let room = sodium_base64_encoded_len(bytes.count, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
        return String(unsafeUninitializedCapacity: room) { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress else { return 0 }
                sodium_bin2base64(start, room, bytes, bytes.count, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
                return room - 1
            }
        }
    }

    /// The bytes of a text; nothing unless it is exactly what `text` would write for them.
    public static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        let characters = text.utf8.map { CChar(bitPattern: $0) }
        var isGenuine = false
        let bytes = [UInt8](unsafeUninitializedCapacity: characters.count / 4 * 3 + 3) { buffer, filled in
            guard let start = buffer.baseAddress else { return }
            let outcome = sodium_base642bin(
                start, buffer.count, characters, characters.count, nil, &filled, nil,
                sodium_base64_VARIANT_URLSAFE_NO_PADDING)
            isGenuine = outcome == 0
            if !isGenuine { filled = 0 }
        }
        return isGenuine ? bytes : nil
    }
}
