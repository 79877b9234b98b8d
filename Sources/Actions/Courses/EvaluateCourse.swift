public import Domain
import Files
import Identity
import Logging
public import Primitives
import Storage

extension House {
    /// Takes what somebody says of a course, without their name, and completes it: the certificate is ordered in the same
    /// unit, so that nothing between the two can lose either. Sent twice, it completes the course once.
    public func evaluateCourse(
        _ id: ID<Course>, _ answers: [String: String], on said: CalendarDate? = nil, for visitor: Visitor
    ) async throws {
        let (series, begun) = try await studyFacts(id, for: visitor)
        let course = try await course(begun.enrolment.version, of: series)
        guard begun.enrolment.completed == nil else { return }
        let faults = course.evaluation.faults(of: answers)
        guard faults.isEmpty else { throw Refusal.invalid(FormFaults(faults)) }
        let now = self.now
        let day = LocalDay.day(at: now, said: said)
        let evaluation = Digest.hex(surroundings.random(16))
        let renewed = try await refreshed(by: series, for: visitor)
        let award = try await store.writeOnceMore { connection in
            try self.complete(
                course, series, begun.enrolment, answers, evaluation: evaluation, on: day, for: visitor,
                renewed: renewed,
                in: connection)
        }
        guard let award else { return }
        do {
            try await finishCertificates(of: award)
        } catch {
            // It is ordered; the job presses it.
            logger.warning("a certificate is pressed later", metadata: ["error": "\(error)"])
        }
    }

    private func complete(
        _ course: Course, _ series: CourseSeries, _ enrolment: Enrolment, _ answers: [String: String],
        evaluation: String, on day: CalendarDate, for visitor: Visitor, renewed: [ID<Course>],
        in connection: any Connection
    ) throws -> ID<Award>? {
        let person = visitor.person
        guard let facts = try connection.study(of: person.id, in: series.id), facts.enrolment.id == enrolment.id else {
            throw Refusal.changedMeanwhile
        }
        guard facts.enrolment.completed == nil else { return facts.enrolment.award }
        guard facts.progress(in: course, asIfEvaluated: true).isComplete else {
            throw Refusal.invalid("evaluation", "Something is still to be done before the course can be evaluated.")
        }
        return try connection.complete(
            course, series, facts.enrolment, of: person, answers, evaluation: evaluation, on: day, at: now,
            renewed: renewed,
            with: self)
    }

    /// The courses that somebody completed and that this one refreshes.
    private func refreshed(by series: CourseSeries, for visitor: Visitor) async throws -> [ID<Course>] {
        let person = visitor.person.id
        let taken = try await store.read { connection in
            let done = try connection.all(EnrolmentQueries.all(of: person)).filter { $0.enrolment.completed != nil }
            return try Set(done.map(\.enrolment.course)).subtracting([series.id])
                .compactMap { try connection.first(CourseQueries.course($0)) }
        }
        var renewed: [ID<Course>] = []
        for other in taken where other.organisation == series.organisation {
            if try await publishedCourse(other)?.refresher == series.handle { renewed.append(other.id) }
        }
        return renewed
    }
}

extension Connection {
    /// Notes that a course was completed, what was said of it, and orders the certificate.
    @discardableResult
    func complete(
        _ course: Course, _ series: CourseSeries, _ enrolment: Enrolment, of person: Person,
        _ answers: [String: String], evaluation: String, on day: CalendarDate, at moment: Instant,
        renewed: [ID<Course>] = [],
        with house: House
    ) throws -> ID<Award> {
        let issuer = try issuer(series.organisation, with: house)
        let holder = AwardHolder(person, numbers: try all(IdentifierQueries.all(of: person.id)))
        let award = try house.orderCertificate(
            AwardRequest(course, enrolment, holder: holder, issuer: issuer, completed: day), at: moment, in: self)
        try run(
            EvaluationQueries.add(
                evaluation, of: series.id, version: enrolment.version, month: moment.day.month,
                answers: EvaluationJSON.text(answers, to: course.evaluation)))
        guard try run(EnrolmentQueries.complete(enrolment.id, on: day, award: award, at: moment)) == 1 else {
            throw Refusal.changedMeanwhile
        }
        for course in [series.id] + renewed {
            let before = try all(EnrolmentQueries.all(of: person.id, in: course)).map(\.enrolment)
                .last { $0.completed != nil && $0.id != enrolment.id }
            guard let old = before?.award, try chain(of: old) != nil else { continue }
            try house.noteRenewal(of: old, by: award, in: self)
        }
        return award
    }
}

extension Connection {
    /// What a provider puts on certificates that it issues now.
    func issuer(_ id: ID<Organisation>, with house: House) throws -> CertificateIssuer {
        guard let organisation = try first(OrganisationQueries.organisation(id)) else { throw Refusal.missing }
        let template = try house.certificateTemplate(of: id, in: self)
        return CertificateIssuer(
            organisation: id, name: organisation.name, address: template.address, signatory: template.signatory,
            template: template.mark)
    }
}

extension CalendarDate {
    /// `2026-04`.
    fileprivate var month: String { String(description.prefix(7)) }
}
