import Actions
import Domain
import HTTPTypes
import Hummingbird
import Primitives

/// Where programs come in: a token that is good, its minute not used up, its scope wide enough, a query that makes sense.
struct APIDoor: Sendable {
    let site: Site

    func pass(_ request: Request, _ exchange: Exchange, to route: APIRoute) async throws -> Response {
        let holder = try await holder(request)
        let left = try await quota(of: holder)
        do {
            if let scope = route.scope, !holder.token.scopes.contains(scope) { throw Self.narrow(scope) }
            if !MediaType.takesJSON(request), !route.path.hasSuffix("/content") { throw Problem(.notAcceptable) }
            let call = APICall(
                site: site, request: request, exchange: exchange, holder: holder,
                query: try Self.query(request, knowing: route.parameters))
            var response = try await route.answer(call).response(to: request)
            Self.tell(left, &response.headers)
            return response
        } catch {
            var problem = Problem(error)
            // What fails by our fault goes on as it is, to be logged.
            if problem.status.code >= 500 { throw error }
            // To a program, what is somebody else's is not there: nobody finds out by asking.
            if problem.code == .forbidden { problem = Problem(.notFound) }
            Self.tell(left, &problem.headers)
            throw problem
        }
    }

    private func holder(_ request: Request) async throws -> TokenHolder {
        guard let field = request.headers[.authorization] else { throw Self.needed("Send a token.", nil) }
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else {
            throw Self.needed("Send a token as Authorization: Bearer aliquot_….", nil)
        }
        do {
            return try await site.house.holder(of: parts[1].filter { !$0.isWhitespace })
        } catch let fault as TokenFault {
            switch fault {
            case .unknown: throw Self.needed("There is no such token.", "invalid_token")
            case .ended: throw Self.needed("The token's time is over.", "invalid_token")
            case .revoked: throw Self.needed("The token was revoked.", "invalid_token")
            }
        }
    }

    private static func needed(_ detail: String, _ error: String?) -> Problem {
        var problem = Problem(.tokenNeeded, detail: detail)
        problem.headers[.wwwAuthenticate] = "Bearer realm=\"aliquot\"" + (error.map { ", error=\"\($0)\"" } ?? "")
        return problem
    }

    private static func narrow(_ scope: TokenScope) -> Problem {
        var problem = Problem(.scopeMissing, detail: "It needs the scope \(scope.code).")
        problem.headers[.wwwAuthenticate] =
            "Bearer realm=\"aliquot\", error=\"insufficient_scope\", scope=\"\(scope.code)\""
        return problem
    }

    private func quota(of holder: TokenHolder) async throws -> QuotaLeft {
        do {
            return try await site.house.spendQuota(of: holder.token)
        } catch Refusal.wait(let seconds) {
            var problem = Problem(.limitReached, retryAfter: seconds)
            let limit = site.house.settings.quota.limit
            Self.tell(QuotaLeft(limit: limit, left: 0, seconds: seconds), &problem.headers)
            throw problem
        }
    }

    private static func tell(_ left: QuotaLeft, _ headers: inout HTTPFields) {
        headers[.rateLimitPolicy] = "\"token\";q=\(left.limit);w=\(TokenQuota.window)"
        headers[.rateLimit] = "\"token\";r=\(left.left);t=\(left.seconds)"
    }

    private static func query(_ request: Request, knowing names: Set<String>) throws -> Fields {
        guard let fields = Fields(encoded: request.uri.query ?? "") else { throw WebFault.unreadable }
        var faults: [ProblemFault] = []
        var seen: Set<String> = []
        for (name, _) in fields.all {
            if !names.contains(name) {
                faults.append(ProblemFault(.parameter(String(name.prefix(60))), "This is not asked for here."))
            } else if !seen.insert(name).inserted {
                faults.append(ProblemFault(.parameter(name), "It is there twice."))
            }
        }
        guard faults.isEmpty else { throw Problem(faults) }
        return fields
    }
}
