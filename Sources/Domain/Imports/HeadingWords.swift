import Primitives
import Rules

/// What headings mean: the words that spreadsheets use for each field.
enum HeadingWords {
    /// The fields that a heading may mean, the likeliest first.
    static func fields(_ heading: String) -> [(field: ImportField, certainty: Certainty)] {
        let words = FoldedText.words(heading)
        let line = words.joined(separator: " ")
        guard !line.isEmpty else { return [] }
        if let field = exact[line] { return [(field, .sure)] }
        // "Contact hours (P.A.C.E.)", "Course title / activity": what stands in brackets and behind a stroke says less.
        let bare = FoldedText.line(String(heading.prefix { !"(/[".contains($0) }))
        if !bare.isEmpty, bare != line, let field = exact[bare] { return [(field, .sure)] }
        let padded = " \(line) "
        return parts.filter { padded.contains(" \($0.0) ") }.map { ($0.1, .likely) }
    }

    private static let exact: [String: ImportField] = {
        var exact: [String: ImportField] = [:]
        for field in ImportField.allCases {
            exact[FoldedText.line(field.code)] = field
            exact[FoldedText.line(field.words)] = field
        }
        for (field, headings) in synonyms {
            for heading in headings { exact[heading] = field }
        }
        return exact
    }()

    private static let synonyms: [(ImportField, [String])] = [
        (
            .title,
            [
                "course", "course name", "activity", "activity title", "activity name", "program", "program title",
                "program name", "programme",
                "programme title", "session", "session title", "event", "event title", "event name", "name of course",
                "name of activity",
                "title of activity", "title of program", "course description", "offering", "class", "class name",
                "description",
            ]
        ),
        (
            .provider,
            [
                "provider name", "sponsor", "sponsor name", "sponsoring organization", "organization", "organisation",
                "offered by", "vendor",
                "ce provider", "pace provider", "pace provider name", "source", "company", "institution",
                "presented by", "host",
            ]
        ),
        (
            .providerNumber,
            [
                "provider no", "provider id", "provider code", "pace provider number", "pace provider no",
                "pace provider", "provider tracking number", "sponsor number",
            ]
        ),
        (
            .courseNumber,
            [
                "course no", "course id", "course code", "program number", "program no", "program id",
                "pace program number", "pace number",
                "session number", "session code", "session id", "activity number", "activity id", "event id",
                "pace course number", "course tracking number", "pace program", "offering number", "class id", "course",
            ].filter { $0 != "course" }
        ),
        (
            .accreditingBody,
            [
                "accreditation", "accredited by", "accrediting agency", "accrediting organization", "approving body",
                "approval", "approved by", "approval agency", "accreditor", "ce type", "credit type",
                "accreditation type", "accrediting body",
            ]
        ),
        (
            .accreditationNumber,
            [
                "accreditation no", "approval no", "approval number", "accrediting agency number", "agency number",
                "accreditation id", "accreditation number",
            ]
        ),
        (
            .participant,
            [
                "name", "participant name", "full name", "student", "student name", "learner", "learner name",
                "attendee", "attendee name", "employee", "employee name", "user", "user name", "licensee",
                "licensee name", "member", "member name", "participant", "technologist",
            ]
        ),
        (.firstName, ["first", "given name", "forename", "participant first name", "first name"]),
        (.lastName, ["last", "surname", "family name", "participant last name", "last name"]),
        (.email, ["e mail", "email", "mail", "e mail address", "email address", "user email"]),
        (
            .licence,
            [
                "license", "licence", "license number", "license no", "licence no", "lic", "lic no",
                "state license number", "state license", "license id",
            ]
        ),
        (.state, ["license state", "licence state", "st", "state of license", "jurisdiction"]),
        (.profession, ["profession code", "license type", "licence type", "occupation"]),
        (
            .ascpNumber,
            [
                "ascp number", "ascp id", "ascp customer id", "ascp no", "ascp member number", "ascp customer no",
                "boc id", "ascp member id",
            ]
        ),
        (.amtNumber, ["amt id", "amt no", "amt member number", "amt certification number"]),
        (.aabNumber, ["aab id", "aab no"]),
        (.npi, ["npi number"]),
        (.employeeNumber, ["employee id", "employee no", "emp id", "badge number", "staff id"]),
        (
            .kind,
            [
                "type", "activity type", "category", "activity category", "course type", "event type", "program type",
                "ce category", "credit category", "kind",
            ]
        ),
        (
            .delivery,
            [
                "delivery", "format", "delivery method", "delivery format", "method", "mode", "modality",
                "delivery mode", "activity format",
            ]
        ),
        (
            .started,
            [
                "start", "start date", "started", "started on", "begin date", "from", "date started", "date from",
                "date begun", "first day", "begin",
            ]
        ),
        (
            .completed,
            [
                "date", "completed", "completion", "date completed", "completion date", "completed date",
                "date of completion", "course date", "activity date",
                "program date", "session date", "event date", "end", "end date", "to", "date to", "date taken",
                "date earned", "finished", "date finished",
                "date of activity", "date of program", "attended on", "credit date", "earned on", "date awarded",
                "date attended", "completed on", "test date", "taken on",
            ]
        ),
        (
            .hours,
            [
                "hours", "hrs", "hour", "contact hours", "contact hour", "contact hrs", "ce hours", "ce hrs", "ce",
                "ces", "ceus", "ceu", "ce credits", "ce credit", "credits",
                "credit", "credit hours", "credits earned", "hours earned", "points", "points earned", "cmp points",
                "ccp points", "cmle", "cmle credits", "cmle hours", "cme", "cme credits", "minutes", "duration",
                "duration minutes", "duration min", "length", "number of hours", "no of hours", "total hours",
                "total credits", "pace hours", "pace credits", "pace contact hours", "credit earned", "credits awarded",
                "hours awarded", "contact hours earned", "value", "number of contact hours", "amount", "credit amount",
                "ce units", "units earned", "awarded", "semester hours", "quarter hours",
            ]
        ),
        (.unit, ["units", "credit unit", "unit type", "unit of credit", "credit units", "unit"]),
        (
            .topic,
            [
                "topics", "subject", "subjects", "subject area", "discipline", "specialty", "speciality",
                "specialty area", "content area", "area", "department", "section", "requirement area", "topic area",
                "cmp category", "lab section", "subject matter",
            ]
        ),
        (
            .topicSplit,
            [
                "hours by topic", "hours by specialty", "hours by specialty area", "topic hours", "credit breakdown",
                "breakdown", "amounts by topic",
            ]
        ),
        (.subjectArea, ["subject code", "subject area code", "area code"]),
        (.level, ["course level", "difficulty", "program level", "level of instruction", "instructional level"]),
        (
            .externalID,
            [
                "id", "record id", "transaction id", "completion id", "enrollment id", "confirmation number",
                "external id", "record number", "reference", "ref",
            ]
        ),
        (
            .certificateNumber,
            [
                "certificate", "certificate no", "certificate id", "cert number", "cert no", "certificate code",
                "certificate number", "cert id",
            ]
        ),
        (.note, ["notes", "comment", "comments", "remark", "remarks", "memo"]),
    ]

