public import Domain
import Primitives
import Rules

extension World {
    /// Courses as that school gives them: with numbers and approvals of its own, all made up.
    public func given(_ courses: [Domain.Course]) -> [Domain.Course] {
        courses.enumerated().map { place, course in
            var course = course
            let number = "LLL-\(7101 + place * 7)"
            course.number = number
            course.isDemo = true
            let until = madeOn.adding(months: 14 + place).lastOfMonth
            course.approvals = School.larkspur.approvals.approvals.map { approval in
                OfferingApproval(
                    approval, number: approval == .flBoard ? "20-\(number.suffix(4))" : number, validUntil: until)
            }
            return course
        }
    }
}
