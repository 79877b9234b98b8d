import Domain
import Files
import Identity
import Primitives
import Storage

/// How a person's key seals what belongs to webhooks: each for its own place, so that nothing can be put elsewhere.
extension PersonKey {
    func seal(_ address: String, of webhook: ID<Webhook>, _ chance: (Int) -> [UInt8]) -> [UInt8] {
        seal(Array(address.utf8), context: Array("address:\(webhook)".utf8), nonce: chance)
    }

    func seal(_ secret: HookSecret, of webhook: ID<Webhook>, _ chance: (Int) -> [UInt8]) -> [UInt8] {
        seal(secret.bytes, context: Array("secret:\(webhook)".utf8), nonce: chance)
    }

    func seal(_ body: [UInt8], of delivery: ID<WebhookDelivery>, _ chance: (Int) -> [UInt8]) -> [UInt8] {
        seal(body, context: Array("body:\(delivery)".utf8), nonce: chance)
    }

    func seal(_ marks: [StandingMark], of person: ID<Person>, _ chance: (Int) -> [UInt8]) -> [UInt8] {
        seal(StandingMarkJSON.bytes(marks), context: Array("marks:\(person)".utf8), nonce: chance)
    }

    func webhook(_ stored: StoredWebhook) throws -> Webhook {
        let address = try open(stored.sealedAddress, context: Array("address:\(stored.id)".utf8))
        return Webhook(
            id: stored.id, person: stored.person, address: String(decoding: address, as: UTF8.self),
            createdAt: stored.createdAt, pausedAt: stored.pausedAt, isGivenUp: stored.isGivenUp)
    }

    func secret(_ stored: StoredWebhook) throws -> HookSecret {
        let bytes = try open(stored.sealedSecret, context: Array("secret:\(stored.id)".utf8))
        guard let secret = HookSecret(bytes: bytes) else { throw Refusal.missing }
        return secret
    }

    func body(_ stored: StoredDelivery) throws -> [UInt8] {
        try open(stored.sealedBody, context: Array("body:\(stored.delivery.id)".utf8))
    }

    func marks(_ sealed: [UInt8], of person: ID<Person>) throws -> [StandingMark] {
        try StandingMarkReader.marks(open(sealed, context: Array("marks:\(person)".utf8)))
    }
}
