public import Domain
import Hooks
public import Identity
public import Primitives
import Storage

/// A webhook that was just made; its secret is shown once.
public struct NewWebhook: Sendable {
    /// The webhook.
    public let webhook: Webhook
    /// What its calls are signed with.
    public let secret: HookSecret
}

extension House {
    /// Adds a program that is told when somebody's standing changes. What it is now is remembered, so that the first
    /// message tells of the first change.
    public func addWebhook(_ address: String, for visitor: Visitor) async throws -> NewWebhook {
        let address = try checkedAddress(address)
        let secret = HookSecret.new(surroundings.random)
        let webhook = Webhook(
            id: surroundings.id(), person: visitor.person.id, address: address.description, createdAt: now)
        let marks = try await standings(of: try await dossier(of: visitor)).map(StandingMark.init)
        let chance = surroundings.random
        try await store.write { connection in
            let known = try connection.all(WebhookQueries.all(of: webhook.person))
            guard known.count < Webhook.mostForPerson else {
                throw Refusal.invalid("address", "At most \(Webhook.mostForPerson) webhooks. Remove one first.")
            }
            let key = try connection.key(of: webhook.person)
            try connection.run(
                WebhookQueries.add(
                    webhook, sealedAddress: key.seal(webhook.address, of: webhook.id, chance),
                    sealedSecret: key.seal(secret, of: webhook.id, chance)))
            if known.allSatisfy({ $0.pausedAt != nil }) {
                try connection.run(
                    StandingMarkQueries.put(key.seal(marks, of: webhook.person, chance), of: webhook.person, at: now))
            }
            try self.note(.webhookAdded, webhook.person, by: webhook.person, webhook.address, in: connection)
        }
        return NewWebhook(webhook: webhook, secret: secret)
    }

    /// Stops the calls of a webhook, or resumes them.
    public func pauseWebhook(_ id: ID<Webhook>, _ isPaused: Bool, for visitor: Visitor) async throws {
        let person = visitor.person.id
        let now = self.now
        try await store.write { connection in
            let change = WebhookQueries.pause(id, of: person, since: isPaused ? now : nil, givenUp: false)
            guard try connection.run(change) == 1 else { throw try connection.webhookAbsence(id) }
            try self.watchStanding(of: person, in: connection)
        }
    }

    /// Takes a webhook away, with what was told to it.
    public func removeWebhook(_ id: ID<Webhook>, for visitor: Visitor) async throws {
        let person = visitor.person.id
        try await store.write { connection in
            guard let stored = try connection.first(WebhookQueries.webhook(id)), stored.person == person else {
                throw try connection.webhookAbsence(id)
            }
            let webhook = try connection.key(of: person).webhook(stored)
            try connection.run(DeliveryQueries.clear(id, of: person))
            try connection.run(WebhookQueries.remove(id, of: person))
            try self.note(.webhookRemoved, person, by: person, webhook.address, in: connection)
        }
    }

    private func checkedAddress(_ text: String) throws -> HookAddress {
        let text = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        do {
            return try HookAddress(text, reach: settings.hooks?.reach ?? .outside)
        } catch {
            let words =
                switch error {
                case .form: "That is not an address. Write it as https://example.org/aliquot."
                case .plain: "Write https:// in front: what is sent is about you."
                case .signIn: "Leave user and password out; calls are signed with a secret of their own."
                case .inside: "That address is inside a private network. Only what the internet can reach is called."
                case .long: "At most 500 letters."
                }
            throw Refusal.invalid("address", words)
        }
    }
}

extension Connection {
    /// Why a webhook is not there for somebody: it is another's, or nobody's.
    func webhookAbsence(_ id: ID<Webhook>) throws -> Refusal {
        try first(WebhookQueries.webhook(id)) == nil ? .missing : .forbidden
    }
}
