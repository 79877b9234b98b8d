import Actions
import Domain
import Files
import HTTPTypes
import Hummingbird
import Pages
import Planning
import Primitives

/// Plans: make one, follow it, see how far one is, give it up.
enum APIPlanRoutes {
    static let all = [
        APIRoute(.get, "/plans", .plansRead) { call in
            let followed = try await call.house.followedPlan(of: call.visitor)
            return .json { json in
                json.object { json in
                    json.array("items") { json in if let followed { json.followed(followed) } }
                    json.string("next", nil)
                }
            }
        },
        APIRoute(.post, "/plans", .plansRead) { call in
            let made = try await make(call)
            return .document(
                PlanJSON.document(made.plan, of: made.bench.portfolio, asOf: made.bench.choices.day))
        },
        APIRoute(.get, "/plans/followed", .plansRead) { call in answer(try await followed(call)) },
        APIRoute(.put, "/plans/followed", .plansWrite) { try await follow($0) },
        APIRoute(.delete, "/plans/followed", .plansWrite) { call in
            try ETag.named(in: call.request)
            let known = try await followed(call)
            try ETag(of: answer(known).bytes).require(in: call.request)
            try await call.house.dropPlan(known.plan.id, for: call.visitor)
            return .done
        },
        APIRoute(.get, "/plans/followed/calendar", .plansRead) { call in
            APIAnswer(
                headers: [.contentType: "text/calendar; charset=utf-8"],
                bytes: try await call.house.planCalendar(of: call.visitor).bytes)
        },
    ]

    /// A program may wait longer than a page, in milliseconds.
    private static let patience: Int64 = 15_000

    private static func followed(_ call: APICall) async throws -> PlanFollowed {
        guard let followed = try await call.house.followedPlan(of: call.visitor) else { throw Refusal.missing }
        return followed
    }

    private static func answer(_ followed: PlanFollowed) -> APIAnswer {
        .json { json in json.followed(followed) }.tagged
    }

    private static func make(_ call: APICall) async throws -> (plan: Plan, bench: PlanBench, form: PlanForm) {
        let body = try PlanBody(try await call.body().value)
        var bench = try await call.house.planBench(of: call.visitor)
        bench.marks = try body.marks(bench.marks, among: bench.choices)
        guard !bench.standings.isEmpty else {
            throw Problem(.conflict, detail: "The wallet holds no credential to plan for.")
        }
        let wish = try PlanBody.placed { try call.house.wish(body.form, at: bench) }
        guard let plan = try await call.house.plan(wish, at: bench, waiting: patience).plan else {
            throw Refusal.busy
        }
        return (plan, bench, body.form)
    }

    /// Makes a plan and follows it, in the place of the one that was seen.
    private static func follow(_ call: APICall) async throws -> APIAnswer {
        if let known = try await call.house.followedPlan(of: call.visitor) {
            try ETag(of: answer(known).bytes).require(in: call.request)
        }
        let made = try await make(call)
        guard made.plan.conflict == nil, !made.plan.items.isEmpty else {
            throw Problem(.conflict, detail: "There is no plan to follow: POST /plans says why.")
        }
        try await call.house.acceptPlan(
            made.plan, at: made.bench, question: PlanQuery(made.form).query, for: call.visitor)
        return answer(try await followed(call))
    }
}
