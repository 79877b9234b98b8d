import Primitives

/// How own time is spread over days when there are only so many hours a week: always what is due first.
enum StudyWeeks {
    /// Something to study for: not before a day, not after a day, so many thousandths of an hour.
    struct Task: Hashable, Sendable {
        var id: String
        var first: CalendarDate
        var last: CalendarDate
        var hours: Int64
        /// Ids of tasks to be done before.
        var after: [String] = []
    }

    /// So many thousandths of an hour there are from a day to a day.
    static func room(_ weekly: Int64, from: CalendarDate, to: CalendarDate) -> Int64 {
        weekly * Int64(to.days(since: from) + 1) / 7
    }

    /// The day on which each task is done; nothing where not all can be done in time.
    static func days(_ tasks: [Task], weekly: Int64) -> [String: CalendarDate]? {
        guard weekly > 0 || tasks.allSatisfy({ $0.hours == 0 }) else { return nil }
        var open = pressed(tasks)
        // In sevenths, a day has exactly what a week has.
        var left = Dictionary(uniqueKeysWithValues: open.map { ($0.id, $0.hours * 7) })
        var done: [String: CalendarDate] = [:]
        guard var day = open.map(\.first).min() else { return [:] }
        while !open.isEmpty {
            var room = weekly
            while true {
                let ready = open.filter { task in task.first <= day && task.after.allSatisfy { done[$0] != nil } }
                guard let next = ready.min(by: { ($0.last, $0.id) < ($1.last, $1.id) }) else { break }
                let spent = min(room, left[next.id] ?? 0)
                left[next.id, default: 0] -= spent
                room -= spent
                guard left[next.id] == 0 else { break }
                guard day <= next.last else { return nil }
                done[next.id] = day
                open.removeAll { $0.id == next.id }
            }
            guard !open.isEmpty else { break }
            let earliest = open.map(\.first).min() ?? day
            day = max(day.adding(days: 1), earliest)
            if open.contains(where: { $0.last < day }) { return nil }
        }
        return done
    }

    /// What must come before something is due when that is.
    private static func pressed(_ tasks: [Task]) -> [Task] {
        var tasks = tasks
        let places = Dictionary(uniqueKeysWithValues: tasks.enumerated().map { ($1.id, $0) })
        var isChanged = true
        while isChanged {
            isChanged = false
            for task in tasks {
                for id in task.after {
                    guard let place = places[id], tasks[place].last > task.last else { continue }
                    tasks[place].last = task.last
                    isChanged = true
                }
            }
        }
        for place in tasks.indices { tasks[place].after = tasks[place].after.filter { places[$0] != nil } }
        return tasks
    }
}
