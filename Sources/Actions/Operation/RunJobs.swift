public import Domain
import Files
import Logging
import Mail
import Primitives
import Storage

extension House {
    /// Does every job of some kinds that is due, one after the other; says how many there were.
    @discardableResult
    public func runDueJobs(_ kinds: [Job.Kind] = Job.Kind.allCases) async throws -> Int {
        var count = 0
        for lane in [kinds.filter { !$0.isLong }, kinds.filter(\.isLong)] where !lane.isEmpty {
            // A server that is told to stop takes nothing new up.
            while !Task.isCancelled, let job = try await claimJob(lane) {
                count += 1
                do {
                    try await run(job)
                } catch {
                    try await failed(job, error)
                }
            }
        }
        return count
    }

    private func claimJob(_ kinds: [Job.Kind]) async throws -> Job? {
        let now = self.now
        let until = now.adding(seconds: kinds.contains(where: \.isLong) ? Job.longClaim : Job.claim)
        return try await store.write { connection in
            try connection.first(JobQueries.claim(kinds, at: now, until: until))
        }
    }

    private func run(_ job: Job) async throws {
        switch job.kind {
        case .sendMail: try await sendMail(job)
        case .sweep: try await sweep(job)
        case .watchStanding:
            try await lookAtStanding(job)
            try await finish(job)
        case .callWebhook: try await finish(job, orAgain: try await callWebhook(job))
        case .checkImport, .writeImport, .undoImport: try await runImport(job)
        case .readCertificate: try await readCertificate(job)
        case .sweepPapers:
            try await hold(job, seconds: 600)
            try await evidence.sweep(store)
            try await renew(job, inSeconds: 86_400)
        case .makeArchive: try await makeArchive(job)
        case .takeBank: try await takeBank(job)
        case .makeCertificate:
            if let order = CertificateOrder(job.subject) { try await makeCertificate(order) }
            try await finish(job)
        }
    }

    /// What is said of a bank whose job failed again and again.
    private static var givenUp: String {
        var outcome = BankOutcome()
        outcome.fault = "Something went wrong here. Nothing of it was taken in; bring it again."
        return BankOutcomeJSON.text(outcome)
    }

    func failed(_ job: Job, _ error: any Error) async throws {
        if error is CancellationError { return try await giveBack(job) }
        logger.error("job failed", metadata: ["job": "\(job.kind.code)", "id": "\(job.id)", "error": "\(error)"])
        let now = self.now
        // What comes again every hour is never given up, and what somebody has earned neither.
        let isKept = [.sweep, .sweepPapers, .makeCertificate].contains(job.kind)
        let isLast = job.attempts >= Job.mostAttempts && !isKept
        let isOver = isLast || (error as? MailFault)?.isPermanent == true
        let fault = String("\(error)".prefix(500))
        if isOver, job.kind == .takeBank, let bank = ID<BankImport>(job.subject) { try? await removeBank(bank) }
        try await store.write { connection in
            guard isOver else {
                let due = now.adding(seconds: Job.delay(after: job.attempts))
                try connection.run(JobQueries.putOff(job.id, until: due, fault: fault))
                return
            }
            try connection.run(JobQueries.fail(job.id, fault: fault, at: now))
            if job.kind.isLong, let table = ID<TableImport>(job.subject) {
                try connection.run(ImportQueries.fail(table, sealedFault: nil, at: now))
            }
            if job.kind == .takeBank, let bank = ID<BankImport>(job.subject) {
                try connection.run(BankImportQueries.finish(bank, .failed, outcome: Self.givenUp))
            }
            if job.kind == .readCertificate, let reading = ID<PaperReading>(job.subject) {
                try connection.run(ReadingQueries.fail(reading, fault: "given-up", at: now))
            }
            if job.kind == .sendMail, let letter = ID<Letter>(job.subject) {
                try connection.run(MailQueries.failed(letter, fault: fault, at: now))
            }
            if job.kind == .makeArchive, let order = ID<ArchiveOrder>(job.subject) {
                try connection.run(ArchiveQueries.fail(order, at: now))
            }
        }
    }

