/// Recovery codes, shown this one time.
public struct RecoveryCodesPage: Page {
    /// The codes.
    public var codes: [String]

    /// The page.
    public init(codes: [String]) {
        self.codes = codes
    }

    /// What the window is called.
    public var title: String { "Recovery codes" }
    /// Its place in the navigation.
    public var room: Room? { .account }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }
    /// Its modules of comfort.
    public var modules: [Module] { [.codes] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead("Keep these recovery codes", lead: "Each lets you in once when your phone is not at hand. They are shown only now."))
            <section class='panel' aria-label='Recovery codes'><ol class='codes' id='codes'>\
            \(each: codes, { "<li><code>\($0)</code></li>" })</ol>\
            <p class='row-actions' data-codes='codes'></p>\
            <p class='soft small'>Print them or put them into your password manager. Codes made earlier no longer \
            work.</p>\
            <p class='row-actions'><a class='button' href='\(Link.twoStep)'>I have kept them</a></p></section>
            """
    }
}
