import Domain
import Primitives
import Rules

/// What takes months, happens at work, or is given back to the field.
extension OfferingList {
    mutating func addLongOnes() {
        certificates()
        degrees()
        atWork()
        giving()
    }

    private mutating func certificates() {
        let lines: [(String, String, [Topic], Int, Int?, String)] = [
            (
                "transfusion", "Certificate in transfusion medicine", [.bloodBanking], 60, 890,
                "Nine months of evenings and a project at your own blood bank."
            ),
            (
                "molecular", "Certificate in molecular diagnostics", [.molecular], 80, 1150,
                "From extraction to validation, with two weekends in the laboratory."
            ),
            (
                "phlebotomy-lead", "Certificate for lead phlebotomists", [.phlebotomy, .management], 40, 420,
                "For those who train and schedule a team."
            ),
        ]
        for (place, line) in lines.enumerated() {
            var content = OfferingContent(title: line.1, kind: .certificateProgramme, activity: .ceCourse)
            content.summary = line.5
            content.objectives = Objectives.of(line.2, line.1)
            content.level = .advanced
            content.author = Teachers.author(place + 4)
            content.topics = .undivided(line.2.reduce(into: TopicSet()) { $0.insert(TopicSet($1)) })
            content.amount = OfferedAmount(Credits(line.3 / 2), .contactHour)
            content.hours = Credits(line.3)
            content.approvals = approvals(.tidewater, "TPC-C\(place)")
            content.delivery = .blended
            content.prices = line.4.map { [PricePlan(kind: .single, price: Self.dollars($0))] } ?? []
            content.prerequisites = "A certification in the laboratory and a year at the bench."
            add(.tidewater, "tpc-\(line.0)", content)
        }
    }

    private mutating func degrees() {
        let lines: [(String, String, Int64, [Topic], String)] = [
            (
                "mls-completion", "MLT to MLS completion (bachelor)", 30, [.general],
                "Four semesters online, with clinical weeks at your own laboratory."
            ),
            (
                "health-management", "Health-care management, evening bachelor", 45, [.management],
                "Tuesdays and Thursdays, with credit for what you know."
            ),
            (
                "ms-leadership", "Master of laboratory leadership", 36, [.management, .administrationSupervision],
                "For supervisors; one course at a time."
            ),
        ]
        for line in lines {
            var content = OfferingContent(title: line.1, kind: .degree, activity: .collegeCourse)
            content.summary = line.4
            content.topics = .undivided(line.3.reduce(into: TopicSet()) { $0.insert(TopicSet($1)) })
            content.amount = OfferedAmount(Credits(thousandths: line.2 * 1000), .semesterHour, isUpTo: true)
            content.approvals = approvals(.tidewater, "TPC-D")
            content.delivery = .online
            content.prerequisites = "An associate degree or better."
            add(.tidewater, "tpc-\(line.0)", content)
        }
    }

    private mutating func atWork() {
        var inService = OfferingContent(
            title: "In-service: urine sediment under the microscope", kind: .employer, activity: .inService)
        inService.summary = "For everybody at Riverside, on two shifts; sign the roster."
        inService.objectives = Objectives.of([.urinalysis], inService.title)
        inService.topics = .undivided(TopicSet(.urinalysis))
        inService.amount = OfferedAmount(Credits(1), .contactHour)
        inService.approvals = approvals(.riverside, "RGL-IS")
        inService.delivery = .inService
        inService.prices = [PricePlan(kind: .single, price: Self.dollars(0))]
        let day = OpenDays.working(today.adding(days: 16))
        inService.occasions = [7, 15].map { hour in
            Occasion(
                starts: LocalTime(day: day, minute: hour * 60), ends: LocalTime(day: day, minute: hour * 60 + 60),
                venue: Venue(
                    city: "Tampa", region: "FL", point: GeoPoint(latitude: 279_500, longitude: -824_600)), seats: 20)
        }
        add(.riverside, "rgl-is-sediment", inService)
    }

    private mutating func giving() {
        var committee = OfferingContent(
            title: "Programme committee of Gulf Laboratory Days", kind: .volunteering, activity: .committee)
        committee.summary = "Six evenings a year; choose speakers and review abstracts."
        committee.approvals = approvals(.gulfSociety, "GSBS-PC")
        committee.prices = [PricePlan(kind: .single, price: Self.dollars(0))]
        committee.delivery = .online
        add(.gulfSociety, "gsbs-committee", committee)
        var mentor = OfferingContent(
            title: "Mentor a student of Tidewater Pines", kind: .volunteering, activity: .mentoring)
        mentor.summary = "An hour a month with somebody who begins."
        mentor.topics = .undivided(TopicSet(.education))
        mentor.prices = [PricePlan(kind: .single, price: Self.dollars(0))]
        mentor.approvals = approvals(.tidewater, "TPC-M")
        add(.tidewater, "tpc-mentor", mentor)
    }
}
