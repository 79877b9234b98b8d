import Domain
import Files
import Identity
import Primitives
import Storage

extension House {
    /// Queues a look at somebody's standing, where a program of theirs wants to know of it. To be called wherever
    /// something changes that counts.
    func watchStanding(of person: ID<Person>, in connection: any Connection) throws {
        try connection.run(WebhookQueries.watch(person, job: surroundings.id(), at: now))
    }

    /// Looks where somebody stands and tells their programs what changed since the last look.
    func lookAtStanding(_ job: Job) async throws {
        guard let id = ID<Person>(job.subject) else { return }
        let before = try await store.read { connection -> (dossier: Dossier, sealed: [UInt8]?)? in
            guard let person = try connection.first(PersonQueries.person(id)) else { return nil }
            return (
                try Self.dossier(of: person, in: connection),
                try connection.first(StandingMarkQueries.marks(of: id))
            )
        }
        guard let before else { return }
        let after = try await standings(of: before.dossier).map(StandingMark.init)
        let chance = surroundings.random
        let now = self.now
        try await store.write { connection in
            // Somebody looked meanwhile: what they saw is told already, and the rest at the next look.
            guard try connection.first(StandingMarkQueries.marks(of: id)) == before.sealed else {
                return try self.watchStanding(of: id, in: connection)
            }
            let key = try connection.key(of: id)
            try connection.run(StandingMarkQueries.put(key.seal(after, of: id, chance), of: id, at: now))
            guard let sealed = before.sealed else { return }
            let changes = StandingChange.all(from: try key.marks(sealed, of: id), to: after)
            guard !changes.isEmpty else { return }
            let body = WebhookMessageJSON.standingChanged(changes, of: id, at: now)
            for webhook in try connection.all(WebhookQueries.all(of: id)) where webhook.pausedAt == nil {
                try self.tell(webhook.id, .standingChanged, body, key, in: connection)
            }
        }
    }

    /// Queues a message to a webhook.
    func tell(
        _ webhook: ID<Webhook>, _ event: WebhookDelivery.Event, _ body: [UInt8], _ key: PersonKey,
        in connection: any Connection
    ) throws {
        let delivery = WebhookDelivery(
            id: surroundings.id(), webhook: webhook, event: event, createdAt: now, nextAt: now)
        let sealed = key.seal(body, of: delivery.id, surroundings.random)
        try connection.run(DeliveryQueries.add(delivery, sealedBody: sealed))
        let job = Job(id: surroundings.id(), kind: .callWebhook, subject: delivery.id.text)
        try connection.run(JobQueries.add(job, name: nil, due: now, at: now))
    }

    /// What days alone change: people are looked at at least once a day.
    func watchEverybody(in connection: any Connection) throws {
        for person in try connection.all(
            WebhookQueries.unwatched(since: now.adding(seconds: -20 * 3600), most: 10_000))
        {
            try watchStanding(of: person, in: connection)
        }
    }
}
