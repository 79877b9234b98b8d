import Primitives
import Rules

/// What is not known here, each with a place to write what the body told.
/// Posts `what`, `value`, `told-by` and `on` to `/credentials/ID/told`; `remove` takes a told value away.
struct UnknownList: Component {
    var standing: Standing
    var untellable: Set<String>
    var told: [ToldLine]
    var errors: [FieldError]
    var typed: ToldForm?
    var asOf: CalendarDate
    var frame: Frame

    func write(into html: inout HTML) {
        guard !standing.unknown.isEmpty || !told.isEmpty else { return }
        html += """
            <section aria-labelledby='unknown'><div class='section-head'><h2 id='unknown'>Not known here</h2>\
            <p>Unknown is not nothing: what hangs on it is left open.</p></div><ul class='panel unknowns'>
            """
        for unknown in standing.unknown { row(unknown, &html) }
        for line in told {
            html += """
                <li class='told-row'><div><p><strong>\(line.what.capitalised): \(line.value)</strong></p>\
                <p class='small soft'>As told by \(line.toldBy) on \(day: line.on)</p></div>\
                <form method='post' action='\(Link.told(standing.id))'>\(frame.tokenField)\
                <button class='button quiet small' type='submit' name='remove' value='\(line.id)'>Remove\
                <span class='unseen'>: \(line.what)</span></button></form></li>
                """
        }
        html += "</ul></section>"
    }

    private func row(_ unknown: Standing.Unknown, _ html: inout HTML) {
        html += "<li><p>\(Icon.question)<span>\(unknown.text.sentence)</span></p>"
        if unknown.what == "cycle" || unknown.what.hasPrefix("fact:") {
            html +=
                """
                <p><a class='button quiet small' href='\(Link.editCredential(standing.id))'>Add it to this \
                credential</a></p>
                """
        } else if !untellable.contains(unknown.what) {
            form(unknown.what, &html)
        }
        html += "</li>"
    }

    private func form(_ what: String, _ html: inout HTML) {
        let mine = typed?.what == what ? typed : nil
        let isDay = what.hasPrefix("dates:")
        func fault(_ field: String) -> String? {
            mine == nil ? nil : errors.text("\(what)-\(field)") ?? errors.text(field)
        }
        html += """
            <details class='told'\(flag: "open", mine != nil)><summary>What did \(standing.bodyName) tell \
            you?</summary>\
            <form method='post' action='\(Link.told(standing.id))' novalidate>\(frame.tokenField)\
            <input type='hidden' name='what' value='\(what)'><div class='told-fields'>
            \(Field(
                name: "value", label: isDay ? "Days before the last day" : "Value in \(standing.unit.many)", kind: .amount,
                value: mine?.value ?? "", error: fault("value"), scope: what, size: "short"))
            \(Field(
                name: "told-by", label: "Told by", value: mine?.toldBy ?? "", error: fault("told-by"), autocomplete: "off", scope: what))
            \(Field(
                name: "on", label: "On", kind: .date, value: mine?.on ?? asOf.description, error: fault("on"), scope: what))
            </div><button class='button small' type='submit'>Use this value</button>
            <p class='hint'>It counts for you alone and is marked “as told by …” wherever it is used.</p></form>\
            </details>
            """
    }
}
