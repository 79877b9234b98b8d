public import Primitives

/// What makes two awards one: the same person, course, version and occasion give one certificate, however often it is
/// asked for.
public struct AwardKey: Hashable, Sendable {
    /// Who earned it.
    public enum Earner: Hashable, Sendable {
        /// Somebody with an account.
        case person(ID<Person>)
        /// Somebody known by a number only; the award waits until they prove that it is theirs.
        case number(Identifier.Kind, String)
        /// Somebody known by a mail address only; the award waits until they confirm it.
        case address(String)
    }

    /// Who.
    public var earner: Earner
    /// The course.
    public var course: AwardCourse
    /// Which time: an attempt, a cycle, an event.
    public var occasion: String
    /// Who gave it.
    public var provider: ID<Organisation>

    /// A key.
    public init(earner: Earner, course: AwardCourse, occasion: String, provider: ID<Organisation>) {
        self.earner = earner
        self.course = course
        self.occasion = occasion
        self.provider = provider
    }

    /// What is digested to find it again; lengths stand before the parts, so no two keys give the same bytes.
    public var bytes: [UInt8] {
        let who =
            switch earner {
            case .person(let id): ["person", id.text]
            case .number(let kind, let number): ["number", kind.code, Identifier.folded(number)]
            case .address(let address): ["address", address.lowercased()]
            }
        let parts = who + [provider.text, course.handle, String(course.version), occasion]
        return parts.flatMap { Array("\($0.utf8.count):\($0)".utf8) }
    }
}
