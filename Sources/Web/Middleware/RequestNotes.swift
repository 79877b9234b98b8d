import HTTPTypes
import Hummingbird
import Logging

/// Notes every request: one line in the log, one count in the meters. Addresses of people and tokens stay out of it.
struct RequestNotes: RouterMiddleware {
    let meters: Meters
    let isQuiet: Bool

    @concurrent func handle(
        _ request: Request, context: Exchange, next: @concurrent (Request, Exchange) async throws -> Response
    ) async throws -> Response {
        let clock = ContinuousClock()
        let begun = clock.now
        var response = try await next(request, context)
        let spent = clock.now - begun
        response.headers[.requestID] = context.id
        let microseconds = spent.components.seconds * 1_000_000 + spent.components.attoseconds / 1_000_000_000_000
        let route = context.endpointPath ?? "none"
        meters.note(method: request.method.rawValue, route: route, status: response.status.code, microseconds)
        if !isQuiet {
            context.logger.info(
                "request",
                metadata: [
                    "method": "\(request.method.rawValue)", "route": "\(route)", "status": "\(response.status.code)",
                    "microseconds": "\(microseconds)",
                ])
        }
        return response
    }
}
