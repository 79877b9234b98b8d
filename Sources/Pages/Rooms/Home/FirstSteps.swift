/// Home before anything is there: how it begins.
struct FirstSteps: Component {
    /// Whether other work stands above it; holding a credential is then a question.
    var isBeside = false

    func write(into html: inout HTML) {
        if isBeside {
            html += """
                <section aria-labelledby='own'><div class='section-head'><h2 id='own'>Do you hold a credential \
                yourself?</h2><p>Your own record is yours alone.</p></div>
                """
        }
        let level: HTML = isBeside ? "h3" : "h2"
        html += """
            <div class='beginning panel'>\(EmptyRack())<ol class='first-steps'>\
            <li><\(level)>Add a credential you hold</\(level)><p>MLT(ASCP), MLT(AMT), a state licence. Two dates are \
            enough; where the rules allow it Aliquot works out the rest.</p><p><a class='button' \
            href='\(Link.newCredential)'>Add your first credential</a></p></li>\
            <li><\(level)>Log what you did</\(level)><p>A photo of the certificate and four lines. Once, for all \
            bodies.</p></li>\
            <li><\(level)>See the gap</\(level)><p>What counts, what does not and why, and what is missing until \
            when.</p></li></ol></div>\(when: isBeside, "</section>")
            """
    }
}
