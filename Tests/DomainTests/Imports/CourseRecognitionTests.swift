import Primitives
import Rules
import Testing

@testable import Domain

@Suite struct CourseRecognitionTests {
    private static func course(
        _ title: String, day: Int = 0, _ amount: Int64 = 1500, _ unit: AmountUnit = .contactHour, number: String? = nil,
        provider: String? = "Example Labs"
    ) -> Activity {
        Activity(
            id: "", title: title, kind: .ceCourse, completed: CalendarDate.today.adding(days: day - 100),
            amount: Credits(thousandths: amount), unit: unit, provider: Provider(name: provider, number: number))
    }

    private func verdicts(_ courses: [Activity], known: [Activity] = []) -> [Int: CourseVerdict] {
        let credits = known.enumerated().compactMap { place, activity in
            var row = SampleEntry.row(place + 1, credit: UInt64(place + 1))
            row.record.activity = activity
            return Credit([row])
        }
        var recognition = CourseRecognition(known: credits)
        for (place, course) in courses.enumerated() { recognition.add(course, line: place + 1) }
        return recognition.verdicts()
    }

    private enum Word { case same, perhaps, new }

    private func word(_ one: Activity, _ other: Activity) -> Word {
        let found = verdicts([one, other])
        switch found[1] ?? found[2] {
        case .same?: return .same
        case .perhaps?: return .perhaps
        case .new?, nil: return .new
        }
    }

    private static let equal: [(Activity, Activity)] = [
        (course("Body fluids: a review"), course("BODY FLUIDS - A REVIEW")),
        (course("Troponin & sample timing"), course("Troponin and sample timing")),
        (course("The anaemia case study"), course("Anemia Case Study")),
        (course("LLL-4410 Peripheral smears"), course("Peripheral smears", number: "LLL-4410")),
        (course("Gram stains (1.5 contact hours)"), course("CE: Gram stains")),
        (course("Gram stains", 1500), course("Gram stains", 90_000, .minute)),
        (course("Gram stains", 1500), course("Gram stains", 150, .ceu)),
        (course("Gram stains", 1500), course("Gram stains", 1500, .point, provider: nil)),
        (course("Hémostase", 1500), course("Hemostase")),
    ]

    @Test(arguments: equal) func `one course is known by day, amount and title`(_ one: Activity, _ other: Activity) {
        let isSame = word(one, other) == .same
        #expect(isSame)
    }

    private static let apart: [(Activity, Activity)] = [
        (course("Phlebotomy part 1"), course("Phlebotomy part 2")), (course("Hematology I"), course("Hematology II")),
        (course("Gram stains"), course("Acid-fast stains")), (course("Gram stains"), course("Gram stains", day: 7)),
        (course("Gram stains"), course("Gram stains", day: 1)),
        (course("COVID-19 testing"), course("COVID-20 testing")),
        (course("Basic coagulation"), course("Advanced coagulation")),
        (course("Tumor marker CA-125"), course("Tumor marker CA-199")),
        (course("Ethics"), course("Safety")), (course("Vitamin A assays"), course("Vitamin D assays")),
        (course("Credits", 3000, .semesterHour), course("Credits", 3000)),
        (course("Course 10001"), course("Course 10002")),
        (course("CE Broker course 620001"), course("CE Broker course 620002")),
        (course("LLL-4410 Stains and smears"), course("LLL-4411 Stains and smears")),
    ]

    @Test(arguments: apart) func `two courses stay two`(_ one: Activity, _ other: Activity) {
        let isApart = word(one, other) != .same
        #expect(isApart)
    }

    private static let asked: [(Activity, Activity)] = [
        (
            course("Antibody identification: panels that do not fit"),
            course("Antibody identification: panels that do not")
        ),
        (course("Hypothyroidism in the laboratory"), course("Hyperthyroidism in the laboratory")),
        (course("Reactive lymphocyte or blast"), course("Reactive lymphocite or blast")),
        (course("Gram stains", 1500), course("Gram stains", 2000)),
        (course("Gram stains", number: "A-1"), course("Gram stains", number: "A-2")),
        (course("Gram stains", number: "A-1"), course("Gram stains", day: 1, number: "A-1")),
        (course("CE Broker course 620001"), course("Gram stains")),
    ]

