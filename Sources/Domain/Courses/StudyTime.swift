import Primitives

/// How long a course was studied, told from events. The time between two events counts up to a ceiling, so a page left
/// open overnight gives minutes and not hours; time in two windows at once counts once.
public struct StudyTime: Hashable, Sendable {
    /// Without a sign of life, so many seconds count.
    public static let ceiling: Int64 = 300
    /// A section without signs of life (a browser without scripts sends none) counts for as long as its author says,
    /// and half as long again, but for no longer than this.
    public static let longestSection: Int64 = 1800

    /// The seconds, all in all.
    public private(set) var seconds: Int64 = 0
    /// The seconds by section.
    public private(set) var bySection: [String: Int64] = [:]

    /// The time that these events show, whatever their order.
    public init(_ events: [StudyEvent], of course: Course) {
        let minutes = Dictionary(course.sections.map { ($0.slug, $0.minutes) }, uniquingKeysWith: max)
        // Sorting is stable: events of one moment keep their order.
        let ordered = events.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
        // Rounded down once, at the end: many short gaps must not lose a part of a second each.
        var (all, parts): (Int64, [String: Int64]) = (0, [:])
        for (event, next) in zip(ordered, ordered.dropFirst()) {
            guard let ceiling = Self.ceiling(after: event, before: next, minutes) else { continue }
            let gap = min(ceiling * 1000, next.at.milliseconds - event.at.milliseconds)
            all += gap
            if let section = event.section { parts[section, default: 0] += gap }
        }
        seconds = all / 1000
        bySection = parts.mapValues { $0 / 1000 }
    }

    /// The whole minutes.
    public var minutes: Int { Int(seconds / 60) }

    private static func ceiling(after event: StudyEvent, before next: StudyEvent, _ minutes: [String: Int]) -> Int64? {
        switch event.kind {
        case .left: return nil
        case .finished, .answered: return ceiling
        case .opened(let slug), .stillReading(let slug):
            // Only where the section was then marked as read was it read all that time.
            guard case .finished(slug) = next.kind, let planned = minutes[slug] else { return ceiling }
            return max(ceiling, min(longestSection, Int64(planned) * 90))
        }
    }
}

extension StudyEvent {
    /// The section it is about.
    public var section: String? {
        switch kind {
        case .opened(let slug), .stillReading(let slug), .finished(let slug): slug
        case .answered, .left: nil
        }
    }
}
