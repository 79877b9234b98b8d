public import Domain
public import Primitives

/// What is posted to a webhook. The exact bytes are signed and kept, so every try sends the same.
public enum WebhookMessageJSON {
    /// That standings changed.
    public static func standingChanged(
        _ changes: [StandingChange], of person: ID<Person>, at moment: Instant
    ) -> [UInt8] {
        message(.standingChanged, of: person, at: moment) { json in
            json.array("credentials") { json in
                for change in changes {
                    json.object { json in
                        json.string("id", change.after?.id ?? change.before?.id)
                        json.string("credential", change.after?.credential ?? change.before?.credential)
                        StandingMarkJSON.write("before", change.before, &json)
                        StandingMarkJSON.write("after", change.after, &json)
                    }
                }
            }
        }
    }

    /// A test: nothing happened.
    public static func ping(of person: ID<Person>, at moment: Instant) -> [UInt8] {
        message(.ping, of: person, at: moment) { _ in }
    }

    private static func message(
        _ event: WebhookDelivery.Event, of person: ID<Person>, at moment: Instant, _ data: (inout JSONWriter) -> Void
    ) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.string("type", event.code)
            json.string("timestamp", moment.description)
            json.object("data") { json in
                json.string("person", person.text)
                data(&json)
            }
        }
        return json.bytes
    }
}
