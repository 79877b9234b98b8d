import Domain
import Files
import Identity
import Primitives
import Rules
import Storage

/// Writes an archive that was opened into one account, in one unit: all of it, or nothing.
struct ArchiveLanding {
    let opened: OpenedArchive
    let house: House
    let connection: any Connection

    /// What was written.
    struct Landed: Sendable {
        var person: ID<Person>
        /// Whether every id of the archive was free.
        var keptIDs: Bool
    }

    private var content: PersonArchive { opened.content }

    func land(_ target: ArchiveTarget) throws -> Landed {
        let person = try account(target)
        guard try connection.isEmptyHanded(person) else {
            throw Refusal.invalid(
                "archive", "This account is not empty. An archive comes into one without credits and credentials.")
        }
        let key = try connection.key(of: person)
        try names(of: person)
        var ids = ArchiveIDs()
        try papers(of: person, key, &ids)
        try wallet(of: person, &ids)
        try ledger(of: person, key, &ids)
        try drafts(of: person, key, &ids)
        try connection.run(
            ArchiveQueries.add(
                ArchiveArrival(
                    id: house.surroundings.id(), person: person, broughtAt: house.now,
                    madeAt: opened.manifest.madeAt, madeBy: opened.manifest.address, program: opened.manifest.program,
                    entries: content.entries.count, papers: content.papers.count)))
        try house.watchStanding(of: person, in: connection)
        try house.note(.archiveBrought, person, by: person, opened.manifest.address, in: connection)
        return Landed(person: person, keptIDs: ids.areKept)
    }

    private func account(_ target: ArchiveTarget) throws -> ID<Person> {
        switch target {
        case .known(let person): return person
        case .new(let person, let account, let folded, let key):
            guard try connection.first(AccountQueries.account(email: folded)) == nil else {
                throw Refusal.invalid("email", "\(account.email) has an account already.")
            }
            var named = person
            named.name = content.person.name
            try connection.run(PersonQueries.add(named))
            try connection.run(PersonQueries.addSecret(key.bytes, of: person.id))
            try connection.run(AccountQueries.add(account, folded: folded, at: house.now))
            try house.note(.signedUp, person.id, in: connection)
            return person.id
        }
    }

    /// Names, birth date and numbers. No number comes as confirmed: nobody here has seen it.
    private func names(of id: ID<Person>) throws {
        guard let old = try connection.first(PersonQueries.person(id)) else { throw Refusal.missing }
        var person = old
        person.name = content.person.name
        person.birthDate = content.person.birthDate ?? old.birthDate
        try connection.run(PersonQueries.change(person, from: old.revision))
        let free = try connection.taken(content.person.formerNames.map(\.id.text), in: "former_name")
        // The latest stands first, and rows of one moment are told apart by their ids.
        for name in content.person.formerNames {
            let kept = free.contains(name.id.text) ? FormerName(id: house.surroundings.id(), name: name.name) : name
            try connection.run(NameQueries.add(kept, of: id, at: content.person.createdAt))
        }
        if Name.folded(old.name) != Name.folded(person.name) {
            let former = FormerName(id: house.surroundings.id(), name: old.name)
            try connection.run(NameQueries.add(former, of: id, at: house.now))
        }
        var known = Set(
            try connection.all(IdentifierQueries.all(of: id)).map { "\($0.kind.code) \(Identifier.folded($0.number))" })
        let taken = try connection.taken(content.person.identifiers.map(\.id.text), in: "identifier")
        for var number in content.person.identifiers {
            guard known.insert("\(number.kind.code) \(Identifier.folded(number.number))").inserted else { continue }
            if taken.contains(number.id.text) { number.id = house.surroundings.id() }
            try connection.run(IdentifierQueries.add(number, of: id, at: house.now))
        }
    }

    private func papers(of person: ID<Person>, _ key: PersonKey, _ ids: inout ArchiveIDs) throws {
        let volume = try connection.first(EvidenceQueries.volume(of: person)) ?? 0
        guard volume + content.papers.reduce(0, { $0 + $1.size }) <= EvidenceFile.mostForPerson else {
            throw Refusal.tooLarge(most: EvidenceFile.mostForPerson)
        }
        let taken = try connection.taken(content.papers.map(\.id.text), in: "evidence")
        for paper in content.papers {
            if let known = try connection.first(EvidenceQueries.evidence(digest: paper.sha256, of: person)) {
                ids.papers[paper.id] = known.id
                continue
            }
            let id = taken.contains(paper.id.text) ? house.surroundings.id() : paper.id
            ids.papers[paper.id] = id
            let file = EvidenceFile(
                id: id, person: person, digest: paper.sha256, size: paper.size, type: paper.type,
                name: FileName.tidy(paper.name, type: paper.type), createdAt: paper.createdAt)
            let sealed = key.seal(
                Array(file.name.utf8), context: Array(id.text.utf8), nonce: house.surroundings.random)
            try connection.run(EvidenceQueries.add(file, sealedName: sealed))
        }
    }

