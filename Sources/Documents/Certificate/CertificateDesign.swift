/// How a provider's certificates look: data, kept with its version, so that a certificate says what it was set with.
public struct CertificateDesign: Hashable, Sendable {
    /// What runs around the sheet.
    public enum Border: String, Hashable, Sendable {
        /// Two lines with a rounded ornament in each corner.
        case double
        /// One line.
        case single
        /// Nothing.
        case none
    }

    /// The colour of lines, seal and heading.
    public var accent: Ink
    /// What runs around the sheet.
    public var border: Border
    /// Whether it is set on A4 instead of letter.
    public var isA4: Bool
    /// The heading.
    public var heading: String
    /// Before the name.
    public var lead: String
    /// Between name and course.
    public var verb: String
    /// Beside the QR code.
    public var check: String
    /// The provider's mark as a PNG picture.
    public var logo: [UInt8]?

    /// A design; the house's own where nothing is said.
    public init(
        accent: Ink = Ink(0.357, 0.247, 0.651), border: Border = .double, isA4: Bool = false,
        heading: String = "Certificate of Completion", lead: String = "This certifies that",
        verb: String = "has completed", check: String = "Check this certificate", logo: [UInt8]? = nil
    ) {
        self.accent = accent
        self.border = border
        self.isA4 = isA4
        self.heading = heading
        self.lead = lead
        self.verb = verb
        self.check = check
        self.logo = logo
    }

    /// The sheet, lying on its side.
    var paper: Paper {
        let upright = isA4 ? Paper.a4 : Paper.letter
        return Paper(width: upright.height, height: upright.width, margin: 54)
    }
}
