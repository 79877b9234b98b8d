public import Domain
public import Primitives
public import Rules
import Storage

/// A completed course: its certificate, and what it counts.
public struct CourseCompleted: Sendable {
    /// The way through the course.
    public let study: CourseStudy
    /// The certificate; nothing while it is being pressed.
    public let certificate: IssuedCertificate?
    /// Where the holder stands for each credential now.
    public let standings: [Standing]
    /// What the credit counts for each of them.
    public let counts: [(standing: Standing, tally: Standing.ActivityTally?)]
}

extension House {
    /// A course that somebody completed, with what it counts for every credential; the last time, where it was taken
    /// several times, though another one is under way.
    public func completedCourse(_ id: ID<Course>, for visitor: Visitor) async throws -> CourseCompleted {
        let person = visitor.person.id
        let (series, facts) = try await store.read { connection -> (CourseSeries, StudyFacts) in
            guard let series = try connection.first(CourseQueries.course(id)),
                let last = try connection.all(EnrolmentQueries.all(of: person, in: id)).last(where: {
                    $0.enrolment.completed != nil
                })
            else { throw Refusal.missing }
            return (series, try connection.facts(last))
        }
        let study = CourseStudy(try await course(facts.enrolment.version, of: series), series, facts, now: now)
        guard let award = study.enrolment.award else { throw Refusal.missing }
        let isPressed = try await store.read { connection in
            try connection.all(CertificateQueries.certificates(of: award)).isEmpty == false
        }
        let certificate = isPressed ? try await certificate(of: award) : nil
        let dossier = try await dossier(of: visitor)
        let standings = try await standings(of: dossier)
        return CourseCompleted(
            study: study, certificate: certificate, standings: standings,
            counts: standings.map { standing in
                (standing, standing.activities.first { $0.id == certificate?.entry.text })
            })
    }
}
