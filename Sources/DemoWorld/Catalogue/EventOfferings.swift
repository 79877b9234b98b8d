import Domain
import Primitives
import Rules

/// What is held on a day: workshops, meetings, webinars and training on instruments.
extension OfferingList {
    private struct City {
        let venue: Venue
        init(_ city: String, _ region: String, _ north: Int32, _ east: Int32) {
            venue = Venue(
                city: city, region: region, point: GeoPoint(latitude: north * 100, longitude: -east * 100))
        }
    }

    private static let tampa = City("Tampa", "FL", 2795, 8246)
    private static let orlando = City("Orlando", "FL", 2854, 8138)
    private static let gainesville = City("Gainesville", "FL", 2965, 8232)
    private static let sarasota = City("Sarasota", "FL", 2734, 8253)
    private static let atlanta = City("Atlanta", "GA", 3375, 8439)
    private static let nashville = City("Nashville", "TN", 3616, 8678)
    private static let newOrleans = City("New Orleans", "LA", 2995, 9007)
    private static let fargo = City("Fargo", "ND", 4688, 9679)

    private struct Held {
        var title: String
        var school: School
        var kind: OptionKind = .workshop
        var topics: [Topic]
        var halves: Int
        var price: [Int]
        var inDays: Int
        var city: City?
        var seats: Int?
        var start = 9 * 60
        var summary: String
    }

    private static var held: [Held] {
        [
            Held(
                title: "Antibody workup by hand", school: .gulfSociety, topics: [.bloodBanking], halves: 12,
                price: [95, 145], inDays: 24, city: tampa, seats: 24,
                summary: "A Saturday at the bench with panels that do not fit, and people to ask."),
            Held(
                title: "Gram stain clinic", school: .gulfSociety, topics: [.microbiology], halves: 8, price: [60, 95],
                inDays: 38, city: gainesville, seats: 18, summary: "Forty slides, two teachers, one microscope each."),
            Held(
                title: "Infection control for the laboratory", school: .heron, topics: [.safety, .microbiology],
                halves: 4, price: [0], inDays: 52, city: orlando, seats: 40,
                summary: "What the hospital asks of us, and what we may ask of the hospital."),
            Held(
                title: "Calibration and maintenance of chemistry lines", school: .saltmarsh, kind: .vendor,
                topics: [.chemistry, .qualityControl], halves: 12, price: [0], inDays: 33, city: sarasota, seats: 8,
                summary: "A day with the service engineers. The paper states the hours."),
            Held(
                title: "Cell counter user training", school: .saltmarsh, kind: .vendor, topics: [.hematology],
                halves: 8, price: [0], inDays: 80, city: atlanta, seats: 10,
                summary: "Flags, reflex rules and everyday care, on the instrument."),
            Held(
                title: "Ethics at the bedside and the bench", school: .heron, topics: [.ethics], halves: 2,
                price: [15], inDays: 12, city: nil, seats: 200, start: 18 * 60 + 30,
                summary: "An evening webinar with cases that people sent in."),
            Held(
                title: "Transfusion reactions live: cases from the night shift", school: .larkspur,
                topics: [.bloodBanking, .safety], halves: 4, price: [25], inDays: 19, city: nil, seats: 100,
                start: 19 * 60, summary: "Two hours in the evening with a transfusion service’s own cases."),
            Held(
                title: "Teaching at the bench: a workshop for preceptors", school: .tidewater, topics: [.education],
                halves: 8, price: [0], inDays: 61, city: tampa, seats: 30,
                summary: "For those who take students: plans, feedback and fair grades."),
            Held(
                title: "Leading a shift", school: .gulfSociety, topics: [.management], halves: 12, price: [120, 180],
                inDays: 96, city: nashville, seats: 25, summary: "Staffing, conflict and the talk nobody wants."),
            Held(
                title: "Sequencing for the clinical laboratory: hands on", school: .tidewater, topics: [.molecular],
                halves: 16, price: [260], inDays: 110, city: newOrleans, seats: 12,
                summary: "From library to report in a day."),
            Held(
                title: "Winter meeting of the northern benches", school: .gulfSociety, kind: .conference,
                topics: [.hematology, .coagulation, .chemistry], halves: 14, price: [85, 130], inDays: 71, city: fargo,
                seats: 120, summary: "A day of talks and a day of posters, for those who live far from the large ones."),
        ]
    }