    /// Words inside longer headings; the ones that say most come first.
    private static let parts: [(String, ImportField)] = [
        ("provider number", .providerNumber), ("provider no", .providerNumber), ("provider id", .providerNumber),
        ("course number", .courseNumber), ("program number", .courseNumber), ("session number", .courseNumber),
        ("course id", .courseNumber),
        ("certificate number", .certificateNumber), ("certificate", .certificateNumber),
        ("license number", .licence), ("licence number", .licence), ("license", .licence), ("licence", .licence),
        ("contact hours", .hours), ("contact hour", .hours), ("ce hours", .hours), ("credits", .hours),
        ("hours", .hours), ("hrs", .hours), ("ceus", .hours), ("ceu", .hours), ("cmle", .hours), ("points", .hours),
        ("minutes", .hours),
        ("start date", .started), ("begin date", .started), ("completed", .completed), ("completion", .completed),
        ("end date", .completed), ("date", .completed),
        ("first name", .firstName), ("last name", .lastName), ("participant", .participant), ("attendee", .participant),
        ("learner", .participant),
        ("provider", .provider), ("sponsor", .provider), ("title", .title), ("course name", .title),
        ("activity name", .title),
        ("accredit", .accreditingBody), ("accrediting", .accreditingBody), ("accreditation", .accreditingBody),
        ("topic", .topic), ("subject", .topic), ("discipline", .topic), ("specialty", .topic), ("delivery", .delivery),
        ("format", .delivery), ("email", .email), ("comments", .note), ("notes", .note),
        ("credit", .hours), ("category", .kind), ("type", .kind),
    ]

    /// The unit that a heading of amounts names: "Duration (min)", "CMP points".
    static func unit(_ heading: String) -> AmountUnit? {
        let words = Set(FoldedText.words(heading))
        if !words.isDisjoint(with: ["minutes", "minute", "min", "mins"]) { return .minute }
        if !words.isDisjoint(with: ["points", "point", "pts"]) { return .point }
        if words.contains("semester") { return .semesterHour }
        if words.contains("quarter") { return .quarterHour }
        if !words.isDisjoint(with: ["ceu", "ceus"]) { return .ceu }
        if !words.isDisjoint(with: ["hours", "hour", "hrs", "cmle", "cme", "pace"]) { return .contactHour }
        return nil
    }

    /// The topic whose amounts a column holds: "Hematology", "Safety hours".
    static func topic(_ heading: String) -> Topic? {
        let words = FoldedText.words(heading).filter {
            !["hours", "hour", "hrs", "credits", "credit", "ce", "points", "contact"].contains($0)
        }
        guard !words.isEmpty, words.count <= 4 else { return nil }
        let topics = TopicWords.topics(in: words.joined(separator: " ")).topics
        return topics.count == 1 ? topics[0] : nil
    }
}
