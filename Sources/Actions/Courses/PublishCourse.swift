public import Domain
import Files
public import Primitives
import Storage

extension House {
    /// Lets everybody see the newest version of a course, and writes its page of the catalogue.
    public func publishCourse(_ id: ID<Course>, seen: Int, for visitor: Visitor) async throws {
        let series = try await ownCourse(id, for: visitor)
        guard series.revision == seen else { throw Refusal.changedMeanwhile }
        guard series.hasDraft else { return }
        let folder = try await courseFolder(series.latest, of: series)
        guard let course = folder.course, folder.faults.isEmpty else {
            throw Refusal.invalid(FormFaults(folder.faults.map { FieldFault($0.file ?? "course.yml", $0.message) }))
        }
        let now = self.now
        let (page, author) = (surroundings.id(Offering.self), visitor.person.id)
        try await store.write { connection in
            try connection.publish(course, series, page: page, by: author, at: now)
        }
        catalogue.touch()
    }

    /// Ends a course: nobody begins it any more, whoever began finishes. Its page in the catalogue says what took its
    /// place.
    public func retireCourse(
        _ id: ID<Course>, seen: Int, replacedBy successor: ID<Course>?, because reason: String, for visitor: Visitor
    ) async throws {
        var series = try await ownCourse(id, for: visitor)
        guard series.revision == seen else { throw Refusal.changedMeanwhile }
        guard series.published != nil else {
            throw Refusal.invalid("successor", "It was never published, so there is nothing to retire.")
        }
        guard reason.count <= 300 else { throw Refusal.invalid("reason", "Say why in at most 300 characters.") }
        (series.retiredOn, series.replacedBy) = (today, successor)
        series.retiredBecause = reason.allSatisfy(\.isWhitespace) ? nil : reason
        let (retired, now) = (series, self.now)
        try await store.write { connection in
            var page: ID<Offering>?
            if let successor {
                guard successor != id, let next = try connection.first(CourseQueries.course(successor)),
                    next.organisation == retired.organisation, next.published != nil, next.retiredOn == nil
                else { throw Refusal.invalid("successor", "Choose another course of yours that can be begun.") }
                page = next.offering
            }
            try connection.change(retired, at: now)
            guard let offering = retired.offering, var old = try connection.first(OfferingQueries.offering(offering))
            else { return }
            (old.state, old.retiredOn, old.replacedBy) = (.retired, now.day, page)
            try connection.change(old, seen: old.latest, lapsesOn: nil, at: now)
        }
        catalogue.touch()
    }

    /// A course of a provider for whom somebody works.
    func ownCourse(_ id: ID<Course>, for visitor: Visitor) async throws -> CourseSeries {
        guard let series = try await store.read({ try $0.first(CourseQueries.course(id)) }) else {
            throw Refusal.missing
        }
        guard visitor.actor.may(.change, .offering(of: series.organisation)) else { throw Refusal.forbidden }
        return series
    }
}

extension Connection {
    /// Publishes the newest version of a course with its page of the catalogue.
    func publish(
        _ course: Course, _ known: CourseSeries, page: ID<Offering>, by author: ID<Person>?, at now: Instant
    ) throws {
        var series = known
        guard let provider = try first(OrganisationQueries.organisation(series.organisation)) else {
            throw Refusal.missing
        }
        series.published = series.latest
        (series.retiredOn, series.replacedBy, series.retiredBecause) = (nil, nil, nil)
        let content = OfferingContent(course)
        let document = OfferingJSON.text(content)
        if let offering = series.offering, var old = try first(OfferingQueries.offering(offering)) {
            let seen = old.latest
            (old.latest, old.published) = (seen + 1, seen + 1)
            (old.state, old.retiredOn, old.replacedBy) = (.published, nil, nil)
            try run(
                OfferingVersionQueries.add(
                    old.latest, of: old.id, document: document, by: author, at: now, publishedAt: now))
            try change(old, seen: seen, lapsesOn: content.firstLapse, at: now)
        } else {
            let offering = Offering(
                id: page, handle: "course-\(series.id)", organisation: series.organisation, provider: provider.name,
                state: .published, origin: .provider, published: 1, isDemo: course.isDemo,
                revision: try first(OfferingQueries.nextRevision()) ?? 1)
            try run(OfferingQueries.add(offering, checkedOn: nil, lapsesOn: content.firstLapse, at: now))
            try run(
                OfferingVersionQueries.add(1, of: page, document: document, by: author, at: now, publishedAt: now))
            series.offering = page
        }
        try run(CourseVersionQueries.publish(series.latest, of: series.id, at: now))
        try change(series, at: now)
    }
}
