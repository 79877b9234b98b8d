import Actions
import Domain
import Files
import Planning
import Primitives

/// What a program wishes of a plan.
struct PlanBody {
    private(set) var form = PlanForm()
    private var pins: [String]?
    private var refusals: [String]?

    private static let names = [
        "minimise", "budget", "allowance", "weekly_hours", "online", "evenings", "near", "within_miles", "earliest",
        "latest", "leave_out", "pins", "refusals",
    ]

    init(_ value: JSONValue) throws {
        var reader = BodyReader()
        if let object = reader.object(value, at: "", knowing: Self.names) {
            form.objective = reader.word(object, "minimise", PlanObjective.codes)?.code ?? form.objective
            form.budget = reader.text(object, "budget", most: 12) ?? ""
            form.allowance = reader.text(object, "allowance", most: 12) ?? ""
            form.weekly = reader.text(object, "weekly_hours", most: 12) ?? ""
            form.isOnline = reader.flag(object, "online") ?? false
            form.isEvenings = reader.flag(object, "evenings") ?? false
            form.near = reader.text(object, "near", most: 80) ?? ""
            readMiles(object, &reader)
            form.earliest = reader.day(object, "earliest")?.description ?? ""
            form.latest = reader.day(object, "latest")?.description ?? ""
            form.leaveOut = reader.ids(object, "leave_out", of: Credential.self, most: 20)?.map(\.text) ?? []
            pins = reader.names(object, "pins")
            refusals = reader.names(object, "refusals")
        }
        try reader.check()
    }

    private mutating func readMiles(_ object: BodyReader.Object, _ reader: inout BodyReader) {
        guard let value = object["within_miles"] else { return }
        if case .number(let text) = value, let miles = Int(text), (1...5000).contains(miles) {
            form.within = text
        } else {
            reader.fault(object.pointer("within_miles"), "This must be a whole number from 1 to 5000.")
        }
    }

    /// What must and must not be in the plan: as it was sent, else as the person keeps it.
    func marks(_ kept: PlanMarks, among choices: OfferedChoices) throws -> PlanMarks {
        var faults: [ProblemFault] = []
        for (place, id) in (pins ?? []).enumerated() where choices.id(ofKey: id) == nil {
            faults.append(ProblemFault(.pointer("/pins/\(place)"), "Nothing of this name can be taken today."))
        }
        guard faults.isEmpty else { throw Problem(faults) }
        return PlanMarks(
            pins: pins ?? kept.pins, refusals: refusals.map { $0.map(PlanMarks.handle) } ?? kept.refusals)
    }

    /// Puts what is wrong with the form where it stands in the document.
    static func placed<Answer>(_ work: () throws -> Answer) throws -> Answer {
        do {
            return try work()
        } catch Refusal.invalid(let faults) {
            let places = ["for": "/minimise", "weekly": "/weekly_hours", "within": "/within_miles"]
            throw Problem(
                faults.faults.map { ProblemFault(.pointer(places[$0.field] ?? "/\($0.field)"), $0.text) })
        }
    }
}

extension BodyReader {
    /// A list of short names of the catalogue.
    fileprivate mutating func names(_ object: Object, _ name: String) -> [String]? {
        guard let values = list(object, name, most: PlanMarks.most) else { return nil }
        var found: [String] = []
        for (place, value) in values.enumerated() {
            if case .string(let text) = value, (1...300).contains(text.utf8.count) {
                found.append(text)
            } else {
                fault("\(object.pointer(name))/\(place)", "This must be the name of an offering in a plan.")
            }
        }
        return found
    }
}
