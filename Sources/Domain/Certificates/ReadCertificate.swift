/// What was read from one paper, and how.
public struct ReadCertificate: Hashable, Sendable {
    /// What it seems to say.
    public var proposal: CertificateProposal
    /// The sizes of the pages read, in the units of the boxes.
    public var pages: [PageSize]
    /// How many pages the paper has.
    public var pageCount: Int
    /// Whether letters were read from a picture, where they may be mistaken.
    public var isFromPicture: Bool

    /// The size of a page.
    public struct PageSize: Hashable, Sendable {
        /// The width.
        public var width: Int
        /// The height.
        public var height: Int

        /// A size.
        public init(width: Int, height: Int) {
            self.width = width
            self.height = height
        }
    }

    /// What was read.
    public init(proposal: CertificateProposal, pages: [PageSize], pageCount: Int, isFromPicture: Bool) {
        self.proposal = proposal
        self.pages = pages
        self.pageCount = pageCount
        self.isFromPicture = isFromPicture
    }
}