    /// Sends a letter. Should the server die between the mail server's yes and our note of it, it goes twice: better
    /// than never.
    private func sendMail(_ job: Job) async throws {
        guard let id = ID<Letter>(job.subject) else { return try await finish(job) }
        let letter = try await store.read { connection in try connection.first(MailQueries.letter(id)) }
        if let letter, letter.sentAt == nil, letter.failedAt == nil, let body = letter.body {
            // In the demo a letter goes no further than the local outbox.
            if !settings.isDemo { try await deliver(letter, body) }
            let now = self.now
            let isKept = settings.isDemo
            try await store.write { connection in
                // Who was erased leaves no address behind.
                let isForgotten = letter.person == nil && !isKept
                _ = try connection.run(
                    isForgotten ? MailQueries.remove(id) : MailQueries.sent(id, at: now, keepingText: isKept))
            }
        }
        try await finish(job)
    }

    /// Hands a letter to the mail server. The letter's own id goes with each try, so that one that arrived twice is
    /// seen to be one.
    private func deliver(_ letter: Letter, _ body: String) async throws {
        guard let post = settings.post else { throw NoMailServer() }
        guard let address = MailAddress(letter.recipient), let id = ID<MailMessage>(letter.id.text) else { return }
        try await post.send(
            MailMessage(id: id, date: letter.createdAt, to: address, subject: letter.subject, text: body))
    }

    /// The server stops in the middle of long work: the next one takes it up.
    private func giveBack(_ job: Job) async throws {
        let now = self.now
        try await store.write { connection in _ = try connection.run(JobQueries.giveBack(job.id, at: now)) }
    }

    /// Takes a job away, or sets it for its next time.
    private func finish(_ job: Job, orAgain due: Instant?) async throws {
        guard let due else { return try await finish(job) }
        try await store.write { connection in _ = try connection.run(JobQueries.renew(job.id, due: due)) }
    }

    private func readCertificate(_ job: Job) async throws {
        if let id = ID<PaperReading>(job.subject) { try await readPaper(id) }
        try await finish(job)
    }

    func finish(_ job: Job) async throws {
        try await store.write { connection in _ = try connection.run(JobQueries.finish(job.id)) }
    }

    /// Holds on to a job that takes its time.
    func hold(_ job: Job, seconds: Int64) async throws {
        let until = now.adding(seconds: seconds)
        try await store.write { connection in _ = try connection.run(JobQueries.hold(job.id, until: until)) }
    }

    private func renew(_ job: Job, inSeconds seconds: Int64) async throws {
        let due = now.adding(seconds: seconds)
        try await store.write { connection in _ = try connection.run(JobQueries.renew(job.id, due: due)) }
    }

    /// Takes away what is over: sessions, links, limits, old letters. Comes again in an hour.
    private func sweep(_ job: Job) async throws {
        let now = self.now
        let papers = Job(id: surroundings.id(), kind: .sweepPapers, subject: "")
        try await endArchives()
        try await keepErased()
        try await endRetention()
        try await store.write { connection in
            try connection.run(JobQueries.add(papers, name: "sweep-papers", due: now, at: now))
            try connection.run(
                SessionQueries.sweep(endedBy: now, unusedSince: now.adding(seconds: -Session.idle)))
            try connection.run(MailTokenQueries.sweep(endedBy: now.adding(seconds: -86_400)))
            try connection.run(ThrottleQueries.sweep(before: now.adding(seconds: -2 * 86_400)))
            try connection.run(MailQueries.sweep(before: now.adding(seconds: -90 * 86_400)))
            try connection.run(
                DeliveryQueries.sweep(before: now.adding(seconds: -Int64(WebhookDelivery.daysKept) * 86_400)))
            try self.watchEverybody(in: connection)
            try connection.run(AnswerQueries.sweep(before: now.adding(seconds: -RememberedAnswer.kept)))
            for sql in TokenQueries.sweep(before: now.adding(seconds: -30 * 86_400)) { try connection.run(sql) }
            try connection.run(JobQueries.renew(job.id, due: now.adding(seconds: 3600)))
        }
        try await discardForsakenImports()
    }
}

/// Why a letter stays: this installation was given no mail server.
struct NoMailServer: Error, CustomStringConvertible {
    var description: String { "no mail server is set: say --mail when serving" }
}
