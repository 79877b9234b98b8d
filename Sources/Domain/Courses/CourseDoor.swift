public import Primitives

/// Which version of a course somebody gets who opens it, if any.
public enum CourseDoor: Hashable, Sendable {
    /// They go on with the version that they began, whatever came after it.
    case goesOn(version: Int)
    /// They may begin this version.
    case begins(version: Int)
    /// They completed it, and it may not be taken again for credit before this day; nothing where never.
    case completed(again: CalendarDate?)
    /// They completed it, and this course, by its handle, is taken the next time.
    case refreshes(with: String)
    /// It is no longer given; this took its place.
    case retired(successor: String?)
    /// No version was published yet.
    case notThere

    /// Decides for somebody with these enrolments, the oldest first, on a day; `published` is the version that everybody
    /// sees.
    public init(published: Course?, enrolments: [Enrolment], on day: CalendarDate) {
        if let begun = enrolments.last(where: { $0.completed == nil }) {
            self = .goesOn(version: begun.version)
        } else if let published {
            let days = enrolments.compactMap(\.completed)
            if let retirement = published.retirement, retirement.on <= day {
                self = .retired(successor: retirement.successor)
            } else if published.retake.mayBegin(on: day, completed: days) {
                if !days.isEmpty, let refresher = published.refresher {
                    self = .refreshes(with: refresher)
                    return
                }
                self = .begins(version: published.version)
            } else if case .after(let months) = published.retake, let last = days.max() {
                self = .completed(again: last.adding(months: months))
            } else {
                self = .completed(again: nil)
            }
        } else {
            self = .notThere
        }
    }
}
