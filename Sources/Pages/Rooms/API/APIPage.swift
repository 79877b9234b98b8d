/// The interface for programs, as people read it: how to begin, what it can do, what holds everywhere.
public struct APIPage: Page {
    /// The address of this installation, without a slash at its end.
    public var address: String
    /// How many requests a token may make in a minute.
    public var limit: Int
    /// Everything that can be asked for.
    public var operations: [Operation]

    /// Something that can be asked for.
    public struct Operation: Sendable {
        /// The method.
        public var method: String
        /// The path below the root.
        public var path: String
        /// The scope that a token needs; nothing where any will do.
        public var scope: String?

        /// Something that can be asked for.
        public init(method: String, path: String, scope: String?) {
            self.method = method
            self.path = path
            self.scope = scope
        }
    }

    /// The page.
    public init(address: String, limit: Int, operations: [Operation]) {
        self.address = address
        self.limit = limit
        self.operations = operations
    }

    /// What the window is called.
    public var title: String { "For programs" }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead(
                "For programs",
                lead: "What you do here, a program of yours can do too: keep wallet and log, add certificates, and ask where you stand.",
                actions: "<a class='button' href='\(Link.tokens)'>\(Icon.plug)Make a token</a>"))
            """
        begin(&html)
        for example in Example.all { write(example, &html) }
        manners(&html)
        table(&html)
        html += """
            <section class='panel prose' id='webhooks'><h2>Be told instead of asking</h2><p>A \
            <a href='\(Link.webhooks)'>webhook</a> is called when your standing changes. The message names the \
            credentials that changed, <code>before</code> and <code>after</code>: state, total and what is missing, and \
            never names or titles.</p><p>Each is signed as Standard Webhooks has it: <code>webhook-signature</code> is \
            <code>v1,</code> and the base64 of HMAC-SHA-256 over id, timestamp and body, joined by full stops, under the \
            secret that was shown once (base64 behind <code>whsec_</code>). Refuse what is older than five minutes, and \
            answer 2xx within ten seconds; anything else is tried again for three days.</p></section>
            <section class='panel prose'><h2>The whole description</h2><p>\
            <a href='\(Link.apiDescription)'>openapi.json</a> describes every request and answer as OpenAPI 3.1, for \
            clients that are made by machine and tests that are run by one. What stands there may be added to; what is \
            there stays.</p></section>
            """
    }

    private func begin(_ html: inout HTML) {
        html += """
            <section class='panel prose'><h2>Begin</h2><p>Make a token under \
            <a href='\(Link.tokens)'>Account, Tokens</a>, tick what it may do, and put it where your shell finds it. \
            It acts in your name, so treat it as a password.</p>\
            \(Shell("export ALIQUOT=\(address)/api/v1\nexport TOKEN=aliquot_…", isRun: false))\
            <p>Who am I, and what may this token do?</p>\
            \(Shell("curl -s \"$ALIQUOT/me\" -H \"Authorization: Bearer $TOKEN\""))</section>
            """
    }

    private func write(_ example: Example, _ html: inout HTML) {
        html += """
            <section class='panel prose'><h2>\(example.title)</h2><p>\(example.text)</p>\(Shell(example.shell))</section>
            """
    }

    private func manners(_ html: inout HTML) {
        html += """
            <section class='panel prose'><h2>What holds everywhere</h2>
            <dl class='facts long'>
            <dt>Amounts</dt><dd>Decimal texts such as <code>"1.5"</code>, never binary numbers.</dd>
            <dt>Days, moments</dt><dd><code>2026-03-02</code>, and <code>2026-03-02T09:30:00Z</code> in UTC.</dd>
            <dt>Null</dt><dd>Not known, or not there. A member that you leave out is null.</dd>
            <dt>Errors</dt><dd>Documents as RFC 9457 has them. <code>type</code> names \
            <a href='\(Link.problems)'>what kind of problem</a> it is, <code>errors</code> each place that is wrong. A \
            member or query that is not known here is refused, so a slip does not pass unseen.</dd>
            <dt>Others</dt><dd>What is somebody else’s answers 404, as what is not there.</dd>
            <dt>Long lists</dt><dd><code>limit</code> says how many at most (50, up to 200), <code>next</code> in the \
            answer goes into <code>after</code> of the next request. What is added meanwhile comes at the end.</dd>
            <dt>Versions</dt><dd>Every answer has an <code>ETag</code>. Sent as <code>If-None-Match</code> it spares \
            you what you have; as <code>If-Match</code> it is needed for every change, and refused when somebody was \
            quicker.</dd>
            <dt>Twice</dt><dd>An <code>Idempotency-Key</code> of your own, such as a UUID, makes a write safe to \
            send again for a day: it is done once and answered the same.</dd>
            <dt>How much</dt><dd>\(limit) requests a minute for each token. <code>RateLimit</code> says how many are \
            left and for how long; over it comes 429 with <code>Retry-After</code>.</dd>
            </dl></section>
            """
    }

    private func table(_ html: inout HTML) {
        html += """
            <section class='panel'><h2>What can be asked for</h2><table class='stack'>\
            <caption class='unseen'>Requests and the scope that each needs</caption><thead><tr>\
            <th scope='col'>Request</th><th scope='col'>Scope</th></tr></thead><tbody>
            """
        for operation in operations {
            html += """
                <tr><th scope='row'><code>\(operation.method) \(operation.path)</code></th>\
                <td data-label='Scope'>
                """
            if let scope = operation.scope {
                html += "<code>\(scope)</code>"
            } else {
                html += "<span class='soft'>any token</span>"
            }
            html += "</td></tr>"
        }
        html += "</tbody></table></section>"
    }
}

/// Lines for a shell. Tests run those of the page as they stand.
private struct Shell: Component {
    var lines: String
    var isRun = true

    init(_ lines: String, isRun: Bool = true) {
        self.lines = lines
        self.isRun = isRun
    }

    func write(into html: inout HTML) {
        html += "<pre tabindex='0'\(attribute: "data-run", isRun ? "yes" : nil)><code>\(lines)</code></pre>"
    }
}
