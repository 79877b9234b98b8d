/// A part of a page that is used in many places and writes itself.
public protocol Component: Sendable {
    /// Writes itself behind what is there.
    func write(into html: inout HTML)
}

extension Component {
    /// The component alone.
    public var html: HTML {
        var html = HTML()
        write(into: &html)
        return html
    }
}
