import Domain
import Files
import Primitives
import Testing

@Suite("CreditFormFile")
struct CreditFormFileTests {
    private func papers(_ count: UInt64) -> [ID<EvidenceFile>] {
        (0..<count).map { ID(at: Instant(milliseconds: 1), random: (0, $0)) }
    }

    @Test func `an empty form is kept`() throws {
        #expect(try CreditFormFile.form(CreditFormFile.bytes(CreditForm())) == CreditForm())
    }

    @Test func `every field is kept apart from the others`() throws {
        var form = CreditForm()
        form.title = "title"
        form.provider = "provider"
        form.completed = "completed"
        form.started = "started"
        form.amount = "amount"
        form.unit = "unit"
        form.kind = "kind"
        form.topics = ["one", "two"]
        form.shares = [.init(topic: "one", amount: "1"), .init(topic: "two", amount: "")]
        form.approvals = ["approval"]
        form.number = "number"
        form.approvalNumber = "approval number"
        form.delivery = "delivery"
        form.recurrence = "recurrence"
        form.evidence = ["evidence", "other"]
        form.note = "note"
        form.papers = papers(3)
        #expect(try CreditFormFile.form(CreditFormFile.bytes(form)) == form)
    }

    @Test func `whatever was typed comes back to the letter`() throws {
        for text in HostileText.blocks {
            var form = CreditForm()
            form.title = text
            form.amount = text
            form.completed = text
            form.topics = [text, text]
            form.shares = [.init(topic: text, amount: text)]
            form.approvals = [text]
            form.evidence = [text]
            form.note = text
            #expect(try CreditFormFile.form(CreditFormFile.bytes(form)) == form, "\(text.debugDescription.prefix(60))")
        }
    }

    @Test(arguments: [
        "", "[]", "null", "{\"title\":\"a\",\"title\":\"b\"}", "{\"colour\":\"red\"}", "{\"topics\":{}}",
        "{\"title\":\"a\"",
    ])
    func `what is no form is refused`(_ text: String) {
        #expect(throws: FileFault.self) { try CreditFormFile.form(Array(text.utf8)) }
    }
}
