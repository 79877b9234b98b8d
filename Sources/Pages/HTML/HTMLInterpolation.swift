public import Primitives

extension HTML: ExpressibleByStringInterpolation {
    /// Markup without any value.
    public init(stringLiteral markup: StaticString) {
        self.init()
        mark(markup)
    }

    /// Markup with values.
    public init(stringInterpolation pieces: StringInterpolation) {
        self = pieces.html
    }

    /// The pieces of a literal, in order.
    public struct StringInterpolation: StringInterpolationProtocol {
        var html: HTML

        /// Room for the pieces.
        public init(literalCapacity: Int, interpolationCount: Int) {
            html = HTML(capacity: literalCapacity + interpolationCount * 24)
        }

        /// Our own markup.
        public mutating func appendLiteral(_ markup: StaticString) { html.mark(markup) }

        /// A text, escaped.
        public mutating func appendInterpolation(_ text: String) { html.escape(text) }

        /// A text, escaped; nothing where there is none.
        public mutating func appendInterpolation(_ text: String?) {
            if let text { html.escape(text) }
        }

        /// A piece of a page.
        public mutating func appendInterpolation(_ piece: HTML) { html += piece }

        /// A piece of a page where there is one.
        public mutating func appendInterpolation(_ piece: HTML?) {
            if let piece { html += piece }
        }

        /// A component, written in place.
        public mutating func appendInterpolation(_ component: some Component) { component.write(into: &html) }

        /// A component where there is one.
        public mutating func appendInterpolation(_ component: (some Component)?) { component?.write(into: &html) }

        /// A whole number.
        public mutating func appendInterpolation(_ number: Int) { html.number(number) }

        /// An exact amount. Its unit must stand beside it.
        public mutating func appendInterpolation(_ amount: Credits) { html.digits(amount.write) }

        /// Where a link leads.
        public mutating func appendInterpolation(_ link: Link) { html.escape(link.path) }

        /// A day as people read it, with the day for machines: `2 Mar 2026`.
        public mutating func appendInterpolation(day: CalendarDate) {
            html.mark("<time datetime='")
            html.escape(day.description)
            html.mark("'>")
            html.escape(day.spelled)
            html.mark("</time>")
        }

        /// A moment as people read it, in UTC.
        public mutating func appendInterpolation(moment: Instant) {
            html.mark("<time datetime='")
            html.escape(moment.description)
            html.mark("'>")
            html.escape(moment.spelled)
            html.mark("</time>")
        }

        /// A piece for each thing.
        public mutating func appendInterpolation<Things: Sequence>(
            each things: Things, _ piece: (Things.Element) -> HTML
        ) {
            for thing in things { html += piece(thing) }
        }

        /// A piece only where something holds.
        public mutating func appendInterpolation(when holds: Bool, _ piece: @autoclosure () -> HTML) {
            if holds { html += piece() }
        }

        /// A piece made of a value where there is one.
        public mutating func appendInterpolation<Value>(some value: Value?, _ piece: (Value) -> HTML) {
            if let value { html += piece(value) }
        }

        /// An attribute where it has a value: ` name='value'`.
        public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            guard let value else { return }
            html.mark(" ")
            html.mark(name)
            html.mark("='")
            html.escape(value)
            html.mark("'")
        }

        /// An attribute that only is or is not there: ` checked`.
        public mutating func appendInterpolation(flag name: StaticString, _ isSet: Bool) {
            guard isSet else { return }
            html.mark(" ")
            html.mark(name)
        }
    }
}
