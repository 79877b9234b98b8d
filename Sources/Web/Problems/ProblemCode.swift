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
        case .wrongType: "Files are told by their content. PDF, JPEG, PNG, WebP and HEIC are taken."
        case .tooMany: "The same was tried too often in a short time."
        case .tryAgain: "The records cannot be reached or are busy. Nothing was half saved."
        case .internal: "Something failed that should not. It is in the log under the id of the request."
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
        case .wrongType: "Save it as PDF or take a photo of it."
        case .tooMany: "Wait for as long as the Retry-After header says."
        case .tryAgain: "Send the same again after the time that Retry-After names; sending twice does it once."
        case .internal: "Try again later; if it stays, report the request's id."
        }
    }
}
