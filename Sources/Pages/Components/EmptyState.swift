/// What stands where nothing is yet: what belongs here, and the first step.
struct EmptyState: Component {
    var title: String
    var text: HTML
    var action: (words: String, link: Link)?

    func write(into html: inout HTML) {
        html += """
            <section class='empty'>\(EmptyRack())<h2>\(title)</h2><p>\(text)</p>\
            \(some: action, { "<p><a class='button' href='\($0.link)'>\($0.words)</a></p>" })</section>
            """
    }
}

/// Three tubes with nothing in them.
struct EmptyRack: Component {
    func write(into html: inout HTML) {
        html += """
            <svg class='rack' width='132' height='84' viewBox='0 0 132 84' aria-hidden='true'>\
            <path class='rail' d='M2 34h128M2 66h128'/>
            """
        for (place, cap) in ["lavender", "gold", "pink"].enumerated() {
            let left = 18 + place * 36
            html += """
                <rect class='cap \(cap)' x='\(left + 1)' y='2' width='22' height='13' rx='3'/>\
                <path class='glass' d='M\(left + 4) 17h16v48a8 8 0 0 1-16 0z'/>
                """
        }
        html += "</svg>"
    }
}
