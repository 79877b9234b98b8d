public import Primitives
public import Rules

/// What a provider puts on its certificates besides the course.
public struct CertificateIssuer: Sendable {
    /// Who gave the course.
    public var organisation: ID<Organisation>
    /// Its name.
    public var name: String
    /// Its address, in one line.
    public var address: String?
    /// Who signs.
    public var signatory: AwardSignatory
    /// The template.
    public var template: AwardTemplateMark

    /// An issuer.
    public init(
        organisation: ID<Organisation>, name: String, address: String? = nil, signatory: AwardSignatory,
        template: AwardTemplateMark = AwardTemplateMark()
    ) {
        self.organisation = organisation
        self.name = name
        self.address = address
        self.signatory = signatory
        self.template = template
    }
}

extension AwardRequest {
    /// The certificate of a completed course: one for each time it was taken.
    public init(
        _ course: Course, _ enrolment: Enrolment, holder: AwardHolder, issuer: CertificateIssuer,
        completed: CalendarDate
    ) {
        self.init(
            course, version: enrolment.version, earner: .person(enrolment.person), occasion: enrolment.id.text,
            holder: holder, issuer: issuer, completed: completed,
            manner: "Online, self-paced", delivery: .online)
    }

    /// The certificate of a course that somebody took, wherever that was; the occasion tells one time from another.
    public init(
        _ course: Course, version: Int, earner: AwardKey.Earner, occasion: String, holder: AwardHolder,
        issuer: CertificateIssuer, started: CalendarDate? = nil, completed: CalendarDate, manner: String,
        delivery: Delivery
    ) {
        let approvals = course.approvals.filter { $0.holds(on: completed) }
        let shares: [TopicShare]
        switch course.topics {
        case .split(let given): shares = given
        case .undivided(let set):
            // One topic is the whole; of several nobody said how much each is.
            let topics = set.topics
            shares = topics.count == 1 ? [TopicShare(topic: topics[0], amount: course.credit.value)] : []
        }
        self.init(
            key: AwardKey(
                earner: earner,
                course: AwardCourse(handle: course.handle, version: version, programmeNumber: course.number),
                occasion: occasion, provider: issuer.organisation),
            holder: holder, title: course.title,
            provider: AwardProvider(
                id: issuer.organisation, name: issuer.name, address: issuer.address,
                approvals: approvals.map { AwardApproval($0.approval, number: $0.number) }),
            started: started, completed: completed, manner: manner, delivery: delivery,
            amount: course.credit.value, unit: course.credit.unit, topics: shares,
            statements: Self.statements(course, approvals, by: issuer.name), signatory: issuer.signatory,
            template: issuer.template, language: "en")
    }

    private static func statements(
        _ course: Course, _ approvals: [OfferingApproval], by provider: String
    ) -> [String] {
        var statements = approvals.map { approval in
            let number = approval.number.map { ", number \($0)" } ?? ""
            let until = approval.validUntil.map { ", until \($0.spelled)" } ?? ""
            return "\(provider) gives this course with the approval of \(approval.approval.words)\(number)\(until)."
        }
        if course.isDemo {
            statements.insert(
                "Demonstration: course and approvals are made up, and no accredited credit is given.", at: 0)
        }
        return statements
    }
}

extension AwardHolder {
    /// Somebody as certificates name them: with the numbers by which bodies know them, not those of an employer.
    public init(_ person: Person, numbers: [Identifier]) {
        let shown = numbers.filter { $0.kind != .employee && $0.kind != .npi }
        self.init(name: person.name, numbers: shown.map { AwardNumber($0.kind.words, $0.number) })
    }
}
