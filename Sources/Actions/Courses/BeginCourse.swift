public import Domain
public import Primitives
import Storage

extension House {
    /// Begins a course in the version that everybody sees, or goes on with the one under way: two clicks begin it once.
    @discardableResult
    public func beginCourse(_ id: ID<Course>, for visitor: Visitor) async throws -> Enrolment {
        let (person, day) = (visitor.person.id, today)
        guard let series = try await store.read({ try $0.first(CourseQueries.course(id)) }) else {
            throw Refusal.missing
        }
        let published = try await offeredCourse(series)
        let fresh = surroundings.id(Enrolment.self)
        let now = self.now
        do {
            return try await store.write { connection in
                // Published anew or retired while it was read: begun is what everybody sees now.
                let current = try connection.first(CourseQueries.course(id))
                guard current?.published == series.published, current?.retiredOn == series.retiredOn else {
                    throw Refusal.changedMeanwhile
                }
                let taken = try connection.all(EnrolmentQueries.all(of: person, in: id)).map(\.enrolment)
                switch CourseDoor(published: published, enrolments: taken, on: day) {
                case .goesOn:
                    guard let begun = taken.last(where: { $0.completed == nil }) else { throw Refusal.missing }
                    return begun
                case .begins(let version):
                    let enrolment = Enrolment(id: fresh, course: id, version: version, person: person, begunAt: now)
                    try connection.run(EnrolmentQueries.add(enrolment))
                    return enrolment
                case .completed(let again):
                    throw Refusal.invalid(
                        "course",
                        again.map { "You completed it. It may be taken again for credit from \($0.spelled)." }
                            ?? "You completed it. It gives credit once.")
                case .refreshes: throw Refusal.invalid("course", "You completed it. Take its refresher this time.")
                case .retired: throw Refusal.invalid("course", "It is no longer given.")
                case .notThere: throw Refusal.missing
                }
            }
        } catch StoreError.unique {
            // Two clicks at the same moment: the other one began it.
            return try await studyFacts(id, for: visitor).facts.enrolment
        }
    }
}
