import Domain
import Primitives
import Prose
import Rules
import Testing

/// What an author types becomes a course, or is told beside its field.
struct CourseFormTests {
    private var filled: CourseForm {
        var form = CourseForm()
        form.title = "Reading a left shift"
        form.summary = "What bands tell."
        form.amount = "1.5"
        form.minimumMinutes = "60"
        form.topics = ["hematology"]
        return form
    }

    @Test func `A course begins with little, and its name is made from the title`() throws {
        let course = try filled.course()
        #expect(course.handle == "reading-a-left-shift")
        #expect(course.credit == OfferedAmount(Credits(thousandths: 1500), .contactHour))
        #expect(course.evaluation == .standard)
        #expect(course.sections.isEmpty)
    }

    @Test func `Everything that is wrong is told at once`() {
        var form = filled
        (form.title, form.amount, form.minimumMinutes, form.passMark) = ("", "much", "0", "101")
        form.authors = [.init(name: "M. Okafor")]
        let faults = #expect(throws: FormFaults.self) { try form.course() }
        let fields = faults?.faults.map(\.field) ?? []
        #expect(fields == ["title", "amount", "minimum-minutes", "author-disclosure-0", "pass-mark"])
    }

    @Test func `A name that is a room of the house is refused`() {
        var form = filled
        form.handle = "manage"
        let faults = #expect(throws: FormFaults.self) { try form.course() }
        #expect(faults?.faults.map(\.field) == ["handle"])
    }

    @Test func `Topics that do not come to the credit are told`() {
        var form = filled
        form.topics = ["hematology", "quality-control"]
        form.shares = [.init(topic: "hematology", amount: "1"), .init(topic: "quality-control", amount: "1")]
        let faults = #expect(throws: FormFaults.self) { try form.course() }
        #expect(faults?.faults.map(\.field) == ["topics"])
    }

    @Test func `New questions about the course get names of their own, kept ones keep theirs`() throws {
        var form = filled
        form.evaluation = [
            .init(id: "content", text: "The content was current."), .init(text: "The pictures were clear."),
            .init(text: "The pictures were clear.", kind: "words", isRequired: false), .init(),
        ]
        let questions = try form.course().evaluation.questions
        #expect(questions.map(\.id) == ["content", "the-pictures-were-clear", "the-pictures-were-clear-2"])
        #expect(questions.map(\.isRequired) == [true, true, false])
    }

    @Test func `A section gets a name that no other has`() throws {
        var form = SectionForm()
        (form.title, form.minutes, form.text) = ("The band", "10", "A band is young.")
        let first = try form.section(nil, among: [], plain)
        let second = try form.section(nil, among: [first], plain)
        #expect((first.slug, second.slug) == ("the-band", "the-band-2"))
        form.slug = "the-band"
        let faults = #expect(throws: FormFaults.self) { try form.section(nil, among: [first], plain) }
        #expect(faults?.faults.map(\.field) == ["slug"])
        // A section that is there keeps its name, whatever its title becomes.
        form.title = "Bands"
        #expect(try form.section("the-band", among: [first], plain).slug == "the-band")
    }

    private var plain: MarkdownPen { MarkdownPen(read: { .success(Prose(line: $0)) }, write: \.plain) }
}
