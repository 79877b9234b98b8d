public import Domain

extension House {
    /// What the cheapest way to finish costs somebody, as far as a plan of theirs says it. No plans are kept yet, so it is
    /// not known.
    public func courseOutlay(of visitor: Visitor) async throws -> CourseOutlay { CourseOutlay() }
}
