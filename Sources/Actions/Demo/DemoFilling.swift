import DemoWorld
import Domain
import Files
import Identity
import Primitives
import Rules
import Storage

/// Writes the demo world into a database, in the way in which people's own deeds come there.
struct DemoFilling {
    let connection: any Connection
    let passwordHash: String
    let surroundings: Surroundings
    let papers: [Paper]

    /// A paper that lies in its place already, and the entry it belongs to.
    struct Paper {
        let title: String
        let name: String
        let taken: EvidenceUpload.Taken
    }

    func add(_ place: Place) throws {
        try connection.run(OrganisationQueries.add(place.organisation, at: place.createdAt))
        for unit in place.units { try connection.run(OrganisationQueries.add(unit, to: place.organisation.id)) }
    }

    /// What the schools offer, all at one number of change.
    func add(_ offerings: [DemoOffering]) throws {
        let revision = try connection.first(OfferingQueries.nextRevision()) ?? 1
        for item in offerings {
            var offering = item.offering
            offering.revision = revision
            let published = offering.published == nil ? nil : item.createdAt
            try connection.run(
                OfferingQueries.add(
                    offering, checkedOn: nil, lapsesOn: item.content.firstLapse, at: item.createdAt))
            try connection.run(
                OfferingVersionQueries.add(
                    1, of: offering.id, document: OfferingJSON.text(item.content), by: nil, at: item.createdAt,
                    publishedAt: published))
        }
    }

    /// Somebody, how they sign in, where they belong and what they hold.
    func add(_ inhabitant: Inhabitant, _ key: PersonKey) throws {
        let person = inhabitant.person
        let came = person.createdAt
        try connection.run(PersonQueries.add(person))
        try connection.run(PersonQueries.addSecret(key.bytes, of: person.id))
        let account = Account(
            person: person.id, email: inhabitant.email, passwordHash: passwordHash, confirmedAt: came)
        try connection.run(AccountQueries.add(account, folded: inhabitant.email.lowercased(), at: came))
        if inhabitant.isOperator { try connection.run(MembershipQueries.addOperator(person.id, at: came)) }
        for place in inhabitant.memberships { try connection.run(MembershipQueries.add(place)) }
        for number in inhabitant.identifiers {
            try connection.run(IdentifierQueries.add(number, of: person.id, at: came))
        }
        for name in inhabitant.formerNames { try connection.run(NameQueries.add(name, of: person.id, at: came)) }
        for credential in inhabitant.credentials {
            let details = HeldCredentialJSON.text(credential.held)
            try connection.run(CredentialQueries.add(credential, details: details, of: person.id, at: came))
        }
    }

    /// What is sealed with their key: the ledger and the drafts.
    func addRecords(of inhabitant: Inhabitant, _ key: PersonKey) throws {
        let papers = try keepPapers(of: inhabitant, key)
        for var entry in inhabitant.entries {
            entry.record.papers = papers[entry.credit] ?? []
            try connection.append(entry, key, chance: surroundings.random)
        }
        for draft in inhabitant.drafts {
            let sealed = key.seal(
                CreditFormFile.bytes(draft.form), context: Array(draft.id.text.utf8), nonce: surroundings.random)
            try connection.run(DraftQueries.put(draft, sealed: sealed, of: inhabitant.person.id))
        }
    }

    /// Notes the papers for what this person wrote down themselves; they come with the entry.
    private func keepPapers(
        of inhabitant: Inhabitant, _ key: PersonKey
    ) throws -> [ID<LedgerEntry>: [ID<EvidenceFile>]] {
        var kept: [ID<LedgerEntry>: [ID<EvidenceFile>]] = [:]
        guard inhabitant.hasPapers else { return kept }
        for paper in papers {
            guard
                let entry = inhabitant.entries.first(where: {
                    $0.action == .record && $0.origin != .provider && $0.record.activity.title == paper.title
                })
            else { continue }
            let taken = paper.taken
            let file = EvidenceFile(
                id: surroundings.id(), person: inhabitant.person.id, digest: taken.digest, size: taken.size,
                type: taken.type, name: FileName.tidy(paper.name, type: taken.type), createdAt: entry.recordedAt)
            let sealed = key.seal(
                Array(file.name.utf8), context: Array(file.id.text.utf8), nonce: surroundings.random)
            try connection.run(EvidenceQueries.add(file, sealedName: sealed))
            kept[entry.credit] = [file.id]
        }
        return kept
    }
}
