/// Home before anything is there: how it begins.
struct FirstSteps: Component {
    func write(into html: inout HTML) {
        html += """
            <section class='beginning panel'>\(EmptyRack())<ol class='first-steps'>\
            <li><h2>Add a credential you hold</h2><p>MLT(ASCP), MLT(AMT), a state licence. Two dates are enough; \
            where the \
            rules allow it Aliquot works out the rest.</p><p><a class='button' href='\(Link.newCredential)'>Add your \
            first credential</a></p></li>\
            <li><h2>Log what you did</h2><p>A photo of the certificate and four lines. Once, for all bodies.</p></li>\
            <li><h2>See the gap</h2><p>What counts, what does not and why, and what is missing until when.</p></li>\
            </ol></section>
            """
    }
}
