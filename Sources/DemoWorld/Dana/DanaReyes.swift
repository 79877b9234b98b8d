import Domain
import Primitives
import Rules

/// The technician who can be signed in as, and the three gaps to be closed.
///
/// MLT(ASCP) is behind: ethics, most of blood banking and of microbiology and some of the rest are missing, because the
/// busy weeks before its cycle do not count in it and no more than half comes from college. MLT(AMT) counts those weeks
/// and is nearly there. Florida still misses its course on medical errors.
struct DanaReyes {
    private let story: Story
    private let cycles: DanaCycles
    private var today: CalendarDate { story.today }

    init(_ story: Story) {
        self.story = story
        cycles = DanaCycles(today: story.today)
    }

    /// About when the meeting of the busy weeks began: between the beginnings of the two cycles.
    static func meeting(_ today: CalendarDate) -> CalendarDate {
        DanaCycles(today: today).amt.from.adding(days: 28)
    }

    /// Fills wallet, log and drafts.
    func tell(_ dana: inout Inhabitant, _ arrival: inout Arrival) {
        arrival.hold(wallet, number: 2, isVerified: true, &dana)
        dana.formerNames = [FormerName(id: arrival.mint.id(at: dana.person.createdAt), name: "Dana Whitlock")]
        var history = History(
            dice: Dice(seed: story.seed, stream: 2), today: today, interests: [.hematology, .chemistry])
        earlierYears(&history)
        busyWeeks(&history)
        thisCycle(&history)
        florida(&history)
        slips(&history)
        var dice = history.dice
        dana.entries = story.diary.entries(history.deeds, of: dana.person, &arrival.mint, &dice)
        dana.drafts = [draft(&arrival)]
        dana.hasPapers = true
    }

    private var wallet: [HeldCredential] {
        let ascp = HeldCredential(
            id: "", credential: "ascp-boc/MLT", issued: cycles.ascp.from.adding(months: -72).adding(days: 11))
        var amt = HeldCredential(id: "", credential: "amt/MLT", issued: cycles.amt.from.adding(months: -36))
        amt.facts.dutiesPaid = Array(cycles.amt.from.year...cycles.amt.to.year).filter { year in
            CalendarDate(year: year, month: cycles.amt.from.parts.month, day: 1).map { $0.lastOfMonth < today } ?? false
        }
        var florida = HeldCredential(
            id: "", credential: "us-fl/technician", issued: OpenDays.working(cycles.floridaBefore.from.adding(days: 20))
        )
        florida.facts.role = "technician"
        florida.facts.categories = [TopicSet(.hematology), TopicSet(.chemistry)]
        return [ascp, amt, florida]
    }

    /// Before either cycle: enough for both, long ago.
    private func earlierYears(_ history: inout History) {
        let span = DateSpan.months(36, endingOn: cycles.amt.from.adding(days: -1))
        history.study(in: span, until: Credits(30), core: Goal("ascp-boc/MLT").core, without: [.ethics])
    }

    /// Twenty-nine hours after AMT's cycle began and before ASCP's.
    private func busyWeeks(_ history: inout History) {
        let begun = cycles.amt.from
        let workshop = Course(
            title: "Hands-on antibody identification", topics: [.bloodBanking], hours: Credits(8),
            school: .saltmarsh, number: "SI-880", delivery: .live)
        history.add(Deed(workshop.taken(on: OpenDays.working(begun.adding(days: 13)))))
        if let meeting = story.meetings.last(where: { $0.first <= Self.meeting(today) }) {
            for activity in meeting.attended(0..<3) { history.add(Deed(activity)) }
        }
        let titles = ["What can be amplified", "Reading a melting curve", "Controls and calls"]
        for (part, title) in titles.enumerated() {
            let lecture = Course(
                title: "Molecular diagnostics for technicians \(part + 1): \(title)", topics: [.molecular],
                hours: Credits(thousandths: 1500), school: .bluestem, number: "BBA-77\(part + 1)")
            var deed = Deed(lecture.taken(on: OpenDays.open(begun.adding(days: 35 + 7 * part))))
            if part == 1 {
                var wrong = deed.activity
                wrong.amount = Credits(15)
                deed.correction = Deed.Correction(wrong: wrong, reason: "The certificate says 1.5 hours, not 15.")
            }
            history.add(deed)
        }
    }

