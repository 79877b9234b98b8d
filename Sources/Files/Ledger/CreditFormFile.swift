public import Domain
import Primitives

/// Keeps a credit that is not finished: the fields as they were typed.
public enum CreditFormFile {
    private enum FormField: UInt8, Coded {
        case title, provider, completed, started, amount, unit, kind, topics, shares, approvals, number, delivery
        case approvalNumber, recurrence, evidence, note, papers
        static let codes = kebabCodes()
    }

    /// The form as JSON.
    public static func bytes(_ form: CreditForm) -> [UInt8] {
        var json = JSONWriter()
        write(nil, form, &json)
        return json.bytes
    }

    static func write(_ key: StaticString?, _ form: CreditForm, _ json: inout JSONWriter) {
        json.object(key) { json in
            json.string("title", form.title)
            json.string("provider", form.provider)
            json.string("completed", form.completed)
            json.string("started", form.started)
            json.string("amount", form.amount)
            json.string("unit", form.unit)
            json.string("kind", form.kind)
            json.words("topics", form.topics)
            json.array("shares") { json in
                for share in form.shares { json.words(nil, [share.topic, share.amount]) }
            }
            json.words("approvals", form.approvals)
            json.string("number", form.number)
            json.string("approval-number", form.approvalNumber)
            json.string("delivery", form.delivery)
            json.string("recurrence", form.recurrence)
            json.words("evidence", form.evidence)
            json.string("note", form.note)
            json.words("papers", form.papers.map(\.text))
        }
    }

    /// The form in these bytes.
    public static func form(_ bytes: [UInt8]) throws(FileFault) -> CreditForm {
        let reader = try JSONReader()
        return try bytes.withUnsafeBufferPointer { (bytes) throws(FileFault) in
            try reader.withTree(of: UnsafeRawBufferPointer(bytes)) { (tree) throws(FileFault) in
                try form(PortfolioReader(tree: tree), 0)
            }
        }
    }

    /// The form at a node of a larger document.
    static func form(_ fields: PortfolioReader, _ node: Int) throws(FileFault) -> CreditForm {
        var form = CreditForm()
        let tree = fields.tree
        func words(_ node: Int) throws(FileFault) -> [String] {
            var words: [String] = []
            for member in try fields.list(node, "a list") { words.append(tree.string(member)) }
            return words
        }
        try fields.map(node, "the form", FormField.codes) { (field, node) throws(FileFault) in
            switch field {
            case .title: form.title = tree.string(node)
            case .provider: form.provider = tree.string(node)
            case .completed: form.completed = tree.string(node)
            case .started: form.started = tree.string(node)
            case .amount: form.amount = tree.string(node)
            case .unit: form.unit = tree.string(node)
            case .kind: form.kind = tree.string(node)
            case .topics: form.topics = try words(node)
            case .shares:
                for member in try fields.list(node, "shares") {
                    let pair = try words(member)
                    if pair.count == 2 { form.shares.append(.init(topic: pair[0], amount: pair[1])) }
                }
            case .approvals: form.approvals = try words(node)
            case .number: form.number = tree.string(node)
            case .approvalNumber: form.approvalNumber = tree.string(node)
            case .delivery: form.delivery = tree.string(node)
            case .recurrence: form.recurrence = tree.string(node)
            case .evidence: form.evidence = try words(node)
            case .note: form.note = tree.string(node)
            case .papers: form.papers = try words(node).compactMap { ID($0) }
            }
        }
        return form
    }
}
