import Primitives

/// Ways that were chosen, in rising order.
struct Selection: Hashable, Sendable {
    var ways: [Int]

    init(_ ways: some Sequence<Int>) {
        self.ways = ways.sorted()
    }
}

/// A selection with days and subscriptions: everything that a plan says.
struct Draft: Sendable {
    struct Item: Sendable {
        var way: Int
        var id: String
        var date: CalendarDate
        var by: CalendarDate
    }

    var items: [Item]
    var purchases: [(subscription: Int, from: CalendarDate)]
    var cost: Int64

    /// Sets days for a selection; nothing where the weeks are too short.
    init?(_ selection: Selection, of model: PlanModel) {
        items = selection.ways.map { way in
            let occasion = model.occasions[model.ways[way].occasion]
            return Item(
                way: way, id: model.catalogue.offerings[occasion.offering].id, date: occasion.first, by: occasion.last)
        }
        if let weekly = model.wish.weeklyHours?.thousandths {
            guard let days = Self.days(items, weekly, model) else { return nil }
            for place in items.indices { items[place].date = days[items[place].id] ?? items[place].date }
        }
        purchases = []
        cost = selection.ways.reduce(0) { $0 + model.ways[$1].cost }
        for place in model.catalogue.subscriptions.indices {
            let days = items.filter { model.ways[$0.way].subscription == place }.map(\.date).sorted()
            let subscription = model.catalogue.subscriptions[place]
            var until: CalendarDate?
            for day in days where until.map({ day > $0 }) ?? true {
                purchases.append((place, day))
                cost += subscription.price.cents ?? 0
                until = subscription.validDays.map { day.adding(days: $0 - 1) } ?? .distant
            }
            // Hours that one does not hold take another.
            guard let most = subscription.hours?.thousandths, most > 0 else { continue }
            let used = items.filter { model.ways[$0.way].subscription == place }.reduce(Int64(0)) {
                $0 + model.ways[$1.way].hours
            }
            var held = Int64(purchases.count { $0.subscription == place }) * most
            while held < used, let first = days.first {
                purchases.append((place, first))
                cost += subscription.price.cents ?? 0
                held += most
            }
        }
        items.sort { ($0.date, $0.id) < ($1.date, $1.id) }
    }

    var finish: CalendarDate? { items.map(\.date).max() }

    /// The days on which what is done in one's own time is done.
    private static func days(_ items: [Item], _ weekly: Int64, _ model: PlanModel) -> [String: CalendarDate]? {
        let own = items.filter { model.catalogue.offerings[model.ways[$0.way].offering].session == nil }
        var tasks = own.map { item in
            let way = model.ways[item.way]
            let before = model.prerequisites.before[way.offering].map { model.catalogue.offerings[$0].id }
            return StudyWeeks.Task(id: item.id, first: item.date, last: item.by, hours: way.hours, after: before)
        }
        // What something held needs is done by then; what needs something held is not done before.
        for item in items {
            let way = model.ways[item.way]
            guard let session = model.catalogue.offerings[way.offering].session else { continue }
            for other in model.prerequisites.before[way.offering] {
                guard let place = tasks.firstIndex(where: { $0.id == model.catalogue.offerings[other].id }) else {
                    continue
                }
                tasks[place].last = min(tasks[place].last, session.starts.day)
            }
            for place in tasks.indices where tasks[place].after.contains(item.id) {
                tasks[place].first = max(tasks[place].first, session.ends.day)
            }
        }
        return StudyWeeks.days(tasks, weekly: weekly)
    }
}
