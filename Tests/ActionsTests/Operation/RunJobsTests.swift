import Actions
import Domain
import Mail
import Primitives
import Storage
import Synchronization
import Testing

@Suite("RunJobs")
struct RunJobsTests {
    private let email = "tess@labs.example"

    /// A post to a server that is not there: nothing listens on this port.
    private func deadPost() throws -> SMTPPost {
        SMTPPost(
            server: try MailServer("smtp://127.0.0.1:1"),
            from: try #require(Mailbox("Aliquot <no-reply@labs.example>")),
            patience: SMTPPatience(connecting: 2000, whole: 4000))
    }

    /// A post that takes every mail and keeps its address and id.
    private final class OpenPost: MailPost {
        let taken = Mutex<[(to: String, id: String)]>([])

        func send(_ message: MailMessage) async throws(MailFault) {
            taken.withLock { $0.append((message.to.text, message.id.text)) }
        }
    }

    private func waiting(_ test: TestHouse) async throws -> [JobLine] {
        try await test.store.read { connection in try connection.all(JobQueries.all(most: 1000)) }
    }

    @Test(arguments: Engine.allCases)
    func `the text of a letter goes when it went`(_ engine: Engine) async throws {
        let post = OpenPost()
        try await TestHouse.use(engine, post: post) { test in
            try await test.house.signUp(name: "Tess", email: email, password: TestHouse.password, from: "a")
            let before = try #require(try await test.letters(to: email).first)
            #expect(before.body != nil && before.sentAt == nil)
            #expect(try await test.house.runDueJobs() == 1)
            let after = try #require(try await test.letters(to: email).first)
            #expect(after.body == nil && after.sentAt != nil && after.failedAt == nil)
            #expect(try await waiting(test).isEmpty)
            #expect(try await test.house.runDueJobs() == 0)
            #expect(post.taken.withLock { $0.map(\.to) } == [email])
        }
    }

