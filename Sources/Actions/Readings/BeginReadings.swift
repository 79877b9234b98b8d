public import Domain
import Logging
import Primitives
import Storage

extension House {
    /// Takes papers that were kept to be read. PDFs with text are read at once; the others wait for a moment.
    @discardableResult
    public func beginReadings(_ papers: [EvidenceFile], for visitor: Visitor) async throws -> [PaperReading] {
        let person = visitor.person.id
        let now = self.now
        let new = papers.filter { $0.person == person }.enumerated().map { place, paper in
            (
                PaperReading(
                    id: surroundings.id(), person: person, paper: paper.id, entry: surroundings.id(), state: .waiting,
                    // They stay in the order in which they were dropped.
                    createdAt: Instant(milliseconds: now.milliseconds + Int64(place)), changedAt: now),
                surroundings.id(Job.self)
            )
        }
        let readings = try await store.write { connection in
            try new.map { reading, job in
                try connection.run(ReadingQueries.add(reading))
                guard let known = try connection.first(ReadingQueries.reading(of: reading.paper, person: person)) else {
                    throw Refusal.missing
                }
                if known.reading.state == .waiting {
                    let work = Job(id: job, kind: .readCertificate, subject: known.reading.id.text)
                    try connection.run(
                        JobQueries.add(work, name: "read-\(known.reading.id)-\(now.milliseconds)", due: now, at: now))
                }
                return known.reading
            }
        }
        let types = Dictionary(papers.map { ($0.id, $0.type) }) { first, _ in first }
        for reading in readings where reading.state == .waiting && types[reading.paper] == .pdf {
            do {
                try await readPaper(reading.id, isQuick: true)
            } catch {
                // The job comes to it all the same, and says what is wrong.
                logger.info("a paper was not read at once", metadata: ["error": "\(error)"])
            }
        }
        return readings
    }
}
