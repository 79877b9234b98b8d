/// What a file is, told from its first bytes: its name and what the browser says of it may be wrong.
public enum FileType: String, CaseIterable, Sendable {
    case pdf = "application/pdf"
    case jpeg = "image/jpeg"
    case png = "image/png"
    case webp = "image/webp"
    case heic = "image/heic"

    /// The media type.
    public var mediaType: String { rawValue }

    /// The usual ending of its name.
    public var ending: String {
        switch self {
        case .pdf: "pdf"
        case .jpeg: "jpg"
        case .png: "png"
        case .webp: "webp"
        case .heic: "heic"
        }
    }

    /// Whether browsers show it as a picture.
    public var isShown: Bool { self == .jpeg || self == .png || self == .webp }

    /// How many bytes are enough to tell.
    public static let tellingLength = 1024

    /// The type that these first bytes show; nothing for a type that is not taken.
    public init?(firstBytes bytes: some Collection<UInt8>) {
        let head = Array(bytes.prefix(Self.tellingLength))
        func has(_ text: String, at place: Int) -> Bool {
            head.count >= place + text.utf8.count && head[place...].starts(with: text.utf8)
        }
        if head.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if has("RIFF", at: 0), has("WEBP", at: 8) {
            self = .webp
        } else if has("ftyp", at: 4), ["heic", "heix", "mif1", "msf1", "hevc"].contains(where: { has($0, at: 8) }) {
            self = .heic
        } else if has("%PDF-", at: 0) {
            self = .pdf
        } else {
            return nil
        }
    }
}
