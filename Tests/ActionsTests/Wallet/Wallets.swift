import Actions
import Domain
import Primitives
import Rules

extension TestHouse {
    /// A credential as its form says it.
    func credential(
        _ code: String, issued: String? = nil, number: String? = nil,
        _ change: (inout HeldCredential) -> Void = { _ in }
    ) -> Credential {
        var held = HeldCredential(id: "", credential: code, issued: issued.flatMap { CalendarDate($0) })
        change(&held)
        return Credential(id: house.surroundings.id(), held: held, number: number)
    }
}
