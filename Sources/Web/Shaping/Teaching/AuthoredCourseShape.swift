import Actions
import Domain
import Pages
import Primitives
import Prose
import Rules
import Storage

/// A course as its authors' pages need it.
struct AuthoredCourseShape {
    let authored: AuthoredCourse

    init(_ authored: AuthoredCourse) { self.authored = authored }

    var course: Course { authored.course }
    var id: String { authored.series.id.text }
    var seen: Int { authored.series.revision }
    var beginsVersion: Bool { !authored.series.hasDraft }
    var sectionOptions: [(value: String, words: String)] { course.sections.map { ($0.slug, $0.title) } }

    /// A picture with the address under which authors see it.
    func shown(_ picture: CoursePicture) -> ShownPicture {
        ShownPicture(
            address: Link.teaching(.picture(id, picture.name)).path, width: picture.size.width,
            height: picture.size.height)
    }

    var pictures: ShownPictures {
        Dictionary(course.bank.pictures.map { ($0.name, shown($0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Where something is, in words.
    func words(_ place: CourseCheck.Place) -> String {
        switch place {
        case .course: ""
        case .section(let slug): "Section “\(course.section(slug)?.title ?? slug)”"
        case .question(let id): "Question \(id)"
        case .picture(let name): name
        }
    }

    /// Where something is mended.
    func link(_ fault: CourseCheck.Fault) -> TeachingPlace {
        switch fault.place {
        case .course: course.sections.isEmpty && fault.text.contains("no sections") ? .newSection(id) : .edit(id)
        case .section(let slug): .section(id, slug)
        case .question(let question): .question(id, question)
        case .picture: .pictures(id)
        }
    }
}

extension CourseSeries {
    /// Whether learners see it, as pages show it.
    func shown(on day: CalendarDate) -> OfferingState {
        if isRetired(on: day) { return .retired }
        if published == nil { return .draft }
        return hasDraft ? .revised : .published
    }

    /// Which versions there are, in words.
    var standing: String {
        switch published {
        case nil: "Version \(latest), a draft"
        case latest?: "Version \(latest)"
        case let published?: "Version \(latest) is a draft; version \(published) is begun by whoever begins now"
        }
    }
}

extension CourseManagePage {
    /// A course as its page shows it.
    init(
        _ shape: AuthoredCourseShape, on day: CalendarDate, successors: [(value: String, words: String)],
        faults: [FieldFault] = []
    ) {
        let (series, course) = (shape.authored.series, shape.course)
        self.init(
            id: shape.id, name: course.title, standing: series.standing, state: series.shown(on: day),
            seen: shape.seen, latest: series.latest, hasDraft: series.hasDraft,
            missing: shape.authored.faults.map {
                .init(place: shape.words($0.place), text: Self.sentence($0.text), link: shape.link($0))
            }, facts: Self.facts(course),
            sections: course.sections.map {
                let words = $0.text.plain.split(separator: " ").count
                return .init(
                    slug: $0.slug, title: $0.title,
                    facts: "\($0.minutes) \($0.minutes == 1 ? "minute" : "minutes") · \(words) words")
            }, questions: Self.kinds(course),
            counts: (course.bank.questions.count, course.bank.pictures.count),
            versions: shape.authored.versions.map {
                .init(
                    number: $0.number, written: $0.createdAt, published: $0.publishedAt,
                    isCurrent: $0.number == series.published && !series.isRetired(on: day))
            }, successors: successors,
            retired: series.retiredOn.map { day in
                "Nobody begins it since \(day.spelled).\(series.retiredBecause.map { " \($0)" } ?? "")"
            }, offering: series.offering?.text, errors: Site.errors(faults))
    }

    /// What is wrong as pages say it: files know fields by other names.
    private static func sentence(_ text: String) -> String {
        let text = text.replacing("minimum-minutes", with: "the minimum of minutes")
            .replacing("pass-mark", with: "the pass mark")
        let end = [".", "?", "!"].contains { text.hasSuffix($0) } ? "" : "."
        return text.prefix(1).uppercased() + text.dropFirst() + end
    }

    private static func kinds(_ course: Course) -> [String] {
        let counts = course.bank.questions.reduce(into: [:]) { $0[$1.kind.word, default: 0] += 1 }
        return QuestionWord.allCases.compactMap { kind in
            counts[kind.rawValue].map { "\($0) × \(kind.words.prefix(1).lowercased() + kind.words.dropFirst())" }
        }
    }

    private static func facts(_ course: Course) -> [(term: String, words: String)] {
        let rules = course.assessment
        let drawn = rules.drawn.map { "\($0) questions an attempt" } ?? "all questions"
        let attempts = rules.attempts.map { "\($0) attempts" } ?? "any number of attempts"
        let topics: String =
            switch course.topics {
            case .undivided(let set): set.topics.map(\.words).joined(separator: ", ")
            case .split(let parts) where parts.count == 1: parts[0].topic.words
            case .split(let parts): parts.map { "\($0.topic.words) \($0.amount)" }.joined(separator: ", ")
            }
        var facts: [(term: String, words: String)] = [
            ("Summary", course.summary), ("Short name", course.handle),
            ("Credit", "\(course.credit.words): \(topics)"),
            ("Level", "\(course.level.code), \(course.language)"),
            ("Minimum", "\(course.minimumMinutes) minutes"),
            ("Test", "\(rules.passMark) % passes, \(drawn), \(attempts)"),
        ]
        if !course.authors.isEmpty { facts.append(("Authors", course.authors.map(\.byline).joined(separator: "; "))) }
        if !course.approvals.isEmpty {
            facts.append(("Approvals", course.approvals.map { $0.approval.words }.joined(separator: ", ")))
        }
        if course.isDemo { facts.append(("Demonstration", "It gives no accredited credit, and says so.")) }
        return facts
    }
}
