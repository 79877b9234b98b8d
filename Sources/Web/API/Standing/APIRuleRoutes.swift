import Actions
import Files
import HTTPTypes
import Hummingbird
import Rules

/// The rule book that everybody is counted by.
enum APIRuleRoutes {
    static let all = [
        APIRoute(.get, "/rules", nil) { .document(RuleBookJSON.list($0.house.rules.book)) },
        APIRoute(.get, "/rules/{programme}", nil) { try programme($0) },
    ]

    private static func programme(_ call: APICall) throws -> APIAnswer {
        let id = call.exchange.parameters.get("programme")
        guard let programme = call.house.rules.book.programmes.first(where: { $0.id == id }) else {
            throw Refusal.missing
        }
        return .document(RuleBookJSON.programme(programme))
    }
}
