/// One of several answers, in a list that opens.
struct Choice: Component {
    var name: String
    var label: String
    var options: [(value: String, words: String)]
    var value = ""
    /// What stands there before anything is chosen.
    var prompt: String?
    var hint: HTML?
    var error: String?
    var isOptional = false
    var size = ""

    func write(into html: inout HTML) {
        let id = name.anchor
        let described = [hint == nil ? nil : "\(id)-hint", error == nil ? nil : "\(id)-fault"].compactMap { $0 }
        html += """
            <div class='field\(when: error != nil, " wrong")\(when: !size.isEmpty, " \(size)")'>\
            <label for='\(id)'>\(label)\(when: isOptional, " <span class='optional'>optional</span>")</label>\
            \(some: hint, { "<p class='hint' id='\(id)-hint'>\($0)</p>" })\(FieldFault(id: id, text: error))\
            <select id='\(id)' name='\(name)'\
            \(attribute: "aria-describedby", described.isEmpty ? nil : described.joined(separator: " "))\
            \(attribute: "aria-invalid", error == nil ? nil : "true")>\
            \(some: prompt, { "<option value=''>\($0)</option>" })
            """
        for option in options {
            html += "<option value='\(option.value)'\(flag: "selected", option.value == value)>\(option.words)</option>"
        }
        html += "</select></div>"
    }
}

/// One or several answers, all in sight.
struct Choices: Component {
    enum Kind: String, Sendable { case one = "radio", several = "checkbox" }

    struct Option: Sendable {
        var value: String
        var words: String
        var hint: String?
    }

    var kind: Kind
    var name: String
    var legend: String
    var options: [Option]
    var chosen: Set<String>
    var hint: HTML?
    var error: String?
    var isOptional = false

    func write(into html: inout HTML) {
        let id = name.anchor
        let described = [hint == nil ? nil : "\(id)-hint", error == nil ? nil : "\(id)-fault"].compactMap { $0 }
        html += """
            <fieldset class='field choices\(when: error != nil, " wrong")\(when: options.count > 5, " many")'\
            \(attribute: "aria-describedby", described.isEmpty ? nil : described.joined(separator: " "))>\
            <legend>\(legend)\(when: isOptional, " <span class='optional'>optional</span>")</legend>\
            \(some: hint, { "<p class='hint' id='\(id)-hint'>\($0)</p>" })\(FieldFault(id: id, text: error))
            """
        for (place, option) in options.enumerated() {
            let own = place == 0 ? id : "\(id)-\(option.value.anchor)"
            html += """
                <div class='choice'><input type='\(kind.rawValue)' id='\(own)' name='\(name)' value='\(option.value)'\
                \(flag: "checked", chosen.contains(option.value))><label for='\(own)'>\(option.words)\
                \(some: option.hint, { "<span class='hint'>\($0)</span>" })</label></div>
                """
        }
        html += "</fieldset>"
    }
}
