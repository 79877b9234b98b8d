import Blocking
public import Domain
public import Files
private import Glibc
public import Primitives

/// A file that is handed out: what it is called, what it is, and its bytes.
public struct MadeFile: Sendable {
    /// What it is called.
    public let name: String
    /// What it is.
    public let mediaType: String
    /// The bytes.
    public let bytes: [UInt8]
}

extension House {
    /// The newest version of a course as an archive of its folder.
    public func courseArchive(_ id: ID<Course>, for visitor: Visitor) async throws -> MadeFile {
        let series = try await ownCourse(id, for: visitor)
        let course = try await course(series.latest, of: series)
        let now = self.now
        let bytes = try await made { path in try CourseWriter.archive(course, to: path, at: now) }
        return MadeFile(
            name: "\(series.handle)-\(series.latest).zip", mediaType: "application/zip", bytes: bytes)
    }

    /// The questions of a course's newest version in one of the forms of files.
    public func courseBank(_ id: ID<Course>, as format: QuestionFormat, for visitor: Visitor) async throws -> MadeFile {
        let series = try await ownCourse(id, for: visitor)
        let course = try await course(series.latest, of: series)
        var bank = course.bank
        bank.title = course.title
        let shown = Set(bank.questions.flatMap(\.pictures))
        bank.pictures.removeAll { !shown.contains($0.name) }
        let (all, now) = (bank, self.now)
        let name = "\(series.handle)-questions"
        switch format {
        case .yaml, .gift, .moodle:
            let text = try await Worker().run { QuestionFile.encode(all, as: format).text }
            let ending = format == .yaml ? "yml" : format == .gift ? "gift" : "xml"
            let type = format == .moodle ? "application/xml" : "text/plain; charset=utf-8"
            return MadeFile(name: "\(name).\(ending)", mediaType: type, bytes: Array(text.utf8))
        case .qti21, .qti30:
            let bytes = try await made { path in _ = try QuestionFile.write(all, to: path, as: format, at: now) }
            return MadeFile(name: "\(name)-\(format.rawValue).zip", mediaType: "application/zip", bytes: bytes)
        }
    }

    /// The bytes of a file that is written to a place where nothing is, and gone afterwards.
    private func made(_ write: @escaping @Sendable (String) throws -> Void) async throws -> [UInt8] {
        let place = "\(evidence.path)/incoming/\(surroundings.id(MadeFile.self).text).zip"
        return try await Worker().run {
            defer { unlink(place) }
            try write(place)
            return try ByteSource.read(place, atMost: 1 << 30)
        }
    }
}
