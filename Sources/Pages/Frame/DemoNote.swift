/// The quiet line above every page of a demo: nothing here is real.
struct DemoNote: Component {
    var hasOutbox: Bool

    func write(into html: inout HTML) {
        html += """
            <aside class='demo' aria-label='Demo'><p><strong>Demo.</strong> Made-up people and records.\
            \(when: hasOutbox, " <a href='\(Link.outbox)'>Mail outbox</a>")</p></aside>
            """
    }
}
