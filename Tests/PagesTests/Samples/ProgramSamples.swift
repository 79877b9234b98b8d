import Pages
import Primitives

extension Sample {
    private static let moment = Instant(startOf: Dana.asOf).adding(seconds: 34_200)
    private static let scopes = [
        ("wallet:read", "See credentials"), ("wallet:write", "Add, change and remove credentials"),
        ("log:read", "See entries and their history, and ask what one would count"),
        ("log:write", "Record, correct and withdraw entries"), ("standing:read", "See where you stand"),
    ]
    private static let lines = [
        TokensPage.TokenLine(
            id: Dana.id(90), name: "Night shift tablet", scopes: ["standing:read", "log:read"],
            made: Dana.asOf.adding(days: -12), used: moment, ends: Dana.asOf.adding(days: 78)),
        TokensPage.TokenLine(
            id: Dana.id(91), name: "Certificate folder", scopes: ["evidence:write", "log:write"],
            made: Dana.asOf.adding(days: -2), used: nil, ends: Dana.asOf.adding(days: 28)),
        TokensPage.TokenLine(
            id: Dana.id(92), name: "Old spreadsheet", scopes: ["log:read"], made: Dana.asOf.adding(days: -100),
            used: moment.adding(seconds: -900_000), ends: Dana.asOf.adding(days: -10), isGood: false),
    ]

    static let programs: [Sample] = [
        Sample(name: "account-tokens", page: TokensPage(tokens: lines, scopes: scopes, lives: [30, 90, 365])),
        Sample(
            name: "account-tokens-wrong",
            page: TokensPage(
                tokens: [], scopes: scopes, lives: [30, 90, 365],
                typed: TokensPage.Typed(name: "Tablet", scopes: ["log:read"]),
                errors: [FieldError(field: "password", text: "That is not your password.")])),
        Sample(
            name: "account-token-made",
            page: TokenMadePage(
                name: "Night shift tablet", token: "aliquot_kv9zJ4SrPlPrkuk5gQ9sewq2Zt8m1Xy7Rw3Bn6Cd0Ef")),
        Sample(
            name: "api",
            page: APIPage(
                address: "http://127.0.0.1:8080", limit: 600,
                operations: [
                    APIPage.Operation(method: "GET", path: "/me", scope: nil),
                    APIPage.Operation(method: "POST", path: "/entries/{id}/corrections", scope: "log:write"),
                ])),
        Sample(
            name: "problems",
            page: ProblemsPage(problems: [
                ProblemsPage.Kind(
                    slug: "precondition-failed", name: "Changed since you saw it", status: 412,
                    meaning: "The ETag in If-Match is not that of the present version. Nothing was changed.",
                    remedy: "Fetch it again, look what changed, and send your change with the new ETag.")
            ]), visitor: nil),
    ]
}
