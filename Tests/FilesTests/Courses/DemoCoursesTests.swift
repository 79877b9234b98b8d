import Domain
import Primitives
import Prose
import TestSupport
import Testing

@testable import Files

@Suite struct DemoCoursesTests {
    private static let folder = Repository.courses

    private func courses() throws -> [Course] {
        try CourseFolder.all(in: Self.folder).map { read in
            #expect(read.faults.map(\.description) == [])
            return try #require(read.course)
        }
    }

    @Test func `each course stands whole, with objectives, pictures and questions of many kinds`() throws {
        let courses = try courses()
        #expect(courses.count == 6)
        for course in courses {
            #expect(course.isDemo && course.approvals.isEmpty, "\(course.handle)")
            #expect((3...8).contains(course.objectives.count))
            #expect((4...6).contains(course.sections.count))
            #expect(course.bank.questions.count >= 10)
            #expect(Set(course.bank.questions.map(\.kind.word)).count >= 6, "\(course.handle)")
            #expect(!course.sources.isEmpty)
            #expect(course.bank.pictures.contains { $0.type == .svg })
            #expect(course.sections.contains { !$0.text.pictures.isEmpty }, "\(course.handle)")
            let words = course.sections.reduce(0) { $0 + $1.text.plain.split(separator: " ").count }
            #expect((600...1600).contains(words), "\(course.handle): \(words) words")
            // Every section is asked about, and every question leads back to one.
            let sections = Set(course.bank.questions.flatMap(\.sections))
            #expect(sections == Set(course.sections.map(\.slug)), "\(course.handle)")
            #expect(
                course.bank.questions.allSatisfy { $0.section != nil && !$0.allFeedback.isEmpty }, "\(course.handle)")
            for picture in course.bank.pictures { #expect(picture.bytes.count < 60_000) }
        }
    }

    @Test func `a course written as files or as an archive is read as the same course`() throws {
        for course in try courses() {
            try TemporaryFolder.use { folder in
                for file in CourseWriter.files(course) { try folder.write("\(course.handle)/\(file.name)", file.bytes) }
                let read = CourseFolder("\(folder.path)/\(course.handle)")
                #expect(read.faults.map(\.description) == [])
                #expect(read.course == course, "\(course.handle)")
                let path = "\(folder.path)/course.zip"
                try CourseWriter.archive(course, to: path, at: Instant(milliseconds: 1_700_000_000_000))
                let unpacked = CourseFolder(archive: path)
                #expect(unpacked.faults.map(\.description) == [])
                #expect(unpacked.course == course, "\(course.handle)")
            }
        }
    }

    @Test func `the demo's questions go through every form`() throws {
        for course in try courses() {
            var bank = course.bank
            for format in [QuestionFormat.qti21, .qti30] {
                try TemporaryFolder.use { folder in
                    let path = "\(folder.path)/bank.zip"
                    _ = try QuestionFile.write(bank, to: path, as: format, at: Instant(milliseconds: 1_700_000_000_000))
                    let read = try QuestionFile.read(path)
                    #expect(read.remarks.map(\.description) == [])
                    for (read, written) in zip(read.bank.questions, bank.questions) { #expect(read == written) }
                    #expect(read.bank.questions.count == bank.questions.count)
                }
            }
            bank.questions.removeAll { if case .hotspot = $0.kind { true } else { false } }
            let moodle = try QuestionFile.decode(Array(QuestionFile.encode(bank, as: .moodle).text.utf8))
            for (read, written) in zip(moodle.bank.questions, bank.questions) { #expect(read == written) }
            #expect(moodle.bank.questions.count == bank.questions.count)
        }
    }
}
