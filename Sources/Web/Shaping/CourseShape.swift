import Actions
import Domain
import Pages
import Primitives
import Rules

extension CourseLine {
    /// A course as a line shows it.
    init(_ course: Course, _ id: ID<Course>, provider: String) {
        let topics: [Topic] =
            switch course.topics {
            case .undivided(let set): set.topics
            case .split(let shares): shares.map(\.topic)
            }
        self.init(
            id: id.text, title: course.title, provider: provider, credit: course.credit.words,
            minutes: course.minimumMinutes, topics: topics, isDemo: course.isDemo)
    }
}

extension CourseStudy {
    /// What comes next.
    var next: CourseNext { CourseNext(progress, in: course, door: door) }

    /// The outline with what was read.
    var outline: [OutlineLine] { course.outline(read: Set(progress.read)) }

    /// Its pictures, by the names that texts have for them.
    var pictures: ShownPictures { course.shownPictures(of: series.id) }
}

extension Course {
    /// The outline, with what was read.
    func outline(read: Set<String> = []) -> [OutlineLine] {
        sections.map {
            OutlineLine(
                slug: $0.slug, title: $0.title, minutes: $0.minutes, hasFilm: $0.video != nil,
                isRead: read.contains($0.slug))
        }
    }

    /// The pictures of a version, by the names that texts have for them.
    func shownPictures(of id: ID<Course>) -> ShownPictures {
        Dictionary(
            bank.pictures.enumerated().map { place, picture in
                let address = Link.course(id.text, .picture(version: version, place)).path
                return (
                    picture.name,
                    ShownPicture(address: address, width: picture.size.width, height: picture.size.height)
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// How it asks; nothing where it asks nothing.
    var testFacts: CourseTestFacts? {
        bank.questions.isEmpty
            ? nil
            : CourseTestFacts(
                questions: min(assessment.drawn ?? bank.questions.count, bank.questions.count),
                passMark: assessment.passMark, attempts: assessment.attempts, waitMinutes: assessment.waitMinutes)
    }
}

extension CourseNext {
    /// Where it is done.
    var place: CoursePlace {
        switch self {
        case .read(let slug), .minutes(_, let slug): .read(slug)
        case .questions: .test
        case .evaluation: .evaluation
        case .done: .done
        }
    }

    /// What the button to it says.
    func words(in course: Course) -> String {
        switch self {
        case .read(let slug): "Go on: \(course.section(slug)?.title ?? slug)"
        case .questions(let isUnderWay): isUnderWay ? "Go on with the questions" : "Answer the questions"
        case .minutes(let count, _): "Read on for \(count == 1 ? "1 minute" : "\(count) minutes")"
        case .evaluation: "Say how it was"
        case .done: "Certificate and what it counts"
        }
    }
}

extension CourseStep {
    /// What completes a course, step by step, for somebody who began it.
    static func all(_ study: CourseStudy) -> [CourseStep] {
        let (course, next) = (study.course, study.next)
        var (unread, minutes, needsPass) = (0, 0, false)
        for missing in study.progress.missing {
            switch missing {
            case .sections(let open): unread = open.count
            case .minutes(let count): minutes = count
            case .pass: needsPass = true
            case .evaluation: break
            }
        }
        func state(_ isDone: Bool, _ isNext: Bool) -> State { isDone ? .done : isNext ? .now : .later }
        let count = course.sections.count
        var steps = [
            CourseStep(
                "Read the sections",
                detail: unread == 0 ? "all \(count) are read" : "\(count - unread) of \(count) are read",
                state: state(unread == 0, true), place: next.place)
        ]
        if !course.bank.questions.isEmpty {
            let isNext = if case .questions = next { true } else { false }
            steps.append(
                CourseStep(
                    "Answer the questions", detail: "\(course.assessment.passMark) percent passes",
                    state: state(!needsPass, isNext), place: .test))
        }
        let isReading = if case .minutes = next { true } else { false }
        steps.append(
            CourseStep(
                "Study for at least \(course.minimumMinutes) minutes",
                detail: minutes == 0
                    ? nil : "\(minutes == 1 ? "1 is" : "\(minutes) are") missing; reading and answering add to them",
                state: state(minutes == 0, isReading), place: isReading ? next.place : nil))
        steps.append(
            CourseStep(
                "Say how it was", detail: "without your name; then the certificate is made",
                state: state(study.progress.isComplete, next == .evaluation), place: .evaluation))
        return steps
    }
}

extension CoursePage {
    /// A course for whoever looks.
    init(_ shown: CourseShown, isSignedIn: Bool, on day: CalendarDate) {
        let (course, study) = (shown.course, shown.study)
        let last = shown.completed.compactMap(\.completed).max()
        let door: Door
        switch shown.door {
        case .goesOn:
            door = study.map { .goesOn($0.next.place, words: $0.next.words(in: $0.course)) } ?? .closed
        case .begins: door = !isSignedIn ? .strangers : last.map { .beginsAgain(completed: $0) } ?? .begins
        case .completed(let again): door = last.map { .completed(on: $0, again: again) } ?? .closed
        case .refreshes, .retired, .notThere: door = last.map { .completed(on: $0, again: nil) } ?? .closed
        }
        let isUnderWay = if case .goesOn = shown.door { true } else { false }
        self.init(
            line: CourseLine(course, shown.series.id, provider: shown.provider.name), summary: course.summary,
            level: course.level.code, objectives: course.objectives,
            outline: isUnderWay ? study?.outline ?? course.outline() : course.outline(), door: door)
        if let study, isUnderWay {
            steps = CourseStep.all(study)
            minutes = study.progress.time.minutes
            newer = shown.series.published.flatMap { $0 > course.version ? $0 : nil }
        }
        test = course.testFacts
        refresher = shown.refresher.map { ($0.id.text, $0.title) }
        authors = course.authors.map(CourseExpertLine.init)
        reviewers = course.reviewers.map(CourseExpertLine.init)
        (sources, prerequisites, number, version) = (
            course.sources, course.prerequisites, course.number, course.version
        )
        approvals = course.approvals.map {
            CourseApprovalLine(
                by: $0.approval.words, number: $0.number, until: $0.validUntil, isOver: !$0.holds(on: day))
        }
        if case .split(let split) = course.topics {
            shares = split.map { ($0.topic, "\($0.amount)") }
        } else {
            shares = line.topics.map { ($0, "") }
        }
        if let on = shown.series.retiredOn {
            retired = Retired(
                on: on, reason: shown.series.retiredBecause, successor: shown.successor.map { ($0.id.text, $0.title) })
        }
    }
}

extension CourseExpertLine {
    init(_ expert: CourseExpert) {
        self.init(name: expert.name, credentials: expert.credentials, disclosure: expert.disclosure)
    }
}

extension CoursesPage {
    /// The courses of somebody; `providers` names who gives them.
    init(_ list: CourseList, providers: [ID<Organisation>: String], provides: Bool, on day: CalendarDate) {
        func line(_ study: CourseStudy) -> CourseLine {
            CourseLine(study.course, study.series.id, provider: providers[study.series.organisation] ?? "")
        }
        let running = Set(list.underWay.map(\.series.id))
        var seen: Set<ID<Course>> = []
        self.init(
            underWay: list.underWay.map { study in
                UnderWay(
                    line: line(study), read: study.progress.read.count, sections: study.course.sections.count,
                    minutes: study.progress.time.minutes, next: study.next.words(in: study.course),
                    place: study.next.place)
            },
            completed: list.completed.compactMap { study in
                guard let on = study.enrolment.completed else { return nil }
                let isLast = seen.insert(study.series.id).inserted && !running.contains(study.series.id)
                return Completed(
                    line: line(study), on: on, again: isLast ? Completed.Again(study, on, today: day) : .never)
            },
            open: list.open.map { CourseLine($0.course, $0.series.id, provider: $0.provider) }, provides: provides)
    }
}

extension CoursesPage.Completed.Again {
    /// By the version that was completed; the one that is begun may ask otherwise.
    init(_ study: CourseStudy, _ completed: CalendarDate, today: CalendarDate) {
        guard !study.series.isRetired(on: today), case .after(let months) = study.course.retake else {
            self = .never
            return
        }
        let day = completed.adding(months: months)
        self = day <= today ? .now : .from(day)
    }
}

extension CourseDonePage.Certificate {
    /// A certificate as its holder sees it.
    init(_ issued: IssuedCertificate) {
        let isValid = issued.state == .valid
        self.init(
            id: issued.award.id.text, number: issued.award.number, code: issued.award.code.text,
            paper: issued.paper.text, until: issued.award.validUntil,
            fault: isValid ? nil : Verdict.genuine(issued.state, chainKnown: true).sentence)
    }
}
