private import CQR

/// A QR code as a square of dark and light modules; whoever shows it draws it.
public struct QRCode: Hashable, Sendable {
    /// The rows from top to bottom; `true` is dark.
    public let rows: [[Bool]]

    /// The code of a text, with medium error correction; nothing where the text is too long for one.
    public init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard width > 0, let data = code.pointee.data else { return nil }
        // The lowest bit of each byte says whether the module is dark; the others say what it is for.
        rows = (0..<width).map { row in (0..<width).map { data[row * width + $0] & 1 == 1 } }
    }
}
