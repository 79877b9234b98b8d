import Actions
import Domain
import Files
import HTTPTypes
import Primitives
import Rules

/// Where the person stands, as the document that the command `aliquot status` writes.
enum APIStandingRoutes {
    static let all = [
        APIRoute(.get, "/standing", .standingRead) { try await standing($0, of: nil) },
        APIRoute(.get, "/standing/{id}", .standingRead) { call in
            try await standing(call, of: try call.id(Credential.self))
        },
    ]

    private static func standing(_ call: APICall, of credential: ID<Credential>?) async throws -> APIAnswer {
        let dossier = try await call.house.dossier(of: call.visitor)
        if let credential, !dossier.credentials.contains(where: { $0.id == credential }) { throw Refusal.missing }
        let standings = try await call.house.standings(of: dossier).filter {
            credential == nil || $0.id == credential?.text
        }
        return .document(
            StandingJSON.document(standings, of: dossier.portfolio(), asOf: call.house.today))
    }
}
