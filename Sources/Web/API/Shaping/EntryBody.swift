import Actions
import Domain
import Files
import Primitives
import Rules

/// An entry as a program sends it.
struct EntryBody {
    private(set) var form = CreditForm()
    /// Why an entry is corrected.
    private(set) var reason = ""

    private static let names = [
        "title", "kind", "started", "completed", "amount", "topics", "delivery", "provider", "recurrence", "evidence",
        "files", "note",
    ]
    private static let recurrences = Codes(["none", "series", "yearly"].map { ($0, $0) })

    /// The entry in a document; a correction may say why.
    init(_ value: JSONValue, isCorrection: Bool = false) throws {
        var reader = BodyReader()
        if let object = reader.object(value, at: "", knowing: Self.names + (isCorrection ? ["reason"] : [])) {
            read(object, &reader)
            reason = reader.text(object, "reason", most: 1000) ?? ""
        }
        try reader.check()
    }

    private mutating func read(_ object: BodyReader.Object, _ reader: inout BodyReader) {
        form.title = reader.text(object, "title", most: 300, isNeeded: true) ?? ""
        form.kind = (reader.word(object, "kind", ActivityKind.codes) ?? .ceCourse).code
        form.started = reader.day(object, "started")?.description ?? ""
        form.completed = reader.day(object, "completed", isNeeded: true)?.description ?? ""
        readAmount(object, &reader)
        readTopics(object, &reader)
        form.delivery = reader.word(object, "delivery", Delivery.codes)?.code ?? ""
        readProvider(object, &reader)
        form.recurrence = reader.word(object, "recurrence", Self.recurrences) ?? "none"
        form.evidence = (reader.words(object, "evidence", Evidence.codes) ?? []).map(\.code)
        form.papers = reader.ids(object, "files", of: EvidenceFile.self, most: EvidenceFile.mostForOne) ?? []
        form.note = reader.text(object, "note", most: 4000) ?? ""
    }

    private mutating func readAmount(_ object: BodyReader.Object, _ reader: inout BodyReader) {
        guard let value = object["amount"] else { return reader.fault(object.pointer("amount"), "This is needed.") }
        guard let amount = reader.object(value, at: object.pointer("amount"), knowing: ["value", "unit"]) else {
            return
        }
        form.amount = reader.amount(amount["value"], at: amount.pointer("value")) ?? ""
        form.unit = reader.word(amount, "unit", AmountUnit.codes, isNeeded: true)?.code ?? ""
    }

    /// A list of topics is undivided; an object says how much of each.
    private mutating func readTopics(_ object: BodyReader.Object, _ reader: inout BodyReader) {
        guard case .object(let members)? = object["topics"] else {
            form.topics = (reader.words(object, "topics", Topic.codes) ?? []).map(\.code)
            return
        }
        let pointer = object.pointer("topics")
        for member in members {
            let place = "\(pointer)/\(BodyReader.escaped(member.name))"
            guard let topic = Topic.codes.find(member.name) else {
                reader.fault(place, BodyReader.unknown(member.name, among: Topic.codes.words))
                continue
            }
            guard let amount = reader.amount(member.value, at: place) else { continue }
            form.topics.append(topic.code)
            form.shares.append(CreditForm.Share(topic: topic.code, amount: amount))
        }
    }

    private mutating func readProvider(_ object: BodyReader.Object, _ reader: inout BodyReader) {
        guard let value = object["provider"] else { return }
        let names = ["name", "approvals", "number", "approval_number"]
        guard let provider = reader.object(value, at: object.pointer("provider"), knowing: names) else { return }
        form.provider = reader.text(provider, "name", most: 300) ?? ""
        form.number = reader.text(provider, "number", most: 300) ?? ""
        form.approvalNumber = reader.text(provider, "approval_number", most: 300) ?? ""
        form.approvals = (reader.words(provider, "approvals", Approval.codes) ?? []).map(\.code)
    }

    /// Does something with the entry; what the house finds wrong with a field is said of the member it came from.
    static func placed<Answer>(_ work: () async throws -> Answer) async throws -> Answer {
        do {
            return try await work()
        } catch Refusal.invalid(let faults) {
            throw Problem(faults.faults.map { ProblemFault(.pointer(pointer(of: $0.field)), $0.text) })
        }
    }

    private static func pointer(of field: String) -> String {
        switch field {
        case "amount": "/amount/value"
        case "unit": "/amount/unit"
        case "provider": "/provider/name"
        case "number": "/provider/number"
        case "approval-number": "/provider/approval_number"
        case "approvals": "/provider/approvals"
        case "evidence": "/files"
        case _ where field.hasPrefix("share-"): "/topics/\(field.dropFirst(6))"
        default: "/\(field)"
        }
    }
}
