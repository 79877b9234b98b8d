public import Domain
import Primitives
import Prose

/// A course in files: one folder with `course.yml`, a Markdown file a section, the questions, and the pictures.
public struct CourseFolder: Sendable {
    /// The course, as far as it could be read.
    public let course: Course?
    /// What is wrong, with file and line.
    public let faults: [FileFault]
    /// What was changed while questions of another form were read.
    public let remarks: [QuestionRemark]

    /// The most files that a course has.
    public static let mostFiles = 500

    /// Reads a course from its folder. Every fault is told, not only the first.
    public init(_ path: String) {
        var path = path[...]
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.init(files: DiskCourseFiles(path: String(path)))
    }

    /// Reads a course from an archive of its folder.
    public init(archive path: String) {
        do throws(FileFault) {
            self.init(files: try ZippedCourseFiles(path))
        } catch {
            self.init(refused: error.in(path))
        }
    }

    /// Reads a course from the files of its folder.
    public init(kept files: [(name: String, bytes: [UInt8])]) { self.init(files: KeptCourseFiles(files)) }

    /// Refuses a course that could not be read again once it was written: one whose questions weigh more than a file
    /// of its folder may, or of which a part would be lost.
    public static func check(_ course: Course) throws(FileFault) {
        let files = CourseWriter.files(course)
        if let file = files.first(where: { $0.bytes.count > ByteSource.heaviest }) {
            throw FileFault(
                "too-large", "would make \(file.name) of this course larger than \(ByteSource.heaviest >> 20) MB")
        }
        let again = CourseFolder(kept: files)
        if let lost = again.faults.first(where: { $0.code != "bad-course" }) { throw lost }
        guard again.course?.bank.questions.count == course.bank.questions.count else {
            throw FileFault("lost", "a question could not be written down")
        }
    }

    private init(refused fault: FileFault) {
        course = nil
        faults = [fault]
        remarks = []
    }

    /// Every course in the folders of a folder, by name.
    public static func all(in folder: String) throws(FileFault) -> [CourseFolder] {
        try ByteSource.names(in: folder).map { "\(folder)/\($0)" }
            .filter { ByteSource.isFile("\($0)/course.yml") }.map { CourseFolder($0) }
    }

    private init(files: some CourseFiles) {
        var reading = CourseReading(files: files)
        course = reading.course()
        faults = reading.faults
        remarks = reading.remarks
    }
}

/// Reads the parts of a course and puts them together.
private struct CourseReading<Files: CourseFiles> {
    let files: Files
    var faults: [FileFault] = []
    var remarks: [QuestionRemark] = []

    mutating func attempt<Value>(_ name: String, _ work: (Files) throws -> Value) -> Value? {
        do {
            return try work(files)
        } catch {
            let fault = error as? FileFault ?? FileFault("unreadable", "cannot be read")
            faults.append(FileFault(fault.code, fault.message, file: files.shown(name), line: fault.line))
            return nil
        }
    }

    mutating func course() -> Course? {
        guard
            var course = attempt(
                "course.yml",
                { files in
                    try PortfolioFile.withTree(of: files.bytes("course.yml")) { (tree) throws(FileFault) in
                        try CourseFields(fields: PortfolioReader(tree: tree)).course()
                    }
                })
        else { return nil }
        sections(&course)
        course.bank = bank(title: course.title)
        pictures(&course)
        strangers()
        for fault in CourseCheck.faults(of: course) {
            faults.append(FileFault("bad-course", fault.text, file: files.shown(file(of: fault.place, course))))
        }
        return course
    }

    private mutating func sections(_ course: inout Course) {
        for place in course.sections.indices {
            let name = "sections/\(course.sections[place].slug).md"
            let text = attempt(name) { files in
                guard let source = String(validating: try files.bytes(name), as: UTF8.self) else {
                    throw FileFault("encoding", "the file is not UTF-8")
                }
                return try MarkdownReader.read(source).joined
            }
            // From a section's own folder the pictures lie one up.
            course.sections[place].text =
                text?.renamingPictures { $0.hasPrefix("../") ? String($0.dropFirst(3)) : $0 } ?? Prose()
        }
        let known = Set(course.sections.map { "sections/\($0.slug).md" })
        for name in files.names where name.hasPrefix("sections/") && !known.contains(name) {
            faults.append(FileFault("unknown-file", "is no section that course.yml names", file: files.shown(name)))
        }
    }

    private mutating func bank(title: String) -> QuestionBank {
        var bank = QuestionBank(title: title)
        for name in files.names where name.hasPrefix("questions.") {
            guard
                let read = attempt(
                    name, { files in try QuestionFile.decode(files.bytes(name), name: name) })
            else { continue }
            bank.questions += read.bank.questions
            bank.pictures += read.bank.pictures
            remarks += read.remarks
            faults += read.faults.map { FileFault($0.code, $0.message, file: files.shown(name), line: $0.line) }
        }
        return bank
    }

    private mutating func pictures(_ course: inout Course) {
        for name in files.names where name.hasPrefix("images/") {
            if let picture = attempt(name, { files in try PictureReader.read(files.bytes(name), name: name) }) {
                course.bank.pictures.append(picture)
            }
        }
    }

    private mutating func strangers() {
        for name in files.names where name != "course.yml" && name != "README.md" {
            if ["sections/", "images/", "questions."].contains(where: name.hasPrefix) { continue }
            faults.append(
                FileFault(
                    "unknown-file", "is no part of a course: sections/, images/, questions.yml", file: files.shown(name)
                ))
        }
    }

    private func file(of place: CourseCheck.Place, _ course: Course) -> String {
        switch place {
        case .course: return "course.yml"
        case .section(let slug): return "sections/\(slug).md"
        case .question(let id):
            let name = files.names.first { $0.hasPrefix("questions.") } ?? "questions.yml"
            return "\(name) (\(id))"
        case .picture(let name): return name
        }
    }
}
