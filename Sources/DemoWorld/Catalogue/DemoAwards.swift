public import Domain
import Primitives
import Rules

extension World {
    /// What the demo's provider has awarded in a room to people who have no account here: it waits for them.
    public func awards(of courses: [Domain.Course], _ issuer: CertificateIssuer) -> [AwardRequest] {
        let names = ["María-José Ibáñez", "Łukasz Żółć", "Nguyễn Thị Ánh Tuyết"]
        return zip(courses, names).enumerated().map { place, pair in
            let day = madeOn.adding(days: -3 - place * 11)
            let moment = Instant(startOf: day)
            let enrolment = Enrolment(
                id: ID(at: moment, random: (UInt64(place), 1)), course: ID(at: moment, random: (UInt64(place), 2)),
                version: pair.0.version, person: ID(at: moment, random: (UInt64(place), 3)), begunAt: moment)
            let holder = AwardHolder(name: pair.1, numbers: [AwardNumber("Florida licence", "SU 20\(31 + place * 7)")])
            var request = AwardRequest(pair.0, enrolment, holder: holder, issuer: issuer, completed: day)
            (request.manner, request.delivery) = ("Live, Tampa, Florida", .live)
            request.key.earner = .address("participant.\(place + 1)@elsewhere.demo.test")
            return request
        }
    }
}
