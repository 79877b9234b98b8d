import Actions
import HTTPTypes
import Hummingbird
import Logging
import Pages
import Storage

/// The one place that turns what went wrong into an answer: a page for people, a problem document for programs.
struct Faults: RouterMiddleware {
    let site: Site

    @concurrent func handle(
        _ request: Request, context: Exchange, next: @concurrent (Request, Exchange) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            if case Refusal.signInNeeded = error, !Self.wantsDocument(request) { return signIn(request, context) }
            let problem = Problem(error)
            if problem.status.code >= 500 {
                context.logger.error(
                    "failed", metadata: ["error": "\(error)", "route": "\(context.endpointPath ?? "none")"])
            }
            return answer(problem, request, context)
        }
    }

    private func answer(_ problem: Problem, _ request: Request, _ context: Exchange) -> Response {
        var response =
            Self.wantsDocument(request)
            ? problem.document(instance: context.id)
            : site.page(
                FaultPage(problem.fault, requestID: problem.status.code >= 500 ? context.id : nil),
                status: problem.status, context)
        if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
        for field in problem.headers { response.headers[field.name] = field.value }
        return response
    }

    /// Sends somebody to the door and, once inside, back to where they wanted to go.
    private func signIn(_ request: Request, _ context: Exchange) -> Response {
        if context.awaiting != nil { return site.onward(.signInCode) }
        guard request.method == .get, request.uri.path != "/home" else { return site.onward(.signIn) }
        return site.onward("\(Link.signIn.path)?next=\(request.uri.path)")
    }

    static func wantsDocument(_ request: Request) -> Bool {
        if request.uri.path.hasPrefix("/api/") { return true }
        let accept = request.headers[.accept] ?? ""
        return accept.contains("json") && !accept.contains("text/html")
    }
}
