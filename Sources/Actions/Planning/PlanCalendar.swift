import Domain
public import Files
public import Identity
public import Primitives
import Rules
import Storage

extension House {
    /// The calendar of somebody: what is still to be done of their plan, and by when each credential is declared.
    public func planCalendar(of visitor: Visitor) async throws -> CalendarFile {
        try calendar(try await followedPlan(of: visitor)?.steps ?? [], try await standings(of: dossier(of: visitor)))
    }

    /// The same, for whoever knows the secret address.
    public func planCalendar(behind token: SecretToken) async throws -> CalendarFile {
        let now = self.now
        let digest = token.digest
        let found = try await store.read { connection in
            guard let id = try connection.first(PlanQueries.owner(ofFeed: digest)),
                let person = try connection.first(PersonQueries.person(id))
            else { throw Refusal.missing }
            return (
                dossier: try Self.dossier(of: person, in: connection),
                plan: try Self.acceptedPlan(of: id, in: connection)
            )
        }
        let steps = found.plan?.steps(found.dossier.credits, on: now.day) ?? []
        return try calendar(steps, try await standings(of: found.dossier))
    }

    private func calendar(_ steps: [PlanStep], _ standings: [Standing]) throws -> CalendarFile {
        let base = settings.address
        var events = steps.filter(\.isOpen).map { step -> CalendarFile.Event in
            let item = step.item
            var event = CalendarFile.Event(
                id: "\(item.key)@plan.aliquot", title: item.title,
                text: "\(item.provider)\nLog it: \(base)/log/new?offering=\(item.offering)",
                time: .days(item.by, item.by))
            if let held = item.held {
                event.place = held.venue?.words
                if let from = held.starts.minute, let to = held.ends.minute {
                    event.time = .clock(from: (held.starts.day, from), to: (held.ends.day, to))
                } else {
                    event.time = .days(held.starts.day, held.ends.day)
                }
            } else {
                event.title = "Last day: \(item.title)"
                event.remindsBefore = 30
            }
            event.url = item.url ?? "\(base)/catalogue/\(item.offering)"
            return event
        }
        for standing in standings {
            let day = [standing.submissionDue, standing.expires].compactMap { $0 }.first { $0 >= today }
            guard let day, ![.voluntary, .submitted].contains(standing.state) else { continue }
            let isDue = day == standing.submissionDue
            var event = CalendarFile.Event(
                id: "\(standing.id)-\(day)@credential.aliquot",
                title:
                    "\(isDue ? "Declare" : "Last day of") \(standing.sign.contains("/") ? standing.title : standing.sign)",
                text: "\(standing.bodyName)\n\(base)/credentials/\(standing.id)", time: .days(day, day))
            event.remindsBefore = 30
            events.append(event)
        }
        return CalendarFile(name: "Aliquot", moment: now, events: events)
    }

    /// Makes a secret address for somebody's calendar; an older one leads nowhere from then on.
    public func makeCalendarFeed(for visitor: Visitor) async throws -> SecretToken {
        let token = SecretToken.new(surroundings.random)
        let (person, digest, now) = (visitor.person.id, token.digest, now)
        try await store.write { connection in
            _ = try connection.run(PlanQueries.putFeed(digest, of: person, at: now))
        }
        return token
    }

    /// Closes the secret address of somebody's calendar.
    public func closeCalendarFeed(for visitor: Visitor) async throws {
        let person = visitor.person.id
        try await store.write { connection in _ = try connection.run(PlanQueries.removeFeed(of: person)) }
    }

    /// Since when somebody has a secret address; nothing where they have none.
    public func calendarFeed(of visitor: Visitor) async throws -> Instant? {
        let person = visitor.person.id
        return try await store.read { connection in try connection.first(PlanQueries.feed(of: person)) }
    }
}