    private func wallet(of person: ID<Person>, _ ids: inout ArchiveIDs) throws {
        let taken = try connection.taken(content.credentials.map(\.credential.id.text), in: "credential")
        for held in content.credentials {
            var credential = held.credential
            if taken.contains(credential.id.text) {
                credential = Credential(
                    id: house.surroundings.id(), held: credential.held, number: credential.number)
                ids.areKept = false
            }
            let details = HeldCredentialJSON.text(credential.held)
            try connection.run(
                CredentialQueries.add(credential, details: details, of: person, at: held.createdAt))
            if let removed = held.removedAt {
                try connection.run(CredentialQueries.remove(credential.id, of: person, at: removed))
            }
        }
        let known = try connection.taken(content.told.map(\.id.text), in: "told_value")
        for var told in content.told {
            if known.contains(told.id.text) { told.id = house.surroundings.id() }
            try connection.run(ToldValueQueries.put(told, of: person, at: house.now))
        }
    }

    /// Every row with its history, its time and where it came from. Who vouched for it elsewhere is told, not believed.
    private func ledger(of person: ID<Person>, _ key: PersonKey, _ ids: inout ArchiveIDs) throws {
        let taken = try connection.taken(content.entries.map(\.id.text), in: "ledger_entry")
        ids.areKept = ids.areKept && taken.isEmpty
        for text in taken {
            guard let id = ID<LedgerEntry>(text) else { continue }
            ids.entries[id] = house.surroundings.id()
        }
        var rows: [SealedEntry] = []
        rows.reserveCapacity(content.entries.count)
        for row in content.entries {
            var record = row.record
            record.papers = record.papers.compactMap { ids.papers[$0] }
            record.activity.id = ids.entry(row.credit).text
            record.brought =
                record.brought
                ?? CreditRecord.Brought(
                    from: opened.manifest.address, madeAt: opened.manifest.madeAt, recordedBy: row.recordedBy,
                    verifiedBy: row.verifiedBy)
            let entry = LedgerEntry(
                id: ids.entry(row.id), person: person, number: row.number, credit: ids.entry(row.credit),
                action: row.action, origin: row.origin, recordedAt: row.recordedAt, recordedBy: person, record: record)
            rows.append(SealedEntry(entry, key, chance: house.surroundings.random))
        }
        try connection.append(rows, to: person)
    }

    private func drafts(of person: ID<Person>, _ key: PersonKey, _ ids: inout ArchiveIDs) throws {
        let taken = try connection.taken(content.drafts.map(\.id.text), in: "draft")
            .union(connection.taken(content.drafts.map(\.id.text), in: "ledger_entry"))
        for var draft in content.drafts {
            if taken.contains(draft.id.text) { draft.id = house.surroundings.id() }
            draft.credit = draft.credit.map { ids.entry($0) }
            draft.form.papers = draft.form.papers.compactMap { ids.papers[$0] }
            let sealed = key.seal(
                CreditFormFile.bytes(draft.form), context: Array(draft.id.text.utf8),
                nonce: house.surroundings.random)
            try connection.run(DraftQueries.put(draft, sealed: sealed, of: person))
        }
    }
}

/// The ids that an archive's things bear here: their own where they were free.
struct ArchiveIDs {
    var papers: [ID<EvidenceFile>: ID<EvidenceFile>] = [:]
    var entries: [ID<LedgerEntry>: ID<LedgerEntry>] = [:]
    /// Whether everything that standing names kept its id.
    var areKept = true

    func entry(_ id: ID<LedgerEntry>) -> ID<LedgerEntry> { entries[id] ?? id }
}

extension Connection {
    /// Which of these ids a table has already.
    fileprivate func taken(_ ids: [String], in table: StaticString) throws -> Set<String> {
        var taken: Set<String> = []
        for start in stride(from: 0, to: ids.count, by: 500) {
            let some = Array(ids[start..<min(start + 500, ids.count)])
            taken.formUnion(try all(IDQueries.taken(some, in: table)))
        }
        return taken
    }
}
