/// The words of a certificate, ready to be set on one sheet.
public struct CertificateSheet: Sendable {
    /// A share of the amount with the colour of its tube cap.
    public struct Share: Sendable {
        /// The topic and the amount.
        public var text: String
        /// The colour of its cap.
        public var ink: Ink
    }

    /// What readers' programs call the file.
    public var title: String
    /// The language of its words.
    public var language: String
    /// When it was issued, as RFC 3339 writes it.
    public var made: String
    /// The provider's name.
    public var provider: String
    /// The provider's address.
    public var address: String?
    /// Whom it names.
    public var name: String
    /// Their numbers.
    public var numbers: String?
    /// The course.
    public var course: String
    /// When, where and how.
    public var occasion: String
    /// How much.
    public var amount: String
    /// The topics of the amount.
    public var shares: [Share]
    /// The approving statements.
    public var statements: [String]
    /// Who signs.
    public var signatory: String
    /// As what.
    public var office: String
    /// The lines of numbers at the foot: the certificate's own, and the provider's approvals.
    public var facts: [[String]]
    /// Where it is checked, as people type it.
    public var checkAddress: String
    /// The code, as people type it.
    public var checkCode: String
    /// What the QR code says.
    public var checkLink: String
    /// The signed content, which travels inside the file.
    public var content: [UInt8]
}
