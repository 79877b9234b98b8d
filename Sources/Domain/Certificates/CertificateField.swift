public import Primitives

/// What a certificate may say of the credit it proves.
public enum CertificateField: UInt8, Coded {
    case title, provider, participant, completed, started, amount, unit, kind, topics, approvals
    case courseNumber, certificateNumber, licenceNumber, paceNumber, brokerNumber, agencyNumber

    /// Every code and its field.
    public static let codes = kebabCodes()

    /// The field in words.
    public var words: String {
        switch self {
        case .title: "Title"
        case .provider: "Provider"
        case .participant: "Name on the certificate"
        case .completed: "Completed on"
        case .started: "First day"
        case .amount: "Amount"
        case .unit: "Unit"
        case .kind: "Kind"
        case .topics: "Topics"
        case .approvals: "Approvals"
        case .courseNumber: "Course number"
        case .certificateNumber: "Certificate number"
        case .licenceNumber: "Licence number"
        case .paceNumber: "P.A.C.E. provider number"
        case .brokerNumber: "CE Broker provider number"
        case .agencyNumber: "California agency number"
        }
    }
}
