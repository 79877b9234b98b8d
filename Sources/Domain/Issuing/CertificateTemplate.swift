public import Primitives

/// How a provider's certificates look and who signs them, from one version on: data, kept for ever beside the versions
/// before, so that what was issued with one of them never changes.
public struct CertificateTemplate: Hashable, Sendable {
    /// What runs around the sheet.
    public enum Border: UInt8, Coded {
        /// Two lines with a rounded ornament in each corner.
        case double
        /// One line.
        case single
        /// Nothing.
        case none

        /// Every code and its border.
        public static let codes = kebabCodes()

        /// The border in words.
        public var words: String {
            switch self {
            case .double: "Two lines with ornaments"
            case .single: "One line"
            case .none: "None"
            }
        }
    }

    /// The colour of lines, seal and heading: `#5b3fa6`.
    public var accent: String
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
    /// Beside the square code.
    public var check: String
    /// Who signs.
    public var signatory: AwardSignatory
    /// The provider's address as it stands under its name, in one line.
    public var address: String?
    /// The provider's mark as a PNG picture.
    public var logo: [UInt8]?

    /// A template; the house's own words where nothing is said.
    public init(
        accent: String = "#5b3fa6", border: Border = .double, isA4: Bool = false,
        heading: String = "Certificate of Completion", lead: String = "This certifies that",
        verb: String = "has completed", check: String = "Check this certificate", signatory: AwardSignatory,
        address: String? = nil, logo: [UInt8]? = nil
    ) {
        self.accent = accent
        self.border = border
        self.isA4 = isA4
        self.heading = heading
        self.lead = lead
        self.verb = verb
        self.check = check
        self.signatory = signatory
        self.address = address
        self.logo = logo
    }

    /// What stands for a provider that has designed none: the house's design, signed in the provider's own name.
    public static func house(of provider: String) -> CertificateTemplate {
        CertificateTemplate(signatory: AwardSignatory(name: provider, office: "CE provider"))
    }

    /// A mark of more bytes than this makes certificates too large to be kept by the thousand.
    public static let largestLogo = 48_000
}

extension AwardTemplateMark {
    /// A version of an organisation's own template.
    public init(of organisation: ID<Organisation>, version: Int) {
        self.init(handle: organisation.text, version: version)
    }

    /// Whose template it is; nothing for the house's own.
    public var organisation: ID<Organisation>? { ID(handle) }
}
