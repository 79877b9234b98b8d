/// What somebody does next in a course that they began.
public enum CourseNext: Hashable, Sendable {
    /// They read a section.
    case read(String)
    /// They answer the questions, or go on with them.
    case questions(isUnderWay: Bool)
    /// They read on, because so many minutes are missing and nothing else is left but the evaluation.
    case minutes(Int, in: String)
    /// They say how it was.
    case evaluation
    /// Nothing: it is complete.
    case done

    /// What is next by what is missing. Minutes come last of what is learnt: reading and answering add to them.
    public init(_ progress: CourseProgress, in course: Course, door: AttemptDoor) {
        var minutes: Int?
        for missing in progress.missing {
            switch missing {
            case .sections(let open):
                self = .read(progress.next ?? open[0])
                return
            case .minutes(let count): minutes = count
            case .pass:
                self = .questions(isUnderWay: door == .underWay)
                return
            case .evaluation: break
            }
        }
        if let minutes, let first = course.sections.first {
            self = .minutes(minutes, in: progress.next ?? first.slug)
        } else {
            self = progress.isComplete ? .done : .evaluation
        }
    }
}
