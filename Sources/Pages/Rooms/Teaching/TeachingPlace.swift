/// A place in the room in which a provider writes its courses. Posting is to the place of the same name.
public enum TeachingPlace: Hashable, Sendable {
    /// All courses of the provider.
    case desk
    /// A new course; one that lies in an archive.
    case new, bring
    /// A course, by its id.
    case course(String)
    /// What it says of itself.
    case edit(String)
    /// A new section; one that is there, by its slug.
    case newSection(String), section(String, String)
    /// A section is moved or removed.
    case moveSection(String, String), removeSection(String, String)
    /// Its questions, or some of them.
    case questions(String), questionsWhere(String, QuestionFilter)
    /// A new question of a kind; one that is there, by its id.
    case newQuestion(String, kind: String), question(String, String)
    /// A question is duplicated or removed.
    case duplicateQuestion(String, String), removeQuestion(String, String)
    /// Where banks come in; one that came.
    case bank(String), bankImport(String, String), bankProgress(String, String)
    /// All questions in a form of files.
    case bankFile(String, form: String)
    /// Its pictures; one of them; one is removed.
    case pictures(String), picture(String, String), removePicture(String)
    /// How learners will see it.
    case preview(String)
    /// A version is published; the course is retired.
    case publish(String), retire(String)
    /// Its folder as an archive.
    case archive(String)
    /// What became of a version, of the published one where none is named; who took it.
    case report(String, version: Int?), learners(String, page: Int)
    /// Somebody who took it elsewhere is certified.
    case certify(String)
    /// Somebody is allowed one more attempt, by their enrolment.
    case allow(String, String)

    /// The path behind `/courses/manage`.
    var path: String {
        switch self {
        case .desk: ""
        case .new: "/new"
        case .bring: "/import"
        case .course(let id): "/\(id.inPath)"
        case .edit(let id): "/\(id.inPath)/edit"
        case .newSection(let id): "/\(id.inPath)/new-section"
        case .section(let id, let slug): "/\(id.inPath)/sections/\(slug.inPath)"
        case .moveSection(let id, let slug): "/\(id.inPath)/sections/\(slug.inPath)/move"
        case .removeSection(let id, let slug): "/\(id.inPath)/sections/\(slug.inPath)/remove"
        case .questions(let id): "/\(id.inPath)/questions"
        case .questionsWhere(let id, let filter): "/\(id.inPath)/questions\(filter.query)"
        case .newQuestion(let id, let kind): "/\(id.inPath)/new-question?kind=\(kind.inQuery)"
        case .question(let id, let question): "/\(id.inPath)/questions/\(question.inPath)"
        case .duplicateQuestion(let id, let question): "/\(id.inPath)/questions/\(question.inPath)/duplicate"
        case .removeQuestion(let id, let question): "/\(id.inPath)/questions/\(question.inPath)/remove"
        case .bank(let id): "/\(id.inPath)/bank"
        case .bankImport(let id, let bank): "/\(id.inPath)/bank/\(bank.inPath)"
        case .bankProgress(let id, let bank): "/\(id.inPath)/bank/\(bank.inPath)/progress"
        case .bankFile(let id, let form): "/\(id.inPath)/bank-as/\(form.inPath)"
        case .pictures(let id): "/\(id.inPath)/pictures"
        case .picture(let id, let name):
            "/\(id.inPath)/pictures/" + name.split(separator: "/").map { String($0).inPath }.joined(separator: "/")
        case .removePicture(let id): "/\(id.inPath)/remove-picture"
        case .preview(let id): "/\(id.inPath)/preview"
        case .publish(let id): "/\(id.inPath)/publish"
        case .retire(let id): "/\(id.inPath)/retire"
        case .archive(let id): "/\(id.inPath)/archive"
        case .report(let id, let version): "/\(id.inPath)/report" + (version.map { "?version=\($0)" } ?? "")
        case .allow(let id, let enrolment): "/\(id.inPath)/learners/\(enrolment.inPath)/allow"
        case .certify(let id): "/\(id.inPath)/certify"
        case .learners(let id, let page): "/\(id.inPath)/learners" + (page > 1 ? "?page=\(page)" : "")
        }
    }
}

/// Which questions of a course are listed; it stands in the address.
public struct QuestionFilter: Hashable, Sendable {
    /// Words that are searched for.
    public var words = ""
    /// The kind's word.
    public var kind = ""
    /// The category.
    public var category = ""
    /// The section's slug.
    public var section = ""
    /// The page, counted from 1.
    public var page = 1

    /// All of them.
    public init() {}

    /// Whether it leaves any out.
    public var isEmpty: Bool { words.isEmpty && kind.isEmpty && category.isEmpty && section.isEmpty }

    var query: String {
        var parts = [("words", words), ("kind", kind), ("category", category), ("section", section)]
            .filter { !$0.1.isEmpty }.map { "\($0.0)=\($0.1.inQuery)" }
        if page > 1 { parts.append("page=\(page)") }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }
}
