import Primitives
import Rules

/// What Florida asks of everybody in every two years: courses that come out anew each time.
enum FloridaCourses {
    /// The two years, ending on 31 August of an even year, in which a day lies.
    static func biennium(_ day: CalendarDate) -> DateSpan {
        let year = day.year
        let isPast = day.parts.month > 8
        let last = isPast ? year + 1 : year
        let end = CalendarDate(year: last + last % 2, month: 8, day: 31) ?? day
        return DateSpan.months(24, endingOn: end)
    }

    static func medicalErrors(_ span: DateSpan) -> Course {
        course("Preventing medical errors in the clinical laboratory", .medicalErrors, 2, .heron, 20, span)
    }

    static func laws(_ span: DateSpan) -> Course {
        course("Florida laws and rules for laboratory personnel", .flLawsRules, 1, .heron, 21, span)
    }

    static func hiv(_ span: DateSpan) -> Course {
        course("HIV and AIDS: an update for health-care workers", .hivAids, 1, .coastal, 110, span)
    }

    private static func course(
        _ title: String, _ topic: Topic, _ hours: Int, _ school: School, _ number: Int, _ span: DateSpan
    ) -> Course {
        let edition = span.from.year
        return Course(
            title: "\(title), \(edition) edition", topics: [topic], hours: Credits(hours), school: school,
            number: "\(school.mark)-\(number)-\(edition)")
    }
}
