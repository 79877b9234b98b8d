import Primitives
import Rules

@testable import Domain

/// Complete and boring forms, and what reading them gives.
enum SampleForm {
    static let id = ID<LedgerEntry>.number(1)

    /// A form as somebody fills it in, with what a test is about changed.
    static func form(_ change: (inout CreditForm) -> Void = { _ in }) -> CreditForm {
        var form = CreditForm()
        form.title = "Body fluid cell counts"
        form.provider = "Bench Academy"
        form.completed = "2026-03-02"
        form.amount = "1.5"
        form.topics = ["hematology"]
        change(&form)
        return form
    }

    /// What it says.
    static func record(_ change: (inout CreditForm) -> Void = { _ in }) throws(FormFaults) -> CreditRecord {
        try form(change).record(id: id, asOf: .today)
    }

    /// The fields that are refused, in order.
    static func faults(_ change: (inout CreditForm) -> Void) -> [FieldFault] {
        do throws(FormFaults) {
            _ = try record(change)
            return []
        } catch {
            return error.faults
        }
    }
}
