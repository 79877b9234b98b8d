public import Domain
import Files
public import Primitives

extension House {
    /// Writes a section of a course: a new one where no name is given. Answers its name.
    @discardableResult
    public func keepSection(
        _ slug: String?, of id: ID<Course>, seen: Int, _ form: SectionForm, for visitor: Visitor
    ) async throws -> String {
        try await edit(id, seen: seen, for: visitor) { course in
            if let slug, course.section(slug) == nil { throw Refusal.missing }
            let section = try form.section(slug, among: course.sections, .commonMark)
            course.keep(section)
            return section.slug
        }
    }

    /// Moves a section down, or up.
    public func moveSection(
        _ slug: String, of id: ID<Course>, seen: Int, by steps: Int, for visitor: Visitor
    ) async throws {
        try await edit(id, seen: seen, for: visitor) { course in
            guard course.moveSection(slug, by: steps) else { throw Refusal.missing }
        }
    }

    /// Takes a section out of a course.
    public func removeSection(_ slug: String, of id: ID<Course>, seen: Int, for visitor: Visitor) async throws {
        try await edit(id, seen: seen, for: visitor) { course in
            guard course.removeSection(slug) else { throw Refusal.missing }
        }
    }
}
