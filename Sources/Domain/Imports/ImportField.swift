public import Primitives

/// What a column of a spreadsheet of completions can hold.
public enum ImportField: UInt8, Coded {
    case title, provider, providerNumber, courseNumber, accreditingBody, accreditationNumber
    case participant, firstName, lastName, email, licence, state, profession
    case ascpNumber, amtNumber, aabNumber, npi, employeeNumber
    case kind, delivery, started, completed, hours, unit, topic, topicSplit, subjectArea, level
    case externalID, certificateNumber, note

    /// Every code and its field.
    public static let codes = Codes<ImportField>(
        allCases.map { ($0 == .externalID ? "external-id" : kebabCodes().words[Int($0.rawValue)], $0) })

    /// The field as a heading.
    public var words: String {
        switch self {
        case .title: "Course title"
        case .provider: "Provider"
        case .providerNumber: "Provider number"
        case .courseNumber: "Course number"
        case .accreditingBody: "Approved by"
        case .accreditationNumber: "Approval number"
        case .participant: "Name of the participant"
        case .firstName: "First name"
        case .lastName: "Last name"
        case .email: "E-mail address"
        case .licence: "Licence number"
        case .state: "State"
        case .profession: "Profession"
        case .ascpNumber: "ASCP customer number"
        case .amtNumber: "AMT number"
        case .aabNumber: "AAB number"
        case .npi: "NPI"
        case .employeeNumber: "Employee number"
        case .kind: "Kind of activity"
        case .delivery: "How it was held"
        case .started: "First day"
        case .completed: "Completed on"
        case .hours: "Amount"
        case .unit: "Unit"
        case .topic: "Topic"
        case .topicSplit: "Amounts by topic"
        case .subjectArea: "Subject area code"
        case .level: "Level"
        case .externalID: "Number in the other system"
        case .certificateNumber: "Certificate number"
        case .note: "Note"
        }
    }
}
