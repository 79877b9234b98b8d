public import Primitives

/// What an activity teaches. The order is the order of the bits in a `TopicSet`.
public enum Topic: UInt8, Coded {
    case safety, ethics, bloodBanking, chemistry, hematology, coagulation, microbiology, immunology, serology
    case molecular, urinalysis, histology, cytology, phlebotomy, pointOfCare, qualityControl
    case management, education, informatics
    case medicalErrors, flLawsRules, hivAids, administrationSupervision
    case general, cytogenetics, cytometry, virology, apheresis

    public static let codes = kebabCodes()
}
