import Rules

/// Somebody who gives continuing education. All are invented.
enum School: CaseIterable {
    case larkspur, bluestem, heron, gulfSociety, saltmarsh, coastal, tidewater, snap, riverside

    var name: String {
        switch self {
        case .larkspur: "Larkspur Laboratory Learning"
        case .bluestem: "Bluestem Bench Academy"
        case .heron: "Heron Key Continuing Education"
        case .gulfSociety: "Gulf Society of Bench Scientists"
        case .saltmarsh: "Saltmarsh Instruments"
        case .coastal: "Coastal Health Courses"
        case .tidewater: "Tidewater Pines College"
        case .snap: "Certs in a Snap"
        case .riverside: "Riverside General Laboratory"
        }
    }

    /// Who stands behind its courses; nobody for the one that ASCP does not take.
    var approvals: ApprovalSet {
        switch self {
        case .larkspur, .heron: [ApprovalSet(.pace), ApprovalSet(.flBoard)]
        case .bluestem: ApprovalSet(.pace)
        case .gulfSociety: [ApprovalSet(.professionalSociety), ApprovalSet(.pace)]
        case .saltmarsh: ApprovalSet(.vendor)
        case .coastal: ApprovalSet(.flHealthBoard)
        case .tidewater: ApprovalSet(.university)
        case .snap: []
        case .riverside: ApprovalSet(.employer)
        }
    }

    /// How its course numbers begin.
    var mark: String {
        switch self {
        case .larkspur: "LLL"
        case .bluestem: "BBA"
        case .heron: "HK"
        case .gulfSociety: "GSBS"
        case .saltmarsh: "SI"
        case .coastal: "CHC"
        case .tidewater: "TPC"
        case .snap: "SNAP"
        case .riverside: "RGL"
        }
    }
}
