import Actions
import Domain
import Files
import Primitives
import Rules

/// A credential as a program sends it.
struct CredentialBody {
    private var held = HeldCredential(id: "", credential: "")
    private var number: String?

    private static let facts = [
        "first_renewal", "role", "categories", "expired_on", "voluntary", "category_added", "upgraded_on", "market",
        "renewal_date", "submitted_on", "duties_paid",
    ]

    init(_ value: JSONValue) throws {
        var reader = BodyReader()
        let names = ["credential", "number", "issued", "cycle", "facts"]
        if let object = reader.object(value, at: "", knowing: names) {
            held.credential = reader.text(object, "credential", most: 60, isNeeded: true) ?? ""
            number = reader.text(object, "number", most: 60)
            held.issued = reader.day(object, "issued")
            readCycle(object, &reader)
            if object["issued"] == nil, object["cycle"] == nil {
                reader.fault("/issued", "Say when it was issued: the cycle is counted from it.")
            }
            readFacts(object, &reader)
        }
        try reader.check()
    }

    private mutating func readCycle(_ object: BodyReader.Object, _ reader: inout BodyReader) {
        guard let value = object["cycle"] else { return }
        guard let cycle = reader.object(value, at: object.pointer("cycle"), knowing: ["from", "to"]) else { return }
        let from = reader.day(cycle, "from", isNeeded: true)
        let to = reader.day(cycle, "to", isNeeded: true)
        guard let from, let to else { return }
        held.cycle = DateSpan(from: from, to: to)
        if held.cycle == nil { reader.fault(cycle.pointer("to"), "The cycle ends before it begins.") }
        if let span = held.cycle, span.dayCount > 366 * 20 {
            reader.fault(cycle.pointer("to"), "That is longer than twenty years.")
        }
    }

    private mutating func readFacts(_ object: BodyReader.Object, _ reader: inout BodyReader) {
        guard let value = object["facts"] else { return }
        guard let facts = reader.object(value, at: object.pointer("facts"), knowing: Self.facts) else { return }
        func set(_ topics: [Topic]?) -> TopicSet? { topics?.reduce(into: TopicSet()) { $0.insert(TopicSet($1)) } }
        held.facts.firstRenewal = reader.flag(facts, "first_renewal")
        held.facts.role = reader.text(facts, "role", most: 60)
        held.facts.categories = set(reader.words(facts, "categories", Topic.codes))
        held.facts.expiredOn = reader.day(facts, "expired_on")
        held.facts.voluntary = reader.flag(facts, "voluntary")
        held.facts.categoryAdded = set(reader.words(facts, "category_added", Topic.codes))
        held.facts.upgradedOn = reader.day(facts, "upgraded_on")
        held.facts.market = reader.word(facts, "market", Market.codes)
        held.facts.renewalDate = reader.day(facts, "renewal_date")
        held.facts.submittedOn = reader.day(facts, "submitted_on")
        for (place, value) in (reader.list(facts, "duties_paid", most: 60) ?? []).enumerated() {
            if case .number(let text) = value, let year = Int(text), (1950...2150).contains(year) {
                held.facts.dutiesPaid.append(year)
            } else {
                reader.fault("\(facts.pointer("duties_paid"))/\(place)", "This must be a year, such as 2026.")
            }
        }
    }

    /// The credential that the document says.
    func credential(_ id: ID<Credential>, revision: Int = 1) -> Credential {
        Credential(id: id, held: held, number: number, revision: revision)
    }
}
