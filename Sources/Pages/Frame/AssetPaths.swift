/// Where styles, scripts and pictures are served. One digest over all of them stands in the path, so they may be kept
/// for ever and may name each other.
public struct AssetPaths: Sendable {
    /// The folder with the digest: `/assets/3f2a9c`.
    public var root: String
    /// Whether our own font is there; else the system's are used.
    public var hasFont: Bool

    /// Assets under a folder.
    public init(root: String, hasFont: Bool = false) {
        self.root = root
        self.hasFont = hasFont
    }

    /// The address of one of them.
    public func path(_ name: String) -> String { "\(root)/\(name)" }

    /// The style sheets in the order in which they are joined into `aliquot.css`.
    public static let styles = [
        "tokens.css", "base.css", "frame.css", "parts.css", "forms.css", "topics.css", "bench.css", "rooms.css",
        "certificates.css", "awards.css", "guide.css", "transcript.css", "catalogue.css", "plan.css", "ahead.css",
        "courses.css", "test.css", "teaching.css", "report.css", "print.css",
    ]
    /// The name of the joined style sheet.
    public static let styleSheet = "aliquot.css"
    /// The font that is served beside the styles.
    public static let font = "inter.woff2"
}
