import Blocking
public import Domain
import Files
private import Glibc
public import Primitives
import Storage

extension House {
    /// Begins to take in a file of an author: a bank, an archive or a picture.
    public func beginAuthorFile(most: Int) async throws -> EvidenceUpload {
        try await evidence.begin(surroundings.id(BankImport.self).text, most: most)
    }

    /// Takes a bank of questions into a course: at once where it is short, else behind the scenes. Answers the import,
    /// which says how far it is.
    public func takeBank(
        _ upload: EvidenceUpload, name: String, into course: ID<Course>, for visitor: Visitor
    ) async throws -> ID<BankImport> {
        _ = try await ownCourse(course, for: visitor)
        let now = self.now
        let shown = Name.tidy(String(name.split { $0 == "/" || $0 == "\\" }.last?.prefix(120) ?? "")) ?? "Bank"
        let begun = BankImport(id: surroundings.id(), course: course, name: shown, createdAt: now)
        let size = try await upload.finish(table: begun.id.text).size
        let isQuick = size <= BankImport.quick
        let job = Job(
            id: surroundings.id(), kind: .takeBank, subject: begun.id.text, attempts: isQuick ? 1 : 0)
        do {
            try await store.write { connection in
                guard try connection.first(BankImportQueries.workingCount(of: course)) ?? 0 < 3 else {
                    throw Refusal.invalid("file", "Other banks are on their way into this course. Wait for them.")
                }
                try connection.run(BankImportQueries.add(begun))
                try connection.run(JobQueries.add(job, name: nil, due: now, at: now))
                if isQuick {
                    try connection.run(JobQueries.hold(job.id, until: now.adding(seconds: Job.longClaim)))
                }
            }
        } catch {
            try await removeBank(begun.id)
            throw error
        }
        if isQuick { try await takeBank(job) }
        return begun.id
    }

    /// The work itself. Whatever is wrong with the file becomes a sentence.
    func takeBank(_ job: Job) async throws {
        guard let id = ID<BankImport>(job.subject),
            let found = try await store.read({ try $0.first(BankImportQueries.one(id)) })?.bank,
            found.state == .working
        else {
            // The server died behind the last step but one: the file goes all the same.
            if let id = ID<BankImport>(job.subject) { try await removeBank(id) }
            return try await finish(job)
        }
        let place = EvidenceFolder.table(id.text, in: evidence.path)
        do {
            try await tend(job, id, percent: 10)
            let read = try await Worker().run { try QuestionFile.read(upload: place, name: found.name) }
            try await tend(job, id, percent: 60)
            try await put(read, into: found, job)
        } catch let fault as FileFault {
            var outcome = BankOutcome()
            outcome.fault = fault.sentence
            let text = BankOutcomeJSON.text(outcome)
            try await store.write { connection in
                _ = try connection.run(BankImportQueries.finish(id, .failed, outcome: text))
            }
        }
        try await removeBank(id)
        try await finish(job)
    }

    private func put(_ read: QuestionImport, into found: BankImport, _ job: Job) async throws {
        // Whoever writes at the same time goes first; a bank takes the course as it is then.
        for _ in 0..<8 {
            guard let series = try await store.read({ try $0.first(CourseQueries.course(found.course)) }) else {
                return
            }
            let course = try await course(series.latest, of: series)
            let taking = try await Worker().run {
                let taking = BankTaking(read.bank, into: course)
                try CourseFolder.check(taking.course)
                return taking
            }
            try await tend(job, found.id, percent: 80)
            let text = BankOutcomeJSON.text(BankOutcome(taking, read))
            let now = self.now
            do {
                try await store.write { connection in
                    guard try connection.run(BankImportQueries.finish(found.id, .done, outcome: text)) == 1 else {
                        return
                    }
                    try connection.keep(taking.course, series, by: nil, at: now)
                }
                return
            } catch Refusal.changedMeanwhile {
                continue
            }
        }
        throw Refusal.busy
    }

    /// Says that the job is still alive, and how far it has come.
    private func tend(_ job: Job, _ id: ID<BankImport>, percent: Int) async throws {
        try Task.checkCancellation()
        let until = now.adding(seconds: Job.claim)
        try await store.write { connection in
            try connection.run(JobQueries.hold(job.id, until: until))
            try connection.run(BankImportQueries.note(percent: percent, of: id))
        }
    }

    /// Takes the file of a bank away.
    func removeBank(_ id: ID<BankImport>) async throws {
        let place = EvidenceFolder.table(id.text, in: evidence.path)
        try await evidence.onDisk {
            guard unlink(place) == 0 || errno == ENOENT else { throw EvidenceFolder.Fault.unreadable(place) }
        }
    }
}

extension BankOutcome {
    /// What became of a bank that was read and taken into a course.
    fileprivate init(_ taking: BankTaking, _ read: QuestionImport) {
        self.init()
        (taken, known, unled, over) = (taking.taken, taking.known, taking.unled, taking.over)
        let all =
            read.faults.map { Remark(isSkipped: true, question: "", text: $0.message, line: $0.line) }
            + read.remarks.map {
                Remark(isSkipped: $0.weight == .skipped, question: $0.question, text: $0.text, line: $0.line)
            }
        remarks = Array(all.prefix(Self.mostRemarks))
        more = all.count - remarks.count
        if taken == 0, known == 0, over == 0, all.isEmpty { fault = "There is no question in it." }
    }
}
