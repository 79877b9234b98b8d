/// Everything around a page: head, navigation, the demo's note, what was just done, foot.
public struct Frame: Sendable {
    /// Where the styles and scripts are.
    public var assets: AssetPaths
    /// Who is signed in.
    public var visitor: Visitor?
    /// The secret word that every form sends back, so that no other site can send it.
    public var token: String
    /// Whether the people and records are made up.
    public var isDemo: Bool
    /// What was just done.
    public var flash: Flash?

    /// A frame.
    public init(
        assets: AssetPaths, visitor: Visitor? = nil, token: String = "", isDemo: Bool = false, flash: Flash? = nil
    ) {
        self.assets = assets
        self.visitor = visitor
        self.token = token
        self.isDemo = isDemo
        self.flash = flash
    }

    /// The whole document.
    public func render(_ page: some Page) -> HTML {
        var html = HTML(capacity: 48 * 1024)
        html += "<!doctype html>\n<html lang='en'>\n"
        head(page, &html)
        html += """
            <body>
            <a class='skip' href='#main'>Skip to content</a>
            \(when: isDemo, DemoNote(hasOutbox: true).html)
            \(Masthead(frame: self, room: page.room))
            <main id='main' class='\(page.width.rawValue)' tabindex='-1'>

            """
        // On paper nothing else says whose page it is.
        if let visitor { html += "<p class='on-paper'>Aliquot · \(visitor.name)</p>\n" }
        if let flash { flash.write(into: &html) }
        ErrorSummary(page.errors).write(into: &html)
        page.body(into: &html, in: self)
        html += """

            </main>
            <footer class='foot'><div><p>Aliquot counts by each body’s published rules and names its source for every \
            figure. The body has the last word.</p>\
            <ul class='foot-links'><li><a href='\(Link.catalogue)'>Catalogue</a></li>\
            <li><a href='\(Link.guide)'>The guide</a></li>\
            <li><a href='\(Link.verify)'>Check a certificate</a></li>\
            <li><a href='\(Link.api)'>For programs</a></li></ul></div></footer>
            </body>
            </html>

            """
        return html
    }

    /// The hidden field that every form carries.
    var tokenField: HTML { "<input type='hidden' name='token' value='\(token)'>" }

    private func head(_ page: some Page, _ html: inout HTML) {
        html += """
            <head>
            <meta charset='utf-8'>
            <title>\(page.errors.isEmpty ? "" : "Error: ")\(page.title) · Aliquot</title>
            <meta name='viewport' content='width=device-width, initial-scale=1'>
            <meta name='color-scheme' content='light dark'>
            <meta name='theme-color' content='#ffffff' media='(prefers-color-scheme: light)'>
            <meta name='theme-color' content='#1b1d25' media='(prefers-color-scheme: dark)'>
            <link rel='stylesheet' href='\(assets.path(AssetPaths.styleSheet))'>
            \(when: assets.hasFont, fontHint)
            <link rel='icon' type='image/svg+xml' href='\(assets.path("favicon.svg"))'>
            <link rel='manifest' href='\(assets.path("manifest.webmanifest"))'>
            \(each: [Module.page] + page.modules, { "<script type='module' src='\(assets.path($0.file))'></script>\n" })
            </head>

            """
    }

    private var fontHint: HTML {
        "<link rel='preload' as='font' type='font/woff2' href='\(assets.path(AssetPaths.font))' crossorigin>"
    }
}
