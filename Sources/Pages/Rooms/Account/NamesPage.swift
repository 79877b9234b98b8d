/// The names somebody has and had. Posts `name`, `birth-date` and `revision`; `former` adds one, `remove` takes one away.
public struct NamesPage: Page {
    /// The name now.
    public var name: String
    /// Former names: id and name.
    public var former: [(id: String, name: String)]
    /// The birth date as typed, for the few rules that need it.
    public var birthDate: String
    /// The revision of the person.
    public var revision: Int
    /// The former name as typed.
    public var typed: String
    /// What is wrong, on `name`, `birth-date` or `former`.
    public var errors: [FieldError]

    /// The page.
    public init(
        name: String, former: [(id: String, name: String)] = [], birthDate: String = "", revision: Int = 1,
        typed: String = "", errors: [FieldError] = []
    ) {
        self.name = name
        self.former = former
        self.birthDate = birthDate
        self.revision = revision
        self.typed = typed
        self.errors = errors
    }

    /// What the window is called.
    public var title: String { "Names" }
    /// Its place in the navigation.
    public var room: Room? { .account }
    /// How much of the width it takes.
    public var width: PageWidth { .reading }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += """
            \(PageHead("Names", back: ("Account", .account)))
            <form class='panel' method='post' action='\(Link.names)' novalidate>\(frame.tokenField)\
            <input type='hidden' name='revision' value='\(revision)'><div class='fields'>
            \(Field(
                name: "name", label: "Name", value: name, hint: "As it stands on your certificates now.",
                error: errors.text("name"), autocomplete: "name"))
            \(Field(
                name: "birth-date", label: "Birth date", kind: .date, value: birthDate,
                hint: "Only where a body’s cycle hangs on it. No organisation sees it.", error: errors.text("birth-date"),
                isOptional: true, autocomplete: "bday"))
            </div><p class='row-actions'><button class='button' type='submit'>Save</button></p></form>
            <section class='panel' aria-labelledby='former-title'><h2 id='former-title'>Former names</h2>\
            <p class='soft'>A certificate under a former name then still finds you.</p>
            """
        if !former.isEmpty {
            html += "<ul class='rows'>"
            for line in former {
                html += """
                    <li><span>\(line.name)</span><form method='post' action='\(Link.names)'>\(frame.tokenField)\
                    <button class='button quiet small' type='submit' name='remove' value='\(line.id)'>Remove\
                    <span class='unseen'>: \(line.name)</span></button></form></li>
                    """
            }
            html += "</ul>"
        }
        html += """
            <form class='one-line' method='post' action='\(Link.names)' novalidate>\(frame.tokenField)
            \(Field(
                name: "former", label: "Former name", value: typed, error: errors.text("former"), autocomplete: "off"))
            <button class='button quiet' type='submit'>Add</button></form></section>
            """
    }
}
