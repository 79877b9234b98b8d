public import Domain
public import Primitives
import Storage

extension House {
    /// Changes somebody's name and birth date; the old name is kept among the former ones.
    public func changePerson(
        name: String, birthDate: String, revision: Int, keepOldName: Bool, for visitor: Visitor
    ) async throws {
        var faults: [FieldFault] = []
        let tidy = Name.tidy(name)
        if tidy == nil { faults.append(FieldFault("name", "Give your name as it stands on your certificates.")) }
        let born = CalendarDate(birthDate)
        if !birthDate.isEmpty, born == nil || !(1900...today.year).contains(born?.year ?? 0) {
            faults.append(FieldFault("birth-date", "“\(birthDate.prefix(40))” is not a birth date. Write 1990-04-12."))
        }
        guard faults.isEmpty, let tidy else { throw Refusal.invalid(FormFaults(faults)) }
        let old = visitor.person
        var person = old
        person.name = tidy
        person.birthDate = born
        let changed = person
        let former = FormerName(id: surroundings.id(), name: old.name)
        let now = self.now
        try await store.write { connection in
            guard try connection.run(PersonQueries.change(changed, from: revision)) == 1 else {
                throw Refusal.changedMeanwhile
            }
            if keepOldName, old.name != changed.name {
                try connection.run(NameQueries.add(former, of: old.id, at: now))
            }
        }
    }

    /// Adds a name that stands on older certificates.
    public func addFormerName(_ name: String, for visitor: Visitor) async throws {
        guard let tidy = Name.tidy(name) else {
            throw Refusal.invalid("name", "Give the name as it stands on older certificates.")
        }
        let former = FormerName(id: surroundings.id(), name: tidy)
        let now = self.now
        let person = visitor.person.id
        try await store.write { connection in
            guard try connection.all(NameQueries.all(of: person)).count < 20 else {
                throw Refusal.invalid("name", "At most 20 former names.")
            }
            try connection.run(NameQueries.add(former, of: person, at: now))
        }
    }

    /// Takes a former name away.
    public func removeFormerName(_ id: ID<FormerName>, for visitor: Visitor) async throws {
        let person = visitor.person.id
        try await store.write { connection in _ = try connection.run(NameQueries.remove(id, of: person)) }
    }
}