    @Test(arguments: Engine.allCases)
    func `without a mail server a letter waits, and its text with it`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            try await test.house.signUp(name: "Tess", email: email, password: TestHouse.password, from: "a")
            #expect(try await test.house.runDueJobs() == 1)
            let letter = try #require(try await test.letters(to: email).first)
            #expect(letter.body?.contains("/confirm/") == true && letter.sentAt == nil)
            #expect(try await waiting(test).first?.fault?.contains("no mail server") == true)
        }
    }

    @Test(arguments: Engine.allCases)
    func `in the demo world it stays to be looked at`(_ engine: Engine) async throws {
        try await TestHouse.use(engine, isDemo: true) { test in
            try await test.house.signUp(name: "Tess", email: email, password: TestHouse.password, from: "a")
            try await test.house.runDueJobs()
            let letter = try #require(try await test.letters(to: email).first)
            #expect(letter.sentAt != nil && letter.body?.contains("/confirm/") == true)
        }
    }

    @Test(arguments: Engine.allCases)
    func `what fails is put off, longer each time, and given up after eight tries`(_ engine: Engine) async throws {
        try await TestHouse.use(engine, post: try deadPost()) { test in
            try await test.house.signUp(name: "Tess", email: email, password: TestHouse.password, from: "a")
            for attempt in 1..<Job.mostAttempts {
                #expect(try await test.house.runDueJobs() == 1)
                let job = try #require(try await waiting(test).first)
                #expect(job.attempts == attempt && job.failedAt == nil && job.fault?.contains("unreachable") == true)
                // A second early it is not tried.
                test.move(seconds: Job.delay(after: attempt) - 1)
                #expect(try await test.house.runDueJobs() == 0)
                test.move(seconds: 1)
            }
            #expect(try await test.house.runDueJobs() == 1)
            let job = try #require(try await waiting(test).first)
            #expect(job.failedAt != nil && job.attempts == Job.mostAttempts)
            let letter = try #require(try await test.letters(to: email).first)
            #expect(letter.failedAt != nil && letter.sentAt == nil && letter.fault?.contains("unreachable") == true)
            test.move(seconds: 30 * 86_400)
            #expect(try await test.house.runDueJobs() == 0)
            let load = try await test.house.load()
            #expect(load.jobs?.failed == 1 && load.mails?.failed == 1 && load.jobs?.waiting == 0)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a letter that was given up goes when the operator tries again`(_ engine: Engine) async throws {
        try await TestHouse.use(engine, post: try deadPost()) { test in
            let boss = try await test.operatorMember()
            try await test.house.requestReset(email: boss.email, from: "a")
            for attempt in 1...Job.mostAttempts {
                try await test.house.runDueJobs()
                test.move(seconds: Job.delay(after: attempt))
            }
            let letter = try #require(try await test.letters(to: boss.email).first)
            #expect(letter.failedAt != nil && letter.body != nil)
            // The same records on a server with a mail outlet.
            let mended = test.neighbour(post: OpenPost())
            try await mended.retryMail(letter.id, for: boss)
            #expect(try await refusal { try await mended.retryMail(letter.id, for: boss) } == .missing)
            try await mended.runDueJobs()
            let sent = try await mended.mail(letter.id)
            #expect(sent.sentAt != nil && sent.failedAt == nil && sent.body == nil)
        }
    }

    @Test(arguments: Engine.allCases)
    func `two servers that look at once do each job once`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let now = test.now
            let jobs = (0..<30).map { number in
                Job(id: test.house.surroundings.id(), kind: .sendMail, subject: "no letter \(number)")
            }
            try await test.store.write { connection in
                for job in jobs { try connection.run(JobQueries.add(job, name: nil, due: now, at: now)) }
            }
            test.move(seconds: 1)
            let neighbour = test.neighbour()
            async let one = test.house.runDueJobs()
            async let two = neighbour.runDueJobs()
            let counts = try await [one, two]
            #expect(counts[0] + counts[1] == 30)
            #expect(try await waiting(test).isEmpty)
        }
    }

    @Test(arguments: Engine.allCases)
    func `a job is claimed by one, and free again when its holder died`(_ engine: Engine) async throws {
        try await TestHouse.use(engine) { test in
            let start = test.now
            let job = Job(id: test.house.surroundings.id(), kind: .sendMail, subject: "")
            try await test.store.write { connection in
                _ = try connection.run(JobQueries.add(job, name: nil, due: start, at: start))
            }
            func claim(after seconds: Int64) async throws -> Job? {
                let now = start.adding(seconds: seconds)
                return try await test.store.write { connection in
                    try connection.first(
                        JobQueries.claim(Job.Kind.allCases, at: now, until: now.adding(seconds: Job.claim)))
                }
            }
            #expect(try await claim(after: -1) == nil)
            #expect(try await claim(after: 0)?.attempts == 1)
            #expect(try await claim(after: 0) == nil)
            #expect(try await claim(after: Job.claim - 1) == nil)
            #expect(try await claim(after: Job.claim)?.attempts == 2)
        }
    }

    @Test(arguments: Engine.allCases)
    func `the sweep takes away what is over, keeps what holds, and comes again in an hour`(
        _ engine: Engine
    ) async throws {
        try await TestHouse.use(engine, post: OpenPost()) { test in
            let house = test.house
            for _ in 0..<2 {
                _ = try await House.begin(test.store, at: test.now, jobID: house.surroundings.id())
            }
            #expect(try await waiting(test).count == 1)
            let tess = try await test.member()
            try await house.requestReset(email: email, from: "a")
            _ = try await refusal { _ = try await test.signedIn(password: "a wrong password") }
            try await house.runDueJobs()
            #expect(try await house.sessions(of: tess).count == 1)
            #expect(try await test.count("SELECT count(*) FROM mail") > 0)
            #expect(try await test.count("SELECT count(*) FROM mail_token") > 0)
            #expect(try await test.count("SELECT count(*) FROM throttle") > 0)
            let sweep = try #require(try await waiting(test).first)
            #expect(sweep.kind == .sweep && sweep.due.seconds(since: test.now) >= 3595 && sweep.attempts == 0)
            test.move(seconds: 91 * 86_400)
            // The sweep of papers comes with it, once a day.
            #expect(try await house.runDueJobs() == 2)
            for table in ["session", "mail", "mail_token", "throttle"] {
                let left: SQL =
                    switch table {
                    case "session": "SELECT count(*) FROM session"
                    case "mail": "SELECT count(*) FROM mail"
                    case "mail_token": "SELECT count(*) FROM mail_token"
                    default: "SELECT count(*) FROM throttle"
                    }
                #expect(try await test.count(left) == 0, "\(table)")
            }
            _ = try await test.signedIn()
        }
    }
}
