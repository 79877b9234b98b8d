import Actions
import Domain
import Pages
import Primitives
import Rules

extension CredentialForm {
    /// The form that says what a credential says.
    init(_ credential: Credential) {
        let held = credential.held
        self.init(id: credential.id.text, revision: credential.revision, code: held.credential)
        number = credential.number ?? ""
        issued = held.issued?.description ?? ""
        from = held.cycle?.from.description ?? ""
        to = held.cycle?.to.description ?? ""
        categories = Set(held.facts.categories?.topics ?? [])
        role = held.facts.role ?? ""
        firstRenewal = held.facts.firstRenewal.map { $0 ? "yes" : "no" } ?? ""
        renewal = held.facts.renewalDate?.description ?? ""
    }

    /// Takes what was typed.
    mutating func read(_ fields: Fields) {
        number = fields["number"]
        issued = fields["issued"]
        from = fields["from"]
        to = fields["to"]
        categories = Set(fields.list("categories").compactMap { Topic.codes.find($0) })
        role = fields["role"]
        firstRenewal = fields["first-renewal"]
        renewal = fields["renewal-date"]
    }

    /// The credential that the form says; facts that it does not ask for stay as they are known.
    func credential(id: ID<Credential>, known: HeldCredential?) throws -> Credential {
        var faults: [FieldFault] = []
        func day(_ field: String, _ text: String) -> CalendarDate? {
            guard !text.isEmpty else { return nil }
            guard let day = CalendarDate(text), (1950...2150).contains(day.year) else {
                faults.append(FieldFault(field, "“\(text.prefix(40))” is not a day. Write it as 2026-03-02."))
                return nil
            }
            return day
        }
        var held = known ?? HeldCredential(id: id.text, credential: code)
        held.issued = day("issued", issued)
        if issued.isEmpty, from.isEmpty {
            faults.append(FieldFault("issued", "Say when it was issued: the cycle is counted from it."))
        }
        let first = day("from", from)
        let last = day("to", to)
        held.cycle = nil
        if !from.isEmpty || !to.isEmpty {
            if from.isEmpty { faults.append(FieldFault("from", "Say the first day, too, or leave both empty.")) }
            if to.isEmpty { faults.append(FieldFault("to", "Say the last day, too, or leave both empty.")) }
            if let first, let last {
                let span = DateSpan(from: first, to: last)
                if span == nil { faults.append(FieldFault("to", "The cycle ends before it begins.")) }
                if let span, span.dayCount > 366 * 20 {
                    faults.append(FieldFault("to", "That is longer than twenty years."))
                }
                held.cycle = span
            }
        }
        held.facts.categories =
            categories.isEmpty ? nil : categories.reduce(into: TopicSet()) { $0.insert(TopicSet($1)) }
        held.facts.role = role.isEmpty ? nil : String(role.prefix(60))
        held.facts.firstRenewal = firstRenewal == "yes" ? true : firstRenewal == "no" ? false : nil
        held.facts.renewalDate = day("renewal-date", renewal)
        guard faults.isEmpty else { throw Refusal.invalid(FormFaults(faults)) }
        return Credential(id: id, held: held, number: number.isEmpty ? nil : number, revision: revision ?? 1)
    }
}
