import Rules

/// What a credential asks for in a cycle, as far as histories need it. The rule book decides; tests hold this to it.
struct Goal {
    /// Hours or points in all.
    let total: Int
    /// Whole hours by topic that are asked for.
    let core: [(topic: Topic, hours: Int)]

    private static let ascpCore: [(topic: Topic, hours: Int)] = [
        (.safety, 1), (.ethics, 1), (.bloodBanking, 2), (.chemistry, 2), (.hematology, 2), (.microbiology, 2),
    ]

    init(_ credential: String) {
        switch credential {
        case "ascp-boc/HT":
            total = 36
            core = [(.safety, 1), (.ethics, 1), (.histology, 8)]
        case "ascp-boc/PBT":
            total = 9
            core = [(.safety, 1), (.ethics, 1)]
        case "amt/MLT":
            total = 45
            core = []
        case "amt/RPT":
            total = 24
            core = []
        case "amt/CMLA":
            total = 30
            core = []
        default:
            total = 36
            core = Self.ascpCore
        }
    }
}