    mutating func addEvents() {
        for (place, held) in Self.held.enumerated() {
            let number = "\(held.school.mark)-E\(40 + place)"
            let day = OpenDays.open(today.adding(days: held.inDays))
            var content = OfferingContent(title: held.title, kind: held.kind, activity: .ceCourse)
            content.summary = held.summary
            content.objectives = Objectives.of(held.topics, held.title)
            content.level = held.halves > 8 ? .intermediate : .basic
            content.author = Teachers.author(place + 2)
            content.reviewer = Teachers.reviewer(place + 1)
            content.topics = .undivided(held.topics.reduce(into: TopicSet()) { $0.insert(TopicSet($1)) })
            content.amount = OfferedAmount(Self.hours(held.halves), .contactHour)
            content.approvals = approvals(held.school, number)
            content.hours = Self.hours(held.halves)
            content.delivery = held.city == nil ? .online : .live
            content.number = number
            content.occasions = occasions(held, day)
            content.prices =
                held.price.count == 2
                ? [
                    PricePlan(kind: .single, price: Self.dollars(held.price[0]), buyer: .member),
                    PricePlan(kind: .single, price: Self.dollars(held.price[1]), buyer: .nonMember),
                ] : [PricePlan(kind: .single, price: Self.dollars(held.price[0]))]
            add(held.school, number.lowercased(), content)
        }
        addMeeting()
    }

    private func occasions(_ held: Held, _ day: CalendarDate) -> [Occasion] {
        // A day holds at most seven hours of credit; what is longer goes on the next day.
        let minutes = min(held.halves * 30 + 60, 8 * 60)
        let last = held.halves > 14 ? day.adding(days: 1) : day
        return [
            Occasion(
                starts: LocalTime(day: day, minute: held.start),
                ends: LocalTime(day: last, minute: min(held.start + minutes, 23 * 60)), venue: held.city?.venue,
                seats: held.seats)
        ]
    }

    /// The meeting that people of the demo world go to, next time.
    private mutating func addMeeting() {
        let first = OpenDays.thursday(today.adding(days: 150))
        let shares: [(Topic, Int64)] = [
            (.hematology, 3000), (.chemistry, 2500), (.microbiology, 2500), (.bloodBanking, 2000), (.management, 2000),
        ]
        var content = OfferingContent(
            title: "Gulf Laboratory Days \(first.year)", kind: .conference, activity: .ceCourse)
        content.summary = "Three days of lectures, posters and demonstrations, with people who look for colleagues."
        content.objectives = ["Choose from forty sessions.", "Take home what your bench can use."]
        content.level = .intermediate
        content.topics = .split(shares.map { TopicShare(topic: $0.0, amount: Credits(thousandths: $0.1)) })
        content.amount = OfferedAmount(Credits(12), .contactHour)
        content.approvals = approvals(.gulfSociety, "GSBS-\(first.year)")
        content.delivery = .live
        content.number = "GSBS-\(first.year)"
        content.hours = Credits(18)
        content.occasions = [
            Occasion(
                starts: LocalTime(day: first, minute: 9 * 60),
                ends: LocalTime(day: first.adding(days: 2), minute: 16 * 60),
                venue: Self.orlando.venue, seats: 600)
        ]
        content.prices = [
            PricePlan(kind: .single, price: Self.dollars(210), buyer: .member),
            PricePlan(kind: .single, price: Self.dollars(320), buyer: .nonMember),
            PricePlan(kind: .bundle, price: Self.dollars(550), seats: 3, what: "three people of one laboratory"),
        ]
        add(.gulfSociety, "gulf-laboratory-days", content)
    }
}
