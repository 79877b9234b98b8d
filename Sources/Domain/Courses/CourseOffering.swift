import Primitives
import Rules

extension OfferingContent {
    /// The catalogue's page of a course that is taken here. It costs nothing: Aliquot takes no payments.
    public init(_ course: Course) {
        self.init(title: course.title, kind: .onlineCourse, activity: .ceCourse)
        summary = course.summary
        objectives = course.objectives
        level = course.level
        author = course.authors.first?.byline
        reviewer = course.reviewers.first?.byline
        topics = course.topics
        amount = course.credit
        approvals = course.approvals
        prices = [PricePlan(kind: .single, price: Money(cents: 0))]
        // The minimum is what it takes at least; what it takes is what its author says.
        let minutes = max(course.minimumMinutes, course.sections.reduce(0) { $0 + $1.minutes })
        hours = Credits(thousandths: Int64(minutes) * 1000 / 60)
        delivery = .online
        language = course.language
        prerequisites = course.prerequisites
        number = course.number
    }
}

extension CourseExpert {
    /// The name with what stands behind it: `Ines Calloway, MLS(ASCP)`.
    public var byline: String { credentials.map { "\(name), \($0)" } ?? name }
}
