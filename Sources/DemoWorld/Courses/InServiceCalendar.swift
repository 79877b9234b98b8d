import Primitives
import Rules

/// What the laboratory taught its own people in the last five years.
struct InServiceCalendar: Sendable {
    /// Those of every other month, latest first.
    let sessions: [InService]
    /// The yearly safety review, latest first.
    let safetyReviews: [InService]
    /// Two that Dana went to.
    let transfusion: InService
    let bloodCultures: InService

    init(today: CalendarDate, dice: Dice) {
        var dice = dice
        func about(monthsAgo months: Int, _ number: Int) -> CalendarDate {
            OpenDays.working(today.adding(months: -months).firstOfMonth.adding(days: number))
        }
        safetyReviews = (0..<5).map { year in
            InService(
                title: "Annual laboratory safety review", topic: .safety, day: about(monthsAgo: 3 + 12 * year, 10),
                hours: Credits(thousandths: 500), isYearly: true)
        }
        transfusion = InService(
            title: "Massive transfusion protocol: who does what", topic: .bloodBanking,
            day: about(monthsAgo: 9, 16), hours: Credits(thousandths: 500))
        bloodCultures = InService(
            title: "Blood culture bottles after hours", topic: .microbiology, day: about(monthsAgo: 4, 18),
            hours: Credits(thousandths: 500))
        var sessions: [InService] = []
        var day = today.adding(days: -dice.roll(8...20))
        for line in dice.shuffled(Self.lines) {
            sessions.append(
                InService(
                    title: line.title, topic: line.topic, day: OpenDays.working(day),
                    hours: Credits(thousandths: line.halves * 500), bench: line.bench))
            day = day.adding(days: -dice.roll(55...78))
        }
        self.sessions = sessions
    }

    private struct Line {
        let title: String
        let topic: Topic
        var bench: Bench?
        var halves: Int64 = 2

        init(_ title: String, _ topic: Topic, _ bench: Bench? = nil, halves: Int64 = 2) {
            (self.title, self.topic, self.bench, self.halves) = (title, topic, bench, halves)
        }
    }

    private static let lines: [Line] = [
        Line("New cell counter: start-up, controls and flags", .hematology, .hematology, halves: 3),
        Line("Smear review rules revised", .hematology, .hematology),
        Line("Body fluids on the night shift", .hematology),
        Line("Changed reference ranges for coagulation", .coagulation, .hematology),
        Line("Chemistry line: weekly maintenance", .chemistry, .chemistry),
        Line("Critical values and read-back", .qualityControl),
        Line("Lipemic samples: dilution or blanking", .chemistry, .chemistry),
        Line("Emergency release of blood", .bloodBanking, .bloodBank),
        Line("Blood bank refrigerators: alarms and response", .bloodBanking, .bloodBank),
        Line("Transfusion reaction work-up drill", .bloodBanking),
        Line("Biosafety cabinet: working without spills", .safety),
        Line("Gram stain competency workshop", .microbiology, .microbiology, halves: 3),
        Line("New susceptibility breakpoints", .microbiology, .microbiology),
        Line("Tuberculosis samples: from receipt to referral", .microbiology),
        Line("Glucose meters: operator renewal", .pointOfCare),
        Line("Urine sediment: agreeing with each other", .urinalysis, .urinalysis),
        Line("Patient identification: two identifiers, every time", .phlebotomy),
        Line("Downtime procedures: paper and labels", .informatics),
        Line("Middleware upgrade: what looks different", .informatics),
        Line("Fire, evacuation and the compressed gas store", .safety),
        Line("Lot-to-lot verification", .qualityControl),
        Line("Writing a corrective action that holds", .qualityControl),
        Line("Mentoring students on the bench", .education),
        Line("Inspection readiness walk-round", .management),
        Line("Respiratory panel: instrument training by the vendor", .molecular, halves: 4),
        Line("Needle sticks: what happens in the first hour", .safety),
    ]

    /// Those that somebody on a bench was asked to.
    func sessions(for bench: Bench?) -> [InService] {
        sessions.filter { $0.bench == nil || bench == nil || $0.bench == bench }
    }
}
