import Primitives
import Rules

/// A bench of the laboratory.
enum Bench: CaseIterable {
    case hematology, chemistry, bloodBank, microbiology, urinalysis

    var name: String {
        switch self {
        case .hematology: "Hematology"
        case .chemistry: "Chemistry"
        case .bloodBank: "Blood bank"
        case .microbiology: "Microbiology"
        case .urinalysis: "Urinalysis and point of care"
        }
    }

    /// What people on it like to learn.
    var topics: [Topic] {
        switch self {
        case .hematology: [.hematology, .coagulation]
        case .chemistry: [.chemistry, .immunology]
        case .bloodBank: [.bloodBanking]
        case .microbiology: [.microbiology, .molecular]
        case .urinalysis: [.urinalysis, .pointOfCare, .phlebotomy]
        }
    }
}

/// A shift of the laboratory.
enum Shift: CaseIterable {
    case day, evening, night

    var name: String {
        switch self {
        case .day: "Day"
        case .evening: "Evening"
        case .night: "Night"
        }
    }
}
