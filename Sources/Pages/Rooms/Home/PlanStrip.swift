public import Primitives

/// The plan that somebody follows, as their home says it: how far, and what is next.
public struct PlanStrip: Component {
    /// The day.
    public var asOf: CalendarDate
    /// How many things are done.
    public var done: Int
    /// How many there are.
    public var count: Int
    /// The next one.
    public var next: PlanShown.Item?

    /// A plan that is followed.
    public init(asOf: CalendarDate, done: Int, count: Int, next: PlanShown.Item?) {
        (self.asOf, self.done, self.count, self.next) = (asOf, done, count, next)
    }

    /// Writes itself behind what is there.
    public func write(into html: inout HTML) {
        html += """
            <section class='panel plan-strip' aria-labelledby='plan'>\(Icon.route)<div><h2 id='plan'>Your plan: \
            \(done) of \(count) done</h2><p>
            """
        if let next {
            html += "Next: <b>\(next.title)</b>, \(PlanWhen(next, asOf: asOf))"
        } else {
            html += done == count ? "All of it is in your log." : "Nothing of it is left to do."
        }
        html += "</p></div><a class='button quiet small' href='\(Link.plan)'>See your plan</a></section>"
    }
}
