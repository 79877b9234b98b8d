import Actions
import Domain
import Files
import HTTPTypes
import Hummingbird
import Identity
import Primitives

/// The programs that are told when the standing changes: see, add and remove them, and what became of each message.
enum APIWebhookRoutes {
    static let all = [
        APIRoute(.get, "/webhooks", .webhooksRead) { call in
            let found = try await call.house.webhooks(of: call.visitor)
            return .json { json in
                json.object { json in
                    json.array("items") { json in for one in found { json.webhook(one.webhook) } }
                    json.string("next", nil)
                }
            }
        },
        APIRoute(.post, "/webhooks", .webhooksWrite) { try await add($0) },
        APIRoute(.get, "/webhooks/{id}", .webhooksRead) { call in
            let found = try await call.house.webhook(try call.id(), for: call.visitor)
            return .json { json in json.webhook(found.webhook, found.deliveries.map(\.delivery)) }
        },
        APIRoute(.delete, "/webhooks/{id}", .webhooksWrite) { call in
            try await call.house.removeWebhook(try call.id(), for: call.visitor)
            return .done
        },
    ]

    private static func add(_ call: APICall) async throws -> APIAnswer {
        let body = try await call.body()
        return try await call.once(body.bytes) { _ in
            var reader = BodyReader()
            var address = ""
            if let object = reader.object(body.value, at: "", knowing: ["address"]) {
                address = reader.text(object, "address", most: 500, isNeeded: true) ?? ""
            }
            try reader.check()
            let new = try await call.house.addWebhook(address, for: call.visitor)
            return APIAnswer.json { json in json.webhook(new.webhook, secret: new.secret.text) }
                .at("/webhooks/\(new.webhook.id)")
        }
    }
}
