/// One question of a form: label, hint, what is wrong, and where to write.
struct Field: Component {
    enum Kind: Hashable, Sendable {
        case text, email, signInName, date, amount, search, code, area(rows: Int), newPassword, currentPassword
    }

    var name: String
    var label: String
    var kind: Kind = .text
    var value = ""
    var hint: HTML?
    var error: String?
    var isOptional = false
    var autocomplete: String?
    /// Keeps ids apart where one page asks the same thing twice.
    var scope = ""
    /// Values to choose from while typing.
    var suggestions: [String] = []
    /// A few characters or the whole width.
    var size = ""

    var id: String { (scope.isEmpty ? name : "\(scope)-\(name)").anchor }

    /// The ids of what describes the field.
    private var described: String? {
        let ids = [hint == nil ? nil : "\(id)-hint", error == nil ? nil : "\(id)-fault"].compactMap { $0 }
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    func write(into html: inout HTML) {
        html += """
            <div class='field\(when: error != nil, " wrong")\(when: !size.isEmpty, " \(size)")'>\
            <label for='\(id)'>\(label)\(when: isOptional, " <span class='optional'>optional</span>")</label>\
            \(some: hint, { "<p class='hint' id='\(id)-hint'>\($0)</p>" })\(FieldFault(id: id, text: error))
            """
        switch kind {
        case .area(let rows):
            html += "<textarea rows='\(rows)'"
            attributes(&html)
            html += ">\(value)</textarea>"
        case .newPassword, .currentPassword:
            html += "<div class='with-button' data-password><input type='password' value=''"
            attributes(&html)
            html += "></div>"
        default:
            html += "<input type='\(type)' value='\(value)'\(attribute: "inputmode", mode)"
            attributes(&html)
            html += ">"
        }
        if !suggestions.isEmpty {
            html += "<datalist id='\(id)-list'>\(each: suggestions, { "<option value='\($0)'></option>" })</datalist>"
        }
        html += "</div>"
    }

    private func attributes(_ html: inout HTML) {
        html += """
             id='\(id)' name='\(name)'\(attribute: "autocomplete", autocomplete ?? usual)\
            \(attribute: "aria-describedby", described)\(attribute: "aria-invalid", error == nil ? nil : "true")\
            \(attribute: "list", suggestions.isEmpty ? nil : "\(id)-list")\(flag: "required", !isOptional)\(attribute: "autocapitalize", kind == .signInName ? "none" : nil)
            """
    }

    private var type: String {
        switch kind {
        case .email: "email"
        case .date: "date"
        case .search: "search"
        default: "text"
        }
    }

    private var mode: String? {
        switch kind {
        case .amount: "decimal"
        case .signInName: "email"
        case .code: "text"
        default: nil
        }
    }

    private var usual: String? {
        switch kind {
        case .email: "email"
        case .signInName: "username"
        case .newPassword: "new-password"
        case .currentPassword: "current-password"
        case .code: "one-time-code"
        default: nil
        }
    }
}

/// What is wrong with a field, beside it.
struct FieldFault: Component {
    var id: String
    var text: String?

    func write(into html: inout HTML) {
        guard let text else { return }
        html += "<p class='fault' id='\(id)-fault'>\(Icon.alert)\(text)</p>"
    }
}