    @Test(arguments: asked) func `what is only like it is asked about`(_ one: Activity, _ other: Activity) {
        let isAsked = word(one, other) == .perhaps
        #expect(isAsked)
    }

    @Test func `the course's number settles a title with a slip`() {
        let isSame =
            word(
                Self.course("Reactive lymphocyte or blast", number: "A 1"),
                Self.course("Reactive lymphocite or blast", number: "a-1"))
            == .same
        #expect(isSame)
    }

    @Test func `what is in the log stays, and the row is the double`() {
        let known = Self.course("Body fluids", number: "A-1")
        let found = verdicts(
            [Self.course("Body Fluids"), Self.course("Body fluids", day: 1, number: "A-1")], known: [known])
        guard case .same(.credit(let id), let why)? = found[1] else {
            Issue.record("\(found)")
            return
        }
        #expect(id == .number(1))
        #expect(why.contains("logged by you"))
        // The known one is met on its own day, so the next day's may be another sitting.
        #expect(found[2] == nil || found[2].map { if case .perhaps = $0 { true } else { false } } == true)
        let alone = verdicts([Self.course("Body fluids", day: 1, number: "A-1")], known: [known])
        if case .same(.credit, _)? = alone[1] {} else { Issue.record("\(alone)") }
    }

    @Test func `a course held every day is a course for every day`() {
        let days = (0..<10).map { Self.course("Morning report", day: $0, number: "MR") }
        #expect(verdicts(days).isEmpty)
    }

    @Test func `rows of two people are never one course`() {
        var recognition = CourseRecognition()
        recognition.add(Self.course("Gram stains"), claim: Claim(licence: "TN1"), line: 1)
        recognition.add(Self.course("Gram stains"), claim: Claim(licence: "TN2"), line: 2)
        recognition.add(Self.course("Gram stains"), claim: Claim(licence: "tn1"), line: 3)
        #expect(Array(recognition.verdicts().keys) == [3])
    }

    /// What is kept is a property of what the rows say: their order changes only which line of equals speaks for them.
    @Test(arguments: 0..<40) func `the order of rows changes nothing`(_ seed: UInt64) {
        var random = Chance(state: seed)
        let titles = [
            "Gram stains that change treatment", "Gram stains that change treatmant", "Gram stains that change",
            "Body fluids I", "Body fluids II", "CE: Body fluids I",
            "Antibody identification: panels that do not fit", "Antibody identification: panels that do",
            "Antibody identification: panels", "CE Broker course 620001",
        ]
        let courses = (0..<60).map { _ in
            Self.course(
                titles[random.below(titles.count)], day: random.below(4), [1000, 1500][random.below(2)],
                number: [nil, "A-1", "A-2"][random.below(3)], provider: [nil, "Example Labs"][random.below(2)])
        }
        let straight = tally(courses, verdicts(courses))
        for _ in 0..<3 {
            let shuffled = courses.shuffled(using: &random)
            #expect(tally(shuffled, verdicts(shuffled)) == straight)
        }
    }

    /// How many of each kind of row are new, the same, or asked about.
    private func tally(_ courses: [Activity], _ verdicts: [Int: CourseVerdict]) -> [String: Int] {
        var tally: [String: Int] = [:]
        for (place, course) in courses.enumerated() {
            let word = verdicts[place + 1].map { if case .same = $0 { "same" } else { "perhaps" } } ?? "new"
            let key = CourseTitle(course.title, number: course.provider?.number).key
            tally[
                "\(key)|\(course.completed)|\(course.amount)|\(course.provider?.number ?? "")|\(word)",
                default: 0] += 1
        }
        return tally
    }

    private struct Chance: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
        mutating func below(_ bound: Int) -> Int { Int((next() >> 8) % UInt64(bound)) }
    }
}
