import Domain
import Files
import Prose
import TestSupport
import Testing

/// What courses in files say can be typed into the forms of the browser, and comes out of them unchanged.
struct AuthoringFormTests {
    private let pen = MarkdownPen.commonMark

    private func courses() throws -> [Course] {
        try CourseFolder.all(in: Repository.courses).map { try #require($0.course) }
    }

    @Test func `Every demo course says the same after its form`() throws {
        for course in try courses() {
            #expect(try CourseForm(course).course(from: course) == course)
        }
    }

    @Test func `Every section says the same after its form`() throws {
        for course in try courses() {
            for section in course.sections {
                let form = SectionForm(section, pen)
                #expect(try form.section(section.slug, among: course.sections, pen) == section)
            }
        }
    }

    @Test func `Every question says the same after its form`() throws {
        for course in try courses() {
            for question in course.bank.questions {
                let form = QuestionForm(question, pen)
                let again = try form.question(question.id, pictures: course.bank.pictures, pen)
                #expect(again == question)
            }
        }
    }

    @Test func `HTML in a text is refused beside its field`() {
        var form = SectionForm()
        (form.title, form.minutes, form.text) = ("Smears", "10", "Fine.\n\n<script>alert(1)</script>")
        let faults = #expect(throws: FormFaults.self) { try form.section(nil, among: [], pen) }
        #expect(faults?.faults.map(\.field) == ["text"])
        #expect(faults?.faults.first?.text.contains("line 3") == true)
    }

    @Test func `A bank comes in once, with its pictures, and leads only where there is something`() throws {
        let all = try courses()
        let from = try #require(all.first { !$0.bank.pictures.isEmpty })
        var into = try #require(all.first { $0.handle != from.handle })
        into.bank.questions[0].id = from.bank.questions[0].id
        let taking = BankTaking(from.bank, into: into)
        #expect(taking.taken == from.bank.questions.count)
        #expect(taking.known == 0)
        let ids = taking.course.bank.questions.map(\.id)
        #expect(Set(ids).count == ids.count)
        let names = Set(taking.course.bank.pictures.map(\.name))
        #expect(taking.course.bank.questions.allSatisfy { names.isSuperset(of: $0.pictures) })
        #expect(CourseCheck.faults(of: taking.course).allSatisfy { !$0.text.contains("leads to the section") })

        let again = BankTaking(from.bank, into: taking.course)
        #expect(again.taken == 0)
        #expect(again.known == from.bank.questions.count)
    }

    @Test func `What could not be read again is refused before it is written`() throws {
        var course = try #require(try courses().first)
        #expect(throws: Never.self) { try CourseFolder.check(course) }
        course.bank.questions[0].prompt = Prose(line: String(repeating: "band * ", count: 10_000))
        #expect(throws: FileFault.self) { try CourseFolder.check(course) }
        course = try #require(try courses().first)
        course.summary = ""
        #expect(throws: FileFault.self) { try CourseFolder.check(course) }
    }
}
