public import Domain
import Files
public import Primitives
import Storage

extension House {
    /// Takes in a course that lies in an archive of its folder. What is missing before it can be published stays to be
    /// mended; what could not be read keeps it out.
    public func bringCourse(
        _ upload: EvidenceUpload, to organisation: ID<Organisation>, for visitor: Visitor
    ) async throws -> ID<Course> {
        guard visitor.actor.may(.change, .offering(of: organisation)) else { throw Refusal.forbidden }
        let folder = try await upload.lend { path in CourseFolder(archive: path) }
        let lost = folder.faults.filter { $0.code != "bad-course" }
        guard let course = folder.course, lost.isEmpty else {
            let more = lost.count > 5 ? " And \(lost.count - 5) more." : ""
            throw Refusal.invalid(
                "file", "It was not taken in. " + lost.prefix(5).map(\.sentence).joined(separator: " ") + more)
        }
        return try await takeCourse(course, of: organisation, for: visitor)
    }
}

extension FileFault {
    /// What is wrong, as a sentence that names the file inside an archive, but never where one lies here.
    var sentence: String {
        let begins =
            ["is ", "has ", "cannot ", "would "].contains { message.hasPrefix($0) } ? "It \(message)" : message
        let name = file.flatMap { $0.hasPrefix("/") ? nil : $0 }
        let place = [name, line.map { "line \($0)" }].compactMap(\.self).joined(separator: ", ")
        return begins.prefix(1).uppercased() + begins.dropFirst() + (place.isEmpty ? "." : " (\(place)).")
    }
}
