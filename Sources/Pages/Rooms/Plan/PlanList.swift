import Primitives
import Rules

/// What to do, in order: what, when, for how much, and what it closes.
struct PlanList: Component {
    var plan: PlanShown
    var asOf: CalendarDate
    var query: PlanQuery
    var token: HTML

    func write(into html: inout HTML) {
        html += "<h2 class='unseen'>What to do</h2><ol class='plan-list panel'>"
        for purchase in plan.purchases {
            html += """
                <li class='plan-item purchase'><div class='plan-main'><h3><a href='\(Link.offering(purchase.id))'>\
                \(purchase.title)</a></h3><p class='entry-facts'><span>Subscribe \(from(purchase.from))</span> \
                <span>opens what says so below</span></p></div>\
                <p class='plan-cost'><b>\(PlanWords.price(purchase.cost))</b></p></li>
                """
        }
        for item in plan.items { write(item, &html) }
        html += "</ol>"
    }

    private func from(_ day: CalendarDate) -> HTML { day <= asOf ? "today" : "on \(day: day)" }

    private func write(_ item: PlanShown.Item, _ html: inout HTML) {
        html += """
            <li class='plan-item' id='\(anchor(item))'><div class='plan-main'><h3>\(Dots(topics: item.topics))\
            <a href='\(Link.offering(item.id))'>\(item.title)</a></h3>\
            <p class='entry-facts'><span>\(item.provider)</span> \(PlanWhen(item, asOf: asOf))</p>\
            \(PlanCloses(closes: item.closes))\
            \(when: item.isUpTo, "<p class='soft small'>Its credit is an upper limit: log what you attended, and the plan follows.</p>")\
            </div><p class='plan-cost'><b>\(cost(item))</b>\
            \(some: item.hours, { "<span class='soft'>\(PlanWords.hours($0))</span>" })</p>\
            <div class='plan-acts'>\(some: item.url, {
                "<a class='act' href='\($0)' rel='noopener nofollow external'>\(item.held == nil ? "Enrol" : "Book")\(Icon.arrow)<span class='unseen'>: \(item.title)</span></a>"
            })<a class='act' href='\(Link.logOffering(item.id))'>Log it<span class='unseen'>: \(item.title)</span></a>\
            <form method='post' action='\(Link.planMark)'>\(token)\
            <input type='hidden' name='key' value='\(item.key)'>\
            <input type='hidden' name='back' value='\(query.query)#\(anchor(item))'>\
            <button class='plain' name='do' value='\(item.isPinned ? "clear" : "pin")' aria-pressed='\(item.isPinned ? "true" : "false")'>\
            \(item.isPinned ? "Kept in" : "Keep in")<span class='unseen'>: \(item.title)</span></button>\
            <button class='plain' name='do' value='refuse'>Not this one<span class='unseen'>: \(item.title)</span></button>\
            </form></div></li>
            """
    }

    private func anchor(_ item: PlanShown.Item) -> String { "item-\(item.key)".anchor }

    private func cost(_ item: PlanShown.Item) -> HTML {
        if let through = item.through { return "<span class='with'>with \(through)</span>" }
        guard let cost = item.cost else { return "<span class='soft'>price not known</span>" }
        return cost == 0 ? "<span class='chip good'>Free</span>" : "\(PlanWords.dollars(cost))"
    }
}

/// When something of a plan is done: at its time, or in which days.
struct PlanWhen: Component {
    var date: CalendarDate
    var by: CalendarDate
    var held: (clock: String?, place: String?)?
    var asOf: CalendarDate

    init(_ item: PlanShown.Item, asOf: CalendarDate) {
        (date, by, held, self.asOf) = (item.date, item.by, item.held, asOf)
    }

    init(date: CalendarDate, by: CalendarDate, held: (clock: String?, place: String?)?, asOf: CalendarDate) {
        (self.date, self.by, self.held, self.asOf) = (date, by, held, asOf)
    }

    func write(into html: inout HTML) {
        html += "<span class='offer-when'>"
        if let held {
            html += "\(day: date)\(some: held.clock, { ", \($0)" })\(some: held.place, { ", \($0)" })"
        } else if date >= by {
            html += "on \(day: date)"
        } else if date <= asOf {
            html += "any day until \(day: by)"
        } else {
            html += "\(day: date) to \(day: by)"
        }
        html += "</span>"
    }
}

/// What something of a plan closes, credential by credential.
struct PlanCloses: Component {
    var closes: [(credential: String, amount: String)]

    func write(into html: inout HTML) {
        guard !closes.isEmpty else { return }
        html += "<ul class='counts'>"
        for part in closes { html += "<li class='count'><b>\(part.credential)</b> \(part.amount)</li>" }
        html += "</ul>"
    }
}
