import Actions
import Pages
import Planning
import Primitives

extension PlanQuery {
    /// What stands in the address.
    init(_ query: Fields) {
        func text(_ name: String) -> String { String(query[name].prefix(80)) }
        let objective = query["for"].isEmpty ? PlanObjective.cost.code : text("for")
        self.init(objective: PlanObjective.codes.find(objective)?.code ?? PlanObjective.cost.code)
        (budget, allowance, weekly) = (text("budget"), text("allowance"), text("weekly"))
        (isOnline, isEvenings) = (query["online"] == "yes", query["evenings"] == "yes")
        (near, within) = (text("near"), text("within"))
        (earliest, latest) = (text("earliest"), text("latest"))
        leaveOut = query.list("without").prefix(20).map { String($0.prefix(40)) }
    }

    /// What stands in a query of an address, with or without its question mark.
    init?(text: String) {
        guard text.utf8.count <= 2000,
            let fields = Fields(encoded: text.drop { $0 == "?" })
        else { return nil }
        self.init(fields)
    }
}

extension PlanQuery {
    /// What a form says, as the address has it.
    init(_ form: PlanForm) {
        self.init(objective: form.objective)
        (budget, allowance, weekly) = (form.budget, form.allowance, form.weekly)
        (isOnline, isEvenings, near, within) = (form.isOnline, form.isEvenings, form.near, form.within)
        (earliest, latest, leaveOut) = (form.earliest, form.latest, form.leaveOut)
    }
}

extension PlanForm {
    /// What was asked.
    init(_ query: PlanQuery) {
        self.init()
        (objective, budget, allowance, weekly) = (query.objective, query.budget, query.allowance, query.weekly)
        (isOnline, isEvenings, near, within) = (query.isOnline, query.isEvenings, query.near, query.within)
        (earliest, latest, leaveOut) = (query.earliest, query.latest, query.leaveOut)
    }
}