    /// What counts now: little but the college course.
    private func thisCycle(_ history: inout History) {
        let calendar = story.calendar
        for session in calendar.safetyReviews.prefix(2) + [calendar.transfusion, calendar.bloodCultures] {
            history.add(Deed(session.activity, origin: .employer))
        }
        var college = Deed(
            History.college("Clinical chemistry II", .chemistry, on: today.adding(months: -14)), worth: Credits(18))
        college.note = "Paid for by the laboratory."
        history.add(college)
        let forAll = Course(
            title: "Peripheral smears that change the diagnosis", topics: [.hematology], hours: Credits(2),
            school: .larkspur, number: "LLL-4410")
        history.add(Deed(forAll.taken(on: OpenDays.open(today.adding(days: -36))), origin: .provider))
        history.add(Deed(CourseList.unapproved[0].taken(on: OpenDays.open(today.adding(days: -61))), worth: .zero))
        var again = Deed(forAll.taken(on: OpenDays.open(today.adding(days: -36))), worth: .zero)
        again.note = "Logged from the e-mail, before the provider reported it."
        history.add(again)
    }

    /// What Florida asked for at first: medical errors and HIV. The laws and HIV of these two years, once there was time.
    private func florida(_ history: inout History) {
        let before = cycles.floridaBefore
        history.take(FloridaCourses.medicalErrors(before), on: OpenDays.open(before.from.adding(days: 30)))
        history.take(FloridaCourses.hiv(before), on: OpenDays.open(before.from.adding(days: 40)))
        let now = cycles.florida
        let gone = today.days(since: now.from)
        guard gone > 240 else { return }
        history.take(FloridaCourses.laws(now), on: OpenDays.open(now.from.adding(days: gone * 2 / 5)))
        history.take(FloridaCourses.hiv(now), on: OpenDays.open(now.from.adding(days: gone / 2)))
    }

    /// Something of somebody else's.
    private func slips(_ history: inout History) {
        let course = Course(
            title: "Grossing for beginners", topics: [.histology], hours: Credits(3), school: .bluestem,
            number: "BBA-650")
        var deed = Deed(course.taken(on: OpenDays.open(today.adding(days: -130))), worth: .zero)
        deed.withdrawal = "Logged by mistake: the certificate is Vanessa's, not mine."
        history.add(deed)
        let poster = Activity(
            id: "", title: "Poster: fewer reruns by better mixing", kind: .presentation,
            completed: OpenDays.working(today.adding(days: -240)), amount: Credits(1), unit: .contactHour,
            topics: .undivided(TopicSet(.hematology)), delivery: .live,
            provider: Provider(name: School.gulfSociety.name, approvals: School.gulfSociety.approvals),
            evidence: EvidenceSet(.photo))
        history.add(Deed(poster, worth: .zero))
    }

    /// The ethics lecture of last week, waiting for its certificate.
    private func draft(_ arrival: inout Arrival) -> Draft {
        let day = OpenDays.open(today.adding(days: -6))
        let moment = Instant(startOf: day).adding(seconds: 20 * 3600)
        var form = CreditForm()
        form.title = "Ethics at the bench: under pressure to release"
        form.provider = School.larkspur.name
        form.completed = day.description
        form.topics = [Topic.ethics.code]
        form.approvals = School.larkspur.approvals.approvals.map(\.code)
        form.delivery = Delivery.online.code
        form.note = "The certificate is to come by mail: how many hours?"
        return Draft(id: arrival.mint.id(at: moment), credit: nil, revision: 1, changedAt: moment, form: form)
    }
}
