import Pages
import Primitives

extension Sample {
    private static let moment = Instant(startOf: Dana.asOf).adding(seconds: 34_200)
    private static let body =
        #"{"type":"standing.changed","timestamp":"2026-03-02T09:30:00Z","data":{"person":"019a","credentials":[]}}"#

    static let webhooks: [Sample] = [
        Sample(name: "account-webhooks-none", page: WebhooksPage(webhooks: [])),
        Sample(
            name: "account-webhooks",
            page: WebhooksPage(
                webhooks: [
                    .init(
                        id: Dana.id(60), address: "https://programs.example/aliquot", state: .active,
                        last: (at: moment, state: .delivered)),
                    .init(id: Dana.id(61), address: "https://old.example/in", state: .givenUp(since: moment)),
                ], address: "http://x", errors: [FieldError(field: "address", text: "Write https:// in front.")])),
        Sample(
            name: "account-webhook",
            page: WebhookPage(
                id: Dana.id(60), address: "https://programs.example/aliquot", since: moment, state: .active,
                deliveries: [
                    DeliveryRow(
                        id: Dana.id(62), event: "standing.changed", state: .delivered, attempts: 1,
                        outcome: "answered 204", at: moment, next: nil, body: body),
                    DeliveryRow(
                        id: Dana.id(63), event: "ping", state: .waiting, attempts: 2, outcome: "answered 500",
                        at: moment, next: moment.adding(seconds: 60), body: body),
                ])),
        Sample(
            name: "account-webhook-paused",
            page: WebhookPage(
                id: Dana.id(61), address: "https://old.example/in", since: moment, state: .givenUp(since: moment),
                deliveries: [])),
        Sample(
            name: "account-webhook-secret",
            page: WebhookSecretPage(
                id: Dana.id(60), address: "https://programs.example/aliquot",
                secret: "whsec_BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=")),
    ]
}
