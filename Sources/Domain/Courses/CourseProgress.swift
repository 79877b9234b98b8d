import Primitives

/// How far a learner has come in the version of a course that they began.
public struct CourseProgress: Hashable, Sendable {
    /// What is still missing.
    public enum Missing: Hashable, Sendable {
        /// These sections were not read, by their slugs.
        case sections([String])
        /// So many minutes.
        case minutes(Int)
        /// The questions are not passed.
        case pass
        /// The course was not evaluated.
        case evaluation
    }

    /// The slugs of the sections that were read, in the course's order.
    public let read: [String]
    /// How long it was studied.
    public let time: StudyTime
    /// What is missing, in the order in which it is done; nothing where the course is complete.
    public let missing: [Missing]
    /// The section to go on with: the one opened last if it was not read, else the next that was not.
    public let next: String?

    /// The progress that events, attempts and the evaluation show.
    public init(in course: Course, events: [StudyEvent], hasPassed: Bool, hasEvaluated: Bool) {
        let finished = Set(
            events.compactMap { event -> String? in
                if case .finished(let slug) = event.kind { slug } else { nil }
            })
        read = course.sections.map(\.slug).filter(finished.contains)
        time = StudyTime(events, of: course)
        let unread = course.sections.map(\.slug).filter { !finished.contains($0) }
        var missing: [Missing] = []
        if !unread.isEmpty { missing.append(.sections(unread)) }
        if time.minutes < course.minimumMinutes { missing.append(.minutes(course.minimumMinutes - time.minutes)) }
        if !course.bank.questions.isEmpty, !hasPassed { missing.append(.pass) }
        if !hasEvaluated { missing.append(.evaluation) }
        self.missing = missing
        let last = events.max { $0.at < $1.at }?.section
        next = last.flatMap { unread.contains($0) ? $0 : nil } ?? unread.first
    }

    /// Whether nothing is missing: the certificate may be issued.
    public var isComplete: Bool { missing.isEmpty }

    /// Whether the questions may be tried: whoever has read every section may. Minutes may still be lacking.
    public var mayTry: Bool {
        !missing.contains { if case .sections = $0 { true } else { false } }
    }

    /// Whether the course may be evaluated: all else is done.
    public var mayEvaluate: Bool { missing.allSatisfy { $0 == .evaluation } }
}
