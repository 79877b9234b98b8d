/// A place inside a course, as an address behind its own.
public enum CoursePlace: Hashable, Sendable {
    /// What it is and how far one is.
    case about
    /// Begins it.
    case begin
    /// A section, by its slug.
    case read(String)
    /// Says that it is still being studied.
    case alive
    /// Keeps a note about a section.
    case note(String)
    /// The whole course on paper.
    case print
    /// The test paper.
    case test
    /// Begins an attempt.
    case beginTest
    /// How an attempt ended, by its number.
    case result(Int)
    /// What is asked about the course.
    case evaluation
    /// The certificate and what it counts.
    case done
    /// A picture of a version, by its place: a name may say what is to be found out.
    case picture(version: Int, Int)

    /// What stands behind the course's own address.
    var path: String {
        switch self {
        case .about: ""
        case .begin: "/begin"
        case .read(let slug): "/read/\(slug.inPath)"
        case .alive: "/alive"
        case .note(let slug): "/notes/\(slug.inPath)"
        case .print: "/print"
        case .test: "/test"
        case .beginTest: "/test/begin"
        case .result(let number): "/test/\(number)"
        case .evaluation: "/evaluation"
        case .done: "/done"
        case .picture(let version, let place): "/pictures/\(version)/\(place)"
        }
    }
}
