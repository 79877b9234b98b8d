public import Primitives

/// The installation at a glance, for who runs it: whether it works, what waits, what failed. No personal records.
public struct AdminPage: Page {
    /// What is known of it.
    public var health: Health
    /// Work that failed or waits long, the newest first.
    public var jobs: [JobRow]
    /// Mails that could not be sent.
    public var mails: [MailRow]

    /// What is known of an installation.
    public struct Health: Sendable {
        /// The version of the program.
        public var version: String
        /// "SQLite 3.40.1" or "PostgreSQL 15.20".
        public var engine: String
        /// The schema's version.
        public var schema: Int
        /// The size of the database in bytes, where it is known.
        public var size: Int64?
        /// Since when it runs.
        public var since: Instant
        /// The moment of the answer.
        public var now: Instant
        /// How many accounts there are.
        public var people: Int
        /// How many jobs wait.
        public var jobsWaiting: Int
        /// How many failed.
        public var jobsFailed: Int
        /// How many mails wait.
        public var mailsWaiting: Int
        /// How many failed.
        public var mailsFailed: Int
        /// How many rule programmes there are, and the newest version's day.
        public var programmes: Int

        /// What is known.
        public init(
            version: String, engine: String, schema: Int, size: Int64?, since: Instant, now: Instant, people: Int,
            jobsWaiting: Int, jobsFailed: Int, mailsWaiting: Int, mailsFailed: Int, programmes: Int
        ) {
            self.version = version
            self.engine = engine
            self.schema = schema
            self.size = size
            self.since = since
            self.now = now
            self.people = people
            self.jobsWaiting = jobsWaiting
            self.jobsFailed = jobsFailed
            self.mailsWaiting = mailsWaiting
            self.mailsFailed = mailsFailed
            self.programmes = programmes
        }
    }

    /// The page.
    public init(health: Health, jobs: [JobRow] = [], mails: [MailRow] = []) {
        self.health = health
        self.jobs = jobs
        self.mails = mails
    }

    /// What the window is called.
    public var title: String { "Installation" }
    /// Its place in the navigation.
    public var room: Room? { .admin }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        let failed = health.jobsFailed + health.mailsFailed
        PageHead(
            failed == 0
                ? "Everything runs" : "\(failed.of("thing")) failed and \(failed == 1 ? "waits" : "wait") for you",
            lead: "Since \(moment: health.since), \(Self.span(health.now.seconds(since: health.since))).",
            actions:
                "<a class='button quiet' href='\(Link.adminCatalogue)'>\(Icon.shelf)Catalogue files</a><a class='button quiet' href='\(Link.breakGlass)'>\(Icon.lock)Break the glass</a>"
        ).write(into: &html)
        let figures: [(String, String, Link?, Bool)] = [
            (String(health.jobsFailed), "jobs failed", .jobs, health.jobsFailed > 0),
            (String(health.mailsFailed), "mails failed", .mails, health.mailsFailed > 0),
            (String(health.jobsWaiting), "jobs wait", .jobs, false),
            (String(health.mailsWaiting), "mails wait", .mails, false),
            (String(health.people), "accounts", nil, false), (String(health.programmes), "rule programmes", nil, false),
        ]
        html += "<ul class='figures'>"
        for (number, words, link, presses) in figures {
            let figure: HTML = "<b>\(number)</b><span>\(words)</span>"
            html +=
                link.map { "<li><a href='\($0)'\(when: presses, " class='pressing'")>\(figure)</a></li>" }
                ?? "<li><div>\(figure)</div></li>"
        }
        html += """
            </ul><section class='panel' aria-labelledby='runs'><h2 id='runs'>What runs here</h2><dl class='facts'>\
            <dt>Program</dt><dd>Aliquot \(health.version)</dd><dt>Database</dt><dd>\(health.engine)</dd>\
            <dt>Schema</dt><dd>version \(health.schema)</dd><dt>Size</dt><dd>\
            \(health.size.map(Self.bytes) ?? "not known")</dd></dl></section>
            """
        if !jobs.isEmpty {
            html +=
                """
                <section aria-labelledby='jobs'><div class='section-head'><h2 id='jobs'>Jobs</h2><p><a \
                href='\(Link.jobs)'>All jobs</a></p></div>\(JobTable(jobs: jobs, frame: frame))</section>
                """
        }
        if !mails.isEmpty {
            html +=
                """
                <section aria-labelledby='mails'><div class='section-head'><h2 id='mails'>Mails that could not be \
                sent</h2><p><a href='\(Link.mails)'>All of them</a></p></div>\
                \(MailTable(mails: mails, frame: frame))</section>
                """
        }
    }

    static func span(_ seconds: Int64) -> String {
        let minutes = Int(seconds / 60)
        if minutes < 60 { return "for \(minutes.of("minute"))" }
        if minutes < 48 * 60 { return "for \((minutes / 60).of("hour"))" }
        return "for \((minutes / 1440).of("day"))"
    }

    static func bytes(_ size: Int64) -> String {
        if size < 1_000_000 { return "\(max(1, size / 1000)) kB" }
        let tenths = size / 100_000
        return size < 1_000_000_000
            ? "\(tenths / 10).\(tenths % 10) MB" : "\(size / 1_000_000_000).\(size / 100_000_000 % 10) GB"
    }
}
