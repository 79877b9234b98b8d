/// The secret of a new webhook, shown this one time.
public struct WebhookSecretPage: Page {
    /// The webhook's id.
    public var id: String
    /// Where it leads.
    public var address: String
    /// The secret.
    public var secret: String

    /// The page.
    public init(id: String, address: String, secret: String) {
        self.id = id
        self.address = address
        self.secret = secret
    }

    /// What the window is called.
    public var title: String { "Signing secret" }
    /// Its place in the navigation.
    public var room: Room? { .account }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }
    /// Its modules of comfort.
    public var modules: [Module] { [.codes] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead("Keep the signing secret", lead: "For <strong class='address'>\(address)</strong>. It is shown only now."))
            <section class='panel' aria-label='Signing secret'><p class='secret' id='secret'><code>\(secret)</code></p>\
            <p class='row-actions' data-codes='secret'></p>\
            <p class='soft small'>With it your program checks that a message comes from here: the header \
            <code>webhook-signature</code> holds an HMAC-SHA-256 over id, time and body \
            (<a href='\(Link.api)#webhooks'>how to check it</a>).</p>\
            <p class='row-actions'><a class='button' href='\(Link.webhook(id))'>I have kept it</a></p></section>
            """
    }
}
