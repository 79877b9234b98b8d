import Blocking
public import Domain
import Files
public import Primitives

extension House {
    /// Takes a picture into a course; what it is, is told from its bytes. Answers its name.
    @discardableResult
    public func addPicture(
        _ upload: EvidenceUpload, name: String, to id: ID<Course>, seen: Int, for visitor: Visitor
    ) async throws -> String {
        let bytes = try await upload.read { path in try ByteSource.read(path, atMost: PictureReader.heaviest) }
        let picture: CoursePicture
        do {
            // A hostile drawing takes its time.
            picture = try await Worker().run { try PictureReader.read(bytes, name: name) }
        } catch let fault as FileFault {
            throw Refusal.invalid("file", FileFault(fault.code, fault.message, line: fault.line).sentence)
        }
        return try await edit(id, seen: seen, for: visitor) { course in course.keep(picture) }
    }

    /// Takes a picture out of a course that is shown nowhere in it.
    public func removePicture(_ name: String, of id: ID<Course>, seen: Int, for visitor: Visitor) async throws {
        try await edit(id, seen: seen, for: visitor) { course in
            guard course.removePicture(name) else { throw Refusal.invalid("file", "“\(name)” is shown in the course.") }
        }
    }
}
