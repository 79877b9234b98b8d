public import Primitives

/// What an activity teaches. The order is the order of the bits in a `TopicSet`.
public enum Topic: UInt8, Coded {
    case safety, ethics, bloodBanking, chemistry, hematology, coagulation, microbiology, immunology, serology
    case molecular, urinalysis, histology, cytology, phlebotomy, pointOfCare, qualityControl
    case management, education, informatics
    case medicalErrors, flLawsRules, hivAids, administrationSupervision
    case general, cytogenetics, cytometry, virology, apheresis

    /// Every code and its topic.
    public static let codes = kebabCodes()

    /// The topic as people write it.
    public var words: String {
        switch self {
        case .pointOfCare: "point-of-care"
        case .flLawsRules: "Florida laws and rules"
        case .hivAids: "HIV/AIDS"
        case .administrationSupervision: "administration and supervision"
        default: code.spaced
        }
    }
}
