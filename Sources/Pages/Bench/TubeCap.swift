import Rules

/// The colours that people of the laboratory read before they read labels.
enum TubeCap: String, Sendable {
    case lavender, sky, gold, pink, straw, red, green, gray

    init(_ topic: Topic?) {
        switch topic {
        case .hematology, .cytometry: self = .lavender
        case .coagulation: self = .sky
        case .chemistry: self = .gold
        case .bloodBanking, .apheresis: self = .pink
        case .microbiology, .virology: self = .straw
        case .serology, .immunology, .hivAids: self = .red
        case .safety, .qualityControl: self = .green
        default: self = .gray
        }
    }
}
