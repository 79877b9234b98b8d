import Actions
import Domain
import Files
import HTTPTypes
import Hummingbird
import Primitives

/// The wallet: see, add, change and remove credentials.
enum APICredentialRoutes {
    static let all = [
        APIRoute(.get, "/credentials", .walletRead, APIPaging.parameters) { try await list($0) },
        APIRoute(.post, "/credentials", .walletWrite) { try await add($0) },
        APIRoute(.get, "/credentials/{id}", .walletRead) { call in
            answer(try await held(call))
        },
        APIRoute(.put, "/credentials/{id}", .walletWrite) { try await change($0) },
        APIRoute(.delete, "/credentials/{id}", .walletWrite) { try await remove($0) },
    ]

    private static func list(_ call: APICall) async throws -> APIAnswer {
        let page = try APIPaging(call, "c")
        let wallet = try await call.house.dossier(of: call.visitor).credentials
        let behind = wallet.drop { $0.id.text <= page.after ?? "" }
        let shown = Array(behind.prefix(page.limit))
        return page.answer(
            "/credentials", shown, last: behind.count > shown.count ? shown.last?.id.text : nil
        ) { credential, json in json.credential(credential) }
    }

    private static func held(_ call: APICall) async throws -> Credential {
        let id = try call.id(Credential.self)
        let wallet = try await call.house.dossier(of: call.visitor).credentials
        guard let credential = wallet.first(where: { $0.id == id }) else { throw Refusal.missing }
        return credential
    }

    private static func answer(_ credential: Credential) -> APIAnswer {
        .json { json in json.credential(credential) }.tagged
    }

    private static func add(_ call: APICall) async throws -> APIAnswer {
        let body = try await call.body()
        return try await call.once(body.bytes) { thing in
            guard let id = ID<Credential>(thing) else { throw Refusal.missing }
            let credential = try CredentialBody(body.value).credential(id)
            try await call.house.addCredential(credential, for: call.visitor)
            return answer(credential).at("/credentials/\(id)")
        }
    }

    private static func change(_ call: APICall) async throws -> APIAnswer {
        let known = try await held(call)
        let body = try CredentialBody(try await call.body().value)
        try ETag(of: answer(known).bytes).require(in: call.request)
        let credential = body.credential(known.id, revision: known.revision)
        try await seen { try await call.house.changeCredential(credential, for: call.visitor) }
        return answer(credential)
    }

    private static func remove(_ call: APICall) async throws -> APIAnswer {
        let known = try await held(call)
        try ETag(of: answer(known).bytes).require(in: call.request)
        try await seen {
            try await call.house.removeCredential(known.id, seen: known.revision, for: call.visitor)
        }
        return .done
    }

    /// Somebody was quicker between the look at the tag and the change.
    private static func seen(_ change: () async throws -> Void) async throws {
        do {
            try await change()
        } catch Refusal.changedMeanwhile {
            throw Problem(.preconditionFailed)
        }
    }
}
