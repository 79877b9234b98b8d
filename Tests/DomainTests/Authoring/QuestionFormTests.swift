import Domain
import Primitives
import Prose
import Testing

/// What an author types becomes a question, or is told beside its field.
struct QuestionFormTests {
    private let plain = MarkdownPen(read: { .success(Prose(line: $0)) }, write: \.plain)
    private let smear = CoursePicture(
        name: "images/smear.png", type: .png, size: PictureSize(width: 400, height: 300), bytes: [1])

    private func faults(_ form: QuestionForm) -> [String] {
        do throws(FormFaults) {
            _ = try form.question("q", pictures: [smear], plain)
            return []
        } catch {
            return error.faults.map(\.field)
        }
    }

    private func choice(_ text: String, _ isRight: Bool = false) -> QuestionForm.ChoiceRow {
        var row = QuestionForm.ChoiceRow()
        (row.text, row.isRight) = (text, isRight)
        return row
    }

    @Test func `Empty rows are no answers`() throws {
        var form = QuestionForm(.single)
        form.prompt = "Which cell is it?"
        form.choices = [choice("Band", true), choice(""), choice("Monocyte"), choice("")]
        guard case .single(let key) = try form.question("q", pictures: [], plain).kind else {
            Issue.record("the question is of another kind")
            return
        }
        #expect(key.choices.map(\.text.plain) == ["Band", "Monocyte"])
    }

    @Test func `A question that nobody can answer is refused where its key stands`() {
        var form = QuestionForm(.single)
        form.prompt = "Which cell is it?"
        form.choices = [choice("Band"), choice("Monocyte")]
        #expect(faults(form) == ["key"])
        form.choices = [choice("Band", true), choice("", true)]
        #expect(faults(form) == ["choice-text-1"])
        form.prompt = ""
        form.choices = [choice("Band", true), choice("Monocyte")]
        #expect(faults(form) == ["prompt"])
    }

    @Test func `Numbers, units and percentages are told beside their fields`() {
        var form = QuestionForm(.numeric)
        form.prompt = "How much?"
        var row = QuestionForm.NumberRow()
        (row.value, row.tolerance, row.worth) = ("thirteen", "", "")
        form.numbers = [row]
        #expect(faults(form) == ["number-value-0"])
        (row.value, row.tolerance, row.worth) = ("13.5", "-1", "150")
        form.numbers = [row]
        form.units = [.init(sign: "g/L", times: "0")]
        #expect(faults(form) == ["number-tolerance-0", "number-worth-0", "unit-times-0"])
    }

    @Test(arguments: [
        ("circle", "10, 20, 5", true), ("circle", "10 20", false), ("rectangle", "1,2,30,40", true),
        ("polygon", "10, 10; 60, 10; 30, 40", true), ("polygon", "10, 10; 60", false), ("circle", "1, 2, x", false),
        ("circle", "99999999999, 1, 1", false),
    ]) func `Regions are read from plain numbers`(shape: String, typed: String, isOne: Bool) {
        var form = QuestionForm(.hotspot)
        (form.prompt, form.picture, form.description) = ("Show the band.", smear.name, "A smear")
        var row = QuestionForm.SpotRow()
        (row.label, row.isRight, row.shape, row.numbers) = ("band", true, shape, typed)
        form.spots = [row]
        #expect(faults(form).contains("spot-numbers-0") == !isOne)
        #expect(faults(form).isEmpty == isOne)
    }

    @Test func `A region beside the picture and a picture that is not there are refused`() {
        var form = QuestionForm(.hotspot)
        (form.prompt, form.picture, form.description) = ("Show the band.", "images/other.png", "A smear")
        #expect(faults(form) == ["picture"])
        form.picture = smear.name
        var row = QuestionForm.SpotRow()
        (row.label, row.isRight, row.numbers) = ("band", true, "390, 20, 5000")
        form.spots = [row]
        #expect(faults(form) == ["key"])
    }
}
