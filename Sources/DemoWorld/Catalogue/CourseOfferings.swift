import Domain
import Primitives
import Rules

/// Courses that one takes when one likes, and the libraries that hold them.
extension OfferingList {
    private static let larkspurLibrary = "demo-larkspur-library"
    private static let bluestemLibrary = "demo-bluestem-library"

    mutating func addLibraries() {
        var larkspur = OfferingContent(title: "Larkspur course library", kind: .onlinePlatform, activity: .ceCourse)
        larkspur.summary = "Every Larkspur course for a year, or as many as you choose for eight hours of credit."
        larkspur.delivery = .online
        larkspur.prices = [
            PricePlan(kind: .subscription, price: Self.dollars(89), validDays: 365, what: "every course for a year"),
            PricePlan(kind: .hours, price: Self.dollars(49), hours: Credits(8), what: "eight hours of your choice"),
            PricePlan(
                kind: .subscription, price: Self.dollars(690), seats: 10, validDays: 365,
                what: "ten people of one laboratory"),
        ]
        larkspur.approvals = approvals(.larkspur, "LLL-0001")
        add(.larkspur, "larkspur-library", larkspur)

        var bluestem = OfferingContent(title: "Bluestem bench pass", kind: .onlinePlatform, activity: .ceCourse)
        bluestem.summary = "All Bluestem courses for half a year."
        bluestem.delivery = .online
        bluestem.prices = [
            PricePlan(
                kind: .subscription, price: Self.dollars(59), validDays: 182, what: "every course for half a year")
        ]
        bluestem.approvals = approvals(.bluestem, "BBA-0001")
        add(.bluestem, "bluestem-library", bluestem)
    }

    mutating func addCourses() {
        for (place, course) in (CourseList.all + CourseList.unapproved).enumerated() {
            var content = content(course, place)
            // Two of our own approvals end soon: their provider is warned.
            if place == 0 || place == 10 {
                content.approvals = approvals(.larkspur, course.number, days: place == 0 ? 20...40 : 90...100)
            }
            add(course.school, course.number.lowercased(), content)
        }
        let next = FloridaCourses.biennium(today)
        for (place, course) in [
            FloridaCourses.medicalErrors(next), FloridaCourses.laws(next), FloridaCourses.hiv(next),
        ].enumerated() {
            var content = content(course, 70 + place)
            content.approvals = approvals(course.school, course.number)
            add(course.school, course.number.lowercased(), content)
        }
        var draft = OfferingContent(
            title: "Ethics of incidental findings", kind: .onlineCourse, activity: .ceCourse)
        draft.topics = .undivided(TopicSet(.ethics))
        draft.amount = OfferedAmount(Credits(1), .contactHour)
        draft.delivery = .online
        add(.larkspur, "lll-draft-ethics", draft, state: .draft)
    }

    private mutating func content(_ course: Course, _ place: Int) -> OfferingContent {
        var content = OfferingContent(title: course.title, kind: .onlineCourse, activity: .ceCourse)
        let topics = course.topics
        content.objectives = Objectives.of(topics, course.title)
        content.level = [Level.basic, .intermediate, .intermediate, .advanced][place % 4]
        content.author = Teachers.author(place)
        content.reviewer = course.school == .snap ? nil : Teachers.reviewer(place)
        content.topics = .undivided(topics.reduce(into: TopicSet()) { $0.insert(TopicSet($1)) })
        content.amount = OfferedAmount(course.hours, .contactHour)
        content.approvals = approvals(course.school, course.number)
        // Some count fifty minutes as an hour, and some begin their courses with the month: plans have something to weigh.
        content.hours =
            course.school == .bluestem
            ? Credits(thousandths: course.hours.thousandths * 5 / 6 / 50 * 50) : course.hours
        if course.school == .heron, !course.topics.contains(.medicalErrors), !course.topics.contains(.flLawsRules) {
            content.availableFrom = today.lastOfMonth.adding(days: 1)
        }
        content.delivery = .online
        content.number = course.number
        content.prices = prices(course, place)
        if course.school == .larkspur { content.unlockedBy = [Self.larkspurLibrary] }
        if course.school == .bluestem { content.unlockedBy = [Self.bluestemLibrary] }
        return content
    }

    private func prices(_ course: Course, _ place: Int) -> [PricePlan] {
        let halves = Int64(course.hours.thousandths / 500)
        func single(_ perHalf: Int64, _ buyer: PricePlan.Buyer = .everybody) -> PricePlan {
            PricePlan(kind: .single, price: Money(cents: perHalf * halves), buyer: buyer)
        }
        switch course.school {
        case .larkspur: return course.topics == [.safety] ? [single(0)] : [single(600)]
        case .bluestem: return place.isMultiple(of: 7) ? [single(0)] : [single(495)]
        case .heron: return [single(450)]
        case .gulfSociety: return [single(400, .member), single(750, .nonMember)]
        case .saltmarsh: return [single(0)]
        case .coastal: return [single(800)]
        case .snap: return [single(250)]
        case .tidewater, .riverside: return []
        }
    }
}
