import HTTPTypes

/// Every kind of problem that an answer can name. Each has a page at `/problems/…` that says what it means.
enum ProblemCode: String, CaseIterable, Sendable {
    case unreadable
    case invalidRequest = "invalid-request"
    case staleForm = "stale-form"
    case signInNeeded = "sign-in-needed"
    case forbidden
    case notFound = "not-found"
    case notThisWay = "not-this-way"
    case conflict
    case tooLarge = "too-large"
    case wrongType = "wrong-type"
    case tooMany = "too-many"
    case tryAgain = "try-again"
    case `internal`
    case tokenNeeded = "token-needed"
    case scopeMissing = "scope-missing"
    case notAcceptable = "not-acceptable"
    case preconditionNeeded = "precondition-needed"
    case preconditionFailed = "precondition-failed"
    case keyReused = "idempotency-key-reused"
    case keyInUse = "idempotency-key-in-use"
    case limitReached = "limit-reached"

    var status: HTTPResponse.Status {
        switch self {
        case .unreadable: .badRequest
        case .invalidRequest: .unprocessableContent
        case .staleForm, .forbidden: .forbidden
        case .signInNeeded: .unauthorized
        case .notFound: .notFound
        case .notThisWay: .methodNotAllowed
        case .conflict: .conflict
        case .tooLarge: .contentTooLarge
        case .wrongType: .unsupportedMediaType
        case .tooMany: .tooManyRequests
        case .tryAgain: .serviceUnavailable
        case .internal: .internalServerError
        case .tokenNeeded: .unauthorized
        case .scopeMissing: .forbidden
        case .notAcceptable: .notAcceptable
        case .preconditionNeeded: .preconditionRequired
        case .preconditionFailed: .preconditionFailed
        case .keyReused: .unprocessableContent
        case .keyInUse: .conflict
        case .limitReached: .tooManyRequests
        }
    }

    var title: String {
        switch self {
        case .unreadable: "The request cannot be read"
        case .invalidRequest: "Some fields are wrong"
        case .staleForm: "The form is too old or was not made here"
        case .signInNeeded: "Sign in first"
        case .forbidden: "Not allowed"
        case .notFound: "Not found"
        case .notThisWay: "Not by this method"
        case .conflict: "Changed meanwhile"
        case .tooLarge: "Too large"
        case .wrongType: "Of a type that is not taken"
        case .tooMany: "Tried too often"
        case .tryAgain: "Try again in a moment"
        case .internal: "A mistake of ours"
        case .tokenNeeded: "A token is needed"
        case .scopeMissing: "The token may not do this"
        case .notAcceptable: "Not to be had in this form"
        case .preconditionNeeded: "Say which version you saw"
        case .preconditionFailed: "Changed since you saw it"
        case .keyReused: "The key was used for something else"
        case .keyInUse: "The same is being done right now"
        case .limitReached: "Too many requests in this minute"
        }
    }

    var meaning: String {
        switch self {
        case .unreadable: "What was sent is incomplete or not in the form that its content type names."
        case .invalidRequest: "What was sent can be read, but some of it makes no sense. Each fault names its field."
        case .staleForm: "A form must be sent by the browser that opened it, while its session lasts."
        case .signInNeeded: "This needs a signed-in person, or a token, and there is none."
        case .forbidden: "The person is known and may not do this."
        case .notFound: "There is no such thing, or it is not yours to see: the two are not told apart."
        case .notThisWay: "The address exists and does not take this method."
        case .conflict: "Somebody changed the same thing after you read it. Nothing of yours was saved."
        case .tooLarge: "What was sent is larger than is taken."
        case .wrongType:
            """
            It came as a type that is not taken here. Programs send application/json; files are told by their content, \
            and PDF, JPEG, PNG, WebP and HEIC are taken.
            """
        case .tooMany: "The same was tried too often in a short time."
        case .tryAgain: "The records cannot be reached or are busy. Nothing was half saved."
        case .internal: "Something failed that should not. It is in the log under the id of the request."
        case .tokenNeeded:
            "The interface for programs takes a token, and there was none, or one that opens nothing any more."
        case .scopeMissing: "The token is good and was not given the right to do this. The detail names the scope."
        case .notAcceptable: "The Accept header leaves out the only form in which this can be had."
        case .preconditionNeeded: "A change needs the ETag of the version that it changes, in the If-Match header."
        case .preconditionFailed: "The ETag in If-Match is not that of the present version. Nothing was changed."
        case .keyReused: "An Idempotency-Key names one request. This one came before, with another address or body."
        case .keyInUse: "A request with the same Idempotency-Key is being worked on at this moment."
        case .limitReached: "A token may make so many requests in a minute, on all servers together."
        }
    }

    var remedy: String {
        switch self {
        case .unreadable: "Send it again, whole."
        case .invalidRequest: "Mend the fields that are named and send it again."
        case .staleForm: "Open the page again and send the form once more."
        case .signInNeeded: "Sign in, then ask again."
        case .forbidden: "Ask whoever gives out roles in your organisation."
        case .notFound: "Check the address."
        case .notThisWay: "Use the method that the answer's Allow header or the documentation names."
        case .conflict: "Read it again, look what changed, and decide."
        case .tooLarge: "Send less at once, or a picture of lower resolution."
        case .wrongType: "Send application/json, or save the paper as PDF or take a photo of it."
        case .tooMany: "Wait for as long as the Retry-After header says."
        case .tryAgain: "Send the same again after the time that Retry-After names; sending twice does it once."
        case .internal: "Try again later; if it stays, report the request's id."
        case .tokenNeeded: "Make a token under Account, Tokens, and send it as Authorization: Bearer aliquot_…"
        case .scopeMissing: "Make a token with that scope. What a token may do cannot be changed afterwards."
        case .notAcceptable: "Leave Accept out, or let it take application/json."
        case .preconditionNeeded: "Fetch it, and send the ETag of that answer as If-Match."
        case .preconditionFailed: "Fetch it again, look what changed, and send your change with the new ETag."
        case .keyReused: "Make a new key for a new request; a UUID will do."
        case .keyInUse: "Wait a moment and send the same again with the same key: the answer will be the first one's."
        case .limitReached: "Wait for as long as Retry-After says. Every answer tells in RateLimit how many are left."
        }
    }
}
