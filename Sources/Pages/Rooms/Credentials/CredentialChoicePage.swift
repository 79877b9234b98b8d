/// Choosing which credential to add, from the rule book. `q` in the address narrows the list; a module does it while one types.
public struct CredentialChoicePage: Page {
    /// The bodies with their credentials.
    public var bodies: [Body]
    /// Words to look for.
    public var text: String

    /// A body and the credentials it gives.
    public struct Body: Sendable {
        /// Its name.
        public var name: String
        /// Its credentials.
        public var credentials: [Option]

        /// A body.
        public init(name: String, credentials: [Option]) {
            self.name = name
            self.credentials = credentials
        }

        /// Whether it licenses for one state.
        public var isState: Bool { credentials.first.map { CredentialName.state($0.code) != nil } ?? false }
    }

    /// A credential that can be added.
    public struct Option: Sendable {
        /// Body and code.
        public var code: String
        /// How it is written behind a name; the code where the body has no sign.
        public var sign: String
        /// Its title.
        public var title: String

        /// A credential.
        public init(code: String, sign: String, title: String) {
            self.code = code
            self.sign = sign
            self.title = title
        }
    }

    /// The page.
    public init(bodies: [Body], text: String = "") {
        self.bodies = bodies
        self.text = text
    }

    /// What the window is called.
    public var title: String { "Add a credential" }
    /// Its place in the navigation.
    public var room: Room? { .credentials }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }
    /// Its modules of comfort.
    public var modules: [Module] { [.narrow] }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let found = narrowed
        html += """
            \(PageHead("Which credential do you hold?", back: ("Credentials", .credentials)))\
            <ol class='steps'><li aria-current='step'>Choose it</li><li>Its dates</li></ol>
            <form class='search' method='get' action='\(Link.newCredential)' role='search' data-narrow='choices'>\
            <label class='unseen' for='q'>Credential or body</label>\(Icon.search)\
            <input type='search' id='q' name='q' value='\(text)' placeholder='MLT, phlebotomy, Florida …' \
            autocomplete='off'>\
            <button class='button quiet' type='submit'>Find</button></form>
            <div id='choices' class='choices-list'>
            """
        for body in found {
            html += "<section class='choice-body' data-group><h2>\(body.name)</h2><ul>"
            for option in body.credentials {
                html += """
                    <li data-words='\(words(body, option))'><a href='\(Link.newCredentialOf(option.code))'>\
                    <strong>\(CredentialName.short(sign: option.sign, code: option.code, title: option.title))</strong>\
                    <span>\(option.title)</span></a></li>
                    """
            }
            html += "</ul></section>"
        }
        html += """
            </div><p class='soft' id='choices-none'\(flag: "hidden", !found.isEmpty)>Nothing of this name is in the \
            rule book. \
            Try a shorter word, or the name of the body.</p>
            """
    }

    private func words(_ body: Body, _ option: Option) -> String {
        "\(option.sign) \(option.title) \(body.name) \(option.code)".lowercased()
    }

    private var narrowed: [Body] {
        let wanted = text.lowercased().split(separator: " ")
        guard !wanted.isEmpty else { return bodies }
        return bodies.compactMap { body in
            let found = body.credentials.filter { option in
                let words = words(body, option)
                return wanted.allSatisfy { words.contains($0) }
            }
            return found.isEmpty ? nil : Body(name: body.name, credentials: found)
        }
    }
}
