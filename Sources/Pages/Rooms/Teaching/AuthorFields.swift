/// The fields of an author's form: what was typed, and what is wrong with it.
struct AuthorFields {
    var values: [String: String]
    var errors: [FieldError]
    /// The sections that feedback may lead to.
    var sections: [(value: String, words: String)] = []

    func value(_ name: String) -> String { values[name] ?? "" }

    func field(
        _ name: String, _ label: String, kind: Field.Kind = .text, hint: HTML? = nil, optional: Bool = true,
        size: String = ""
    ) -> Field {
        Field(
            name: name, label: label, kind: kind, value: value(name), hint: hint, error: errors.text(name),
            isOptional: optional, autocomplete: "off", size: size)
    }

    func choice(
        _ name: String, _ label: String, _ options: [(value: String, words: String)], prompt: String? = nil,
        optional: Bool = false, hint: HTML? = nil
    ) -> Choice {
        Choice(
            name: name, label: label, options: options, value: value(name), prompt: prompt, hint: hint,
            error: errors.text(name), isOptional: optional)
    }

    /// Something to tick; it is sent as `yes`.
    func tick(_ name: String, _ label: String, hint: HTML? = nil) -> HTML {
        """
        <div class='field'>\(FieldFault(id: name.anchor, text: errors.text(name)))<div class='choice'>\
        <input type='checkbox' id='\(name.anchor)' name='\(name)' value='yes'\(flag: "checked", value(name) == "yes")>\
        <label for='\(name.anchor)'>\(label)\(some: hint, { "<span class='hint'>\($0)</span>" })</label></div></div>
        """
    }

    /// What is said about an answer, and the section to read again; folded where nothing is said.
    func feedback(_ name: String, _ summary: String) -> HTML {
        let isOpen =
            !value(name).isEmpty || !value("\(name)-again").isEmpty || errors.text(name) != nil
            || errors.text("\(name)-again") != nil
        return """
            <details class='fold author-said'\(flag: "open", isOpen)><summary>\(summary)</summary><div class='fields'>\
            \(field(name, "Feedback", kind: .area(rows: 2)))\(choice(
                "\(name)-again", "Read again", sections, prompt: "No section", optional: true))</div></details>
            """
    }
}
