import Actions
import Domain
import HTTPTypes
import Hummingbird
import Identity
import Pages
import Storage

/// What went wrong, as the outside sees it. The interface for programs throws it as it is.
struct Problem: Error, Sendable {
    let code: ProblemCode
    /// The sentence of this occurrence, where it says more than the code.
    var detail: String?
    var retryAfter: Int64?
    /// What is wrong with which part of the request.
    var faults: [ProblemFault] = []
    /// Headers that the answer must have.
    var headers: HTTPFields = [:]

    var status: HTTPResponse.Status { code.status }

    init(_ code: ProblemCode, detail: String? = nil, retryAfter: Int64? = nil) {
        self.code = code
        self.detail = detail
        self.retryAfter = retryAfter
    }

    /// Parts of a request that are wrong.
    init(_ faults: [ProblemFault]) {
        self.init(.invalidRequest, detail: faults.count == 1 ? faults[0].detail : nil)
        self.faults = faults
    }

    /// Fields that are wrong.
    private init(_ faults: FormFaults) {
        self.init(.invalidRequest, detail: faults.faults.map(\.text).joined(separator: " "))
        self.faults = faults.faults.map { ProblemFault(.pointer("/\($0.field)"), $0.text) }
    }

    /// The problem that an error means. What is not known here is our mistake, and says nothing.
    init(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let refusal as Refusal: self = Self.of(refusal)
        case WebFault.unreadable: self = Problem(.unreadable)
        case WebFault.staleForm: self = Problem(.staleForm)
        case let fault as StoreError: self = Self.of(fault)
        case EvidenceFolder.Fault.missing: self = Problem(.notFound)
        case EvidenceFolder.Fault.noRoom: self = Problem(.tryAgain, retryAfter: 60)
        case IdentityFault.busy: self = Problem(.tryAgain, retryAfter: 5)
        case let error as HTTPError: self = Self.of(error.status)
        default: self = Problem(.internal)
        }
    }

    private static func of(_ refusal: Refusal) -> Problem {
        switch refusal {
        case .invalid(let faults): Problem(faults)
        case .signInNeeded: Problem(.signInNeeded)
        case .forbidden: Problem(.forbidden)
        case .missing: Problem(.notFound)
        case .changedMeanwhile: Problem(.conflict)
        case .wait(let seconds): Problem(.tooMany, retryAfter: seconds)
        case .tooLarge(let most): Problem(.tooLarge, detail: "At most \(most / 1024) KB.")
        case .wrongType: Problem(.wrongType)
        case .wrongPassword, .wrongCode, .unconfirmed: Problem(.signInNeeded)
        case .linkEnded: Problem(.notFound)
        case .busy: Problem(.tryAgain, retryAfter: 5)
        }
    }

    private static func of(_ fault: StoreError) -> Problem {
        switch fault {
        case .unique, .foreignKey: Problem(.conflict)
        case .unavailable, .retriesExhausted: Problem(.tryAgain, retryAfter: 5)
        case .full: Problem(.tryAgain, retryAfter: 60)
        default: Problem(.internal)
        }
    }

    private static func of(_ status: HTTPResponse.Status) -> Problem {
        switch status.code {
        case 404: Problem(.notFound)
        case 405: Problem(.notThisWay)
        case 413: Problem(.tooLarge)
        case 415: Problem(.wrongType)
        case 400..<500: Problem(.unreadable)
        default: Problem(.internal)
        }
    }

    /// The page that says it.
    var fault: FaultPage.Fault {
        switch code {
        case .unreadable: .unreadable
        case .invalidRequest, .wrongType: .unprocessable(detail ?? code.meaning)
        case .staleForm: .staleForm
        case .signInNeeded, .forbidden: .forbidden
        case .notFound: .notFound
        case .notThisWay: .notThisWay
        case .conflict: .unprocessable("Somebody changed it meanwhile. Open it again and look what is there now.")
        case .tooLarge: .tooLarge(megabytes: Site.mostWithFiles / 1024 / 1024)
        case .tooMany: .tooMany(minutes: Int(max(1, ((retryAfter ?? 60) + 59) / 60)))
        case .tryAgain: .unavailable
        case .internal: .broken
        case .tokenNeeded, .scopeMissing: .forbidden
        case .notAcceptable, .preconditionNeeded, .preconditionFailed, .keyReused, .keyInUse:
            .unprocessable(detail ?? code.meaning)
        case .limitReached: .tooMany(minutes: 1)
        }
    }
}
