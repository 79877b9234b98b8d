import Primitives
import Rules

/// The one thing to do next, with its button.
struct NextStepPanel: Component {
    var standing: Standing
    var asOf: CalendarDate

    func write(into html: inout HTML) {
        html += """
            <section class='next' aria-labelledby='next'><div><h2 id='next'>Next, for \(standing.name)</h2><p>\
            \(NextWords(standing: standing, asOf: asOf))</p></div>\
            <div class='next-actions'>\(buttons)</div>\(NextArt())</section>
            """
    }

    private var buttons: HTML {
        if standing.cycle == nil {
            return "<a class='button' href='\(Link.editCredential(standing.id))'>Add the dates</a>"
        }
        let more: HTML = "<a class='onward' href='\(Link.credential(standing.id))'>See every requirement</a>"
        guard standing.isOpen else { return more }
        return """
            <a class='button' href='\(Link.newEntry)'>Log a credit</a>\
            <a class='onward' href='\(Link.plan)'>See the best plan</a>\(more)
            """
    }
}

/// A tube half in the picture.
struct NextArt: Component {
    func write(into html: inout HTML) {
        html += """
            <svg class='next-art' viewBox='0 0 90 170' aria-hidden='true'><path class='art-glass' d='M22 44h46v88a23 \
            23 0 0 1-46 0z'/>\
            <path class='art-fill' d='M27 92h36v39a18 18 0 0 1-36 0z'/><ellipse class='art-top' cx='45' cy='92' \
            rx='18' ry='4'/>\
            <path class='art-cap' d='M16 10a7 7 0 0 1 7-7h44a7 7 0 0 1 7 7v27a3 3 0 0 1-3 3H19a3 3 0 0 1-3-3z'/>\
            <path class='art-ribs' d='M29 12v20M40 12v20M51 12v20M62 12v20'/></svg>
            """
    }
}
