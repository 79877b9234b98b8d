public import Domain
import Files
public import Primitives
import Storage

extension House {
    /// Takes in a course that files brought: a new one, or the next draft of one that its provider has already. Answers
    /// nothing new where the newest version says the same.
    @discardableResult
    public func takeCourse(
        _ course: Course, of organisation: ID<Organisation>, for visitor: Visitor
    ) async throws -> ID<Course> {
        guard visitor.actor.may(.change, .offering(of: organisation)) else { throw Refusal.forbidden }
        let (fresh, now, author) = (surroundings.id(Course.self), self.now, visitor.person.id)
        return try await store.write { connection in
            guard let known = try connection.first(CourseQueries.course(course.handle, of: organisation)) else {
                try connection.add(
                    course, CourseSeries(id: fresh, handle: course.handle, organisation: organisation), by: author,
                    at: now)
                return fresh
            }
            try connection.keep(course, known, by: author, at: now)
            return known.id
        }
    }
}

extension Connection {
    /// Adds a course with its first version, a draft.
    func add(_ course: Course, _ series: CourseSeries, by author: ID<Person>?, at now: Instant) throws {
        try run(CourseQueries.add(series, at: now))
        try run(CourseVersionQueries.add(1, of: series.id, title: course.title, by: author, at: now))
        try write(course, as: 1, of: series)
    }

    /// Writes the draft of a course, which is the next version where the newest was published. Answers what the course
    /// is then; where nothing would change, it stays as it is.
    @discardableResult
    func keep(_ course: Course, _ known: CourseSeries, by author: ID<Person>?, at now: Instant) throws -> CourseSeries {
        var series = known
        var course = course
        (course.handle, course.version, course.retirement) = (known.handle, known.latest, nil)
        let before = try all(CourseVersionQueries.files(known.latest, of: known.id))
        let same = CourseWriter.files(course).sorted { $0.name < $1.name }
        if before.count == same.count, zip(before, same).allSatisfy({ $0.name == $1.name && $0.bytes == $1.bytes }) {
            return known
        }
        if !known.hasDraft { series.latest += 1 }
        // First of all: whoever saw something else is told so, and nothing was touched.
        try change(series, at: now)
        if known.hasDraft {
            try run(CourseVersionQueries.clear(known.latest, of: known.id))
            try run(CourseVersionQueries.rewrite(known.latest, of: known.id, title: course.title, by: author, at: now))
        } else {
            try run(CourseVersionQueries.add(series.latest, of: known.id, title: course.title, by: author, at: now))
        }
        try write(course, as: series.latest, of: series)
        series.revision += 1
        return series
    }

    /// Changes a course's own facts, unless somebody else was quicker.
    func change(_ series: CourseSeries, at now: Instant) throws {
        guard try run(CourseQueries.change(series, seen: series.revision, at: now)) == 1 else {
            throw Refusal.changedMeanwhile
        }
    }

    private func write(_ course: Course, as number: Int, of series: CourseSeries) throws {
        var course = course
        (course.handle, course.version, course.retirement) = (series.handle, number, nil)
        for file in CourseWriter.files(course) {
            try run(CourseVersionQueries.add(file.name, file.bytes, to: number, of: series.id))
        }
    }
}
