import Actions
import Domain
import Files
import HTTPTypes
import Primitives

/// In whose name a program acts, and what it may do.
enum APIPersonRoutes {
    static let all = [APIRoute(.get, "/me", nil) { me($0) }]

    private static func me(_ call: APICall) -> APIAnswer {
        let (person, token) = (call.visitor.person, call.holder.token)
        return .json { json in
            json.object { json in
                json.string("id", person.id.text)
                json.string("name", person.name)
                json.string("email", call.visitor.email)
                json.string("birth_date", person.birthDate?.description)
                json.object("token") { json in
                    json.string("id", token.id.text)
                    json.string("name", token.name)
                    json.words("scopes", token.scopes.map(\.code))
                    json.string("created_at", token.createdAt.description)
                    json.string("ends_at", token.endsAt.description)
                }
            }
        }
    }
}
