import Domain
import Primitives
import Rules

/// What somebody holds: the main credential, and beside it a licence where their work needs one.
struct Wallet {
    /// The code of the main credential.
    let main: String
    let cycle: MainCycle
    private(set) var held: [HeldCredential] = []

    init(_ colleague: Colleague, _ outlook: Outlook, today: CalendarDate, _ dice: inout Dice) {
        switch colleague.post {
        case .supervisor, .scientist: main = "ascp-boc/MLS"
        case .technician: main = dice.says(50) ? "ascp-boc/MLT" : "amt/MLT"
        case .histotechnician: main = "ascp-boc/HT"
        case .phlebotomist: main = dice.says(60) ? "ascp-boc/PBT" : "amt/RPT"
        case .assistant: main = "amt/CMLA"
        }
        let isByMonth = main.hasPrefix("ascp-boc/")
        cycle = MainCycle(outlook, byMonth: isByMonth, isVeteran: colleague.isVeteran, today: today, &dice)
        var first = HeldCredential(id: "", credential: main, issued: cycle.issued)
        switch outlook {
        case .lapsed: first.cycle = cycle.span
        case .declared: first.facts.submittedOn = today.adding(days: -dice.roll(2...9))
        default: break
        }
        if !isByMonth { first.facts.dutiesPaid = Self.yearsPaid(cycle, today: today, isLate: dice.says(15)) }
        held.append(first)
        if let licence = Self.licence(colleague, cycle, today: today, &dice) { held.append(licence) }
        if colleague.bench == .bloodBank, colleague.post == .supervisor {
            held.append(
                HeldCredential(id: "", credential: "ascp-boc/SBB", issued: today.adding(months: -100).firstOfMonth))
        }
    }

    /// The years of a cycle whose fee has fallen due; who is late has not paid the last one.
    static func yearsPaid(_ cycle: MainCycle, today: CalendarDate, isLate: Bool) -> [Int] {
        let isDue = cycle.issued.parts.month <= today.parts.month
        let last = today.year - (isDue ? 0 : 1) - (isLate ? 1 : 0)
        return last < cycle.span.from.year ? [] : Array(cycle.span.from.year...last)
    }

    /// Florida licenses everybody who tests.
    private static func licence(
        _ colleague: Colleague, _ cycle: MainCycle, today: CalendarDate, _ dice: inout Dice
    ) -> HeldCredential? {
        let role: String
        switch colleague.post {
        case .supervisor: role = "supervisor"
        case .scientist: role = "technologist"
        case .technician, .histotechnician: role = "technician"
        case .phlebotomist, .assistant: return nil
        }
        let latest = FloridaCourses.biennium(today).from.adding(days: -400)
        let issued = min(cycle.issued.adding(days: dice.roll(20...200)), latest)
        var licence = HeldCredential(id: "", credential: "us-fl/\(role)", issued: OpenDays.working(issued))
        licence.facts.role = role
        licence.facts.categories = categories(colleague)
        return licence
    }

    private static func categories(_ colleague: Colleague) -> TopicSet {
        if colleague.post == .histotechnician { return TopicSet(.histology) }
        switch colleague.bench {
        case .hematology, .chemistry: return [TopicSet(.hematology), TopicSet(.chemistry)]
        case .bloodBank: return [TopicSet(.bloodBanking), TopicSet(.serology)]
        case .microbiology: return [TopicSet(.microbiology), TopicSet(.serology)]
        case .urinalysis: return [TopicSet(.chemistry), TopicSet(.microbiology)]
        case nil:
            return [TopicSet(.hematology), TopicSet(.chemistry), TopicSet(.bloodBanking), TopicSet(.microbiology)]
        }
    }
}
