public import Domain
import Primitives
import Storage

/// What somebody gets who wants to take everything with them.
public enum ArchiveAnswer: Sendable {
    /// The archive.
    case file(ArchiveFile)
    /// It is large, and will lie ready in a while.
    case ordered
}

extension House {
    /// Makes an archive of everything about somebody, who shows that it is them by their password. A large one is made in
    /// the background.
    public func takeArchive(password: String, for visitor: Visitor) async throws -> ArchiveAnswer {
        try await prove(password, of: visitor)
        let person = visitor.person.id
        if let order = try await archiveOrder(of: visitor), order.failedAt == nil {
            guard order.readyAt != nil else { return .ordered }
            let file = try ArchiveFile(evidence.archivePlace(order.id.text), in: evidence, keeping: true)
            try await noteTaken(visitor)
            return .file(file)
        }
        let volume = try await store.read { connection in
            try connection.first(EvidenceQueries.volume(of: person)) ?? 0
        }
        guard volume <= settings.archiveAtOnce else {
            try await order(for: visitor)
            return .ordered
        }
        let place = evidence.archivePlace(surroundings.id(ArchiveOrder.self).text)
        do {
            try await writeArchive(of: person, to: place)
        } catch {
            try? await evidence.dropArchiveFile(at: place)
            throw error
        }
        let file = try ArchiveFile(place, in: evidence, keeping: false)
        try await noteTaken(visitor)
        return .file(file)
    }

    /// The archive that is being made for somebody, or lies ready.
    public func archiveOrder(of visitor: Visitor) async throws -> ArchiveOrder? {
        let person = visitor.person.id
        let now = self.now
        let order = try await store.read { connection in try connection.first(ArchiveQueries.order(of: person)) }
        return order.flatMap { $0.endsAt > now ? $0 : nil }
    }

    /// Takes an archive away that lies ready, or stops waiting for one.
    public func dropArchive(for visitor: Visitor) async throws {
        let person = visitor.person.id
        let order = try await store.read { connection in try connection.first(ArchiveQueries.order(of: person)) }
        guard let order else { return }
        try await end(order)
    }

    private func order(for visitor: Visitor) async throws {
        let order = ArchiveOrder(id: surroundings.id(), person: visitor.person.id, askedAt: now)
        let job = Job(id: surroundings.id(), kind: .makeArchive, subject: order.id.text)
        try await dropArchive(for: visitor)
        try await store.write { connection in
            guard try connection.run(ArchiveQueries.add(order)) == 1 else { return }
            try connection.run(JobQueries.add(job, name: nil, due: order.askedAt, at: order.askedAt))
        }
    }

    /// Everything about somebody leaves: they are told, in case it was not them.
    private func noteTaken(_ visitor: Visitor) async throws {
        let person = visitor.person.id
        try await store.write { connection in
            try self.note(.archiveTaken, person, by: person, in: connection)
            try self.post(.archiveTaken, to: visitor.email, of: person, in: connection)
        }
    }

    func end(_ order: ArchiveOrder) async throws {
        try await store.write { connection in _ = try connection.run(ArchiveQueries.remove(order.id)) }
        try await evidence.dropArchive(order.id.text)
    }

    /// Takes away what has lain ready long enough.
    func endArchives() async throws {
        let now = self.now
        let ended = try await store.read { connection in try connection.all(ArchiveQueries.ended(by: now)) }
        for order in ended { try await end(order) }
    }
}
