import Primitives
import Rules

/// The second part of the form of an entry, folded: what some bodies ask about.
struct LogFormMore: Component {
    var form: LogForm
    var errors: [FieldError]
    /// Whether it stays folded although something was filled in.
    var isFolded = false

    private static let fields = [
        "kind", "approvals", "number", "approval-number", "started", "delivery", "series", "note",
    ]

    func write(into html: inout HTML) {
        let isOpen = form.hasMore && !isFolded || errors.contains { Self.fields.contains($0.field) }
        html += """
            <details class='fold more'\(flag: "open", isOpen)><summary>More about it \
            <span class='soft'>kind, approval, course number, note</span></summary><div class='fields'><div \
            class='pair'>
            \(Choice(
                name: "kind", label: "Kind of activity",
                options: ActivityKind.allCases.map { ($0.code, $0.words.capitalised) }, value: form.kind,
                error: errors.text("kind")))
            \(Choice(
                name: "delivery", label: "How it was held",
                options: Delivery.allCases.map { ($0.code, $0 == .live ? "In person" : $0.code == "in-service" ? "In-service" : $0.code.capitalised) },
                value: form.delivery, prompt: "Not said", error: errors.text("delivery")))</div>
            \(Choices(
                kind: .several, name: "approvals", legend: "Who approved it",
                options: Approval.allCases.map { Choices.Option(value: $0.code, words: Self.words($0)) },
                chosen: Set(form.approvals.map(\.code)),
                hint: "What the certificate says about its approval. Some bodies count nothing without it.",
                error: errors.text("approvals"), isOptional: true))
            <div class='pair'>\(Field(
                name: "number", label: "Course number", value: form.number, error: errors.text("number"),
                isOptional: true, autocomplete: "off"))
            \(Field(
                name: "approval-number", label: "Approval number", value: form.approvalNumber,
                error: errors.text("approval-number"), isOptional: true, autocomplete: "off"))</div>
            <div class='pair'>\(Field(
                name: "started", label: "Began on", kind: .date, value: form.started, error: errors.text("started"),
                isOptional: true))</div>
            \(Choices(
                kind: .one, name: "series", legend: "May it be taken again?",
                options: [
                    Choices.Option(value: "none", words: "No, the same course counts once"),
                    Choices.Option(value: "series", words: "It is one part of a series under the same title"),
                    Choices.Option(value: "yearly", words: "It is due every year, such as safety training"),
                ], chosen: [form.series], error: errors.text("series")))
            \(Field(
                name: "note", label: "Note for yourself", kind: .area(rows: 3), value: form.note,
                error: errors.text("note"), isOptional: true))
            </div></details>
            """
    }

    /// An approval without its article, as a line of a list.
    static func words(_ approval: Approval) -> String {
        let words = approval.words
        for article in ["a ", "an ", "the "] where words.hasPrefix(article) {
            return String(words.dropFirst(article.count)).capitalised
        }
        return words
    }
}
