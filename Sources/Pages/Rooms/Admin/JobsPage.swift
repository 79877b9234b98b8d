public import Primitives

/// All background work that waits or failed. Posts to `/admin/jobs/ID/retry`.
public struct JobsPage: Page {
    /// The jobs.
    public var jobs: [JobRow]

    /// The page.
    public init(jobs: [JobRow]) {
        self.jobs = jobs
    }

    /// What the window is called.
    public var title: String { "Jobs" }
    /// Its place in the navigation.
    public var room: Room? { .admin }

    /// Writes the main part.
    public func body(into html: inout HTML, in frame: Frame) {
        html += "\(PageHead(jobs.isEmpty ? "No job waits" : jobs.count.of("job"), back: ("Installation", .admin)))"
        html +=
            jobs.isEmpty
            ? "<p class='soft'>Everything that was to be done is done.</p>" : "\(JobTable(jobs: jobs, frame: frame))"
    }
}

/// A piece of background work.
public struct JobRow: Sendable {
    /// Its id.
    public var id: String
    /// What kind: "send mail".
    public var kind: String
    /// When it is due.
    public var due: Instant
    /// How often it was tried.
    public var attempts: Int
    /// When it was given up.
    public var failedAt: Instant?
    /// What went wrong last.
    public var fault: String?

    /// A piece of work.
    public init(id: String, kind: String, due: Instant, attempts: Int, failedAt: Instant? = nil, fault: String? = nil) {
        self.id = id
        self.kind = kind
        self.due = due
        self.attempts = attempts
        self.failedAt = failedAt
        self.fault = fault
    }
}

/// Jobs as a table.
struct JobTable: Component {
    var jobs: [JobRow]
    var frame: Frame

    func write(into html: inout HTML) {
        html += """
            <div class='panel'><table class='stack'><caption class='unseen'>Jobs</caption><thead><tr><th \
            scope='col'>Job</th>\
            <th scope='col'>State</th><th scope='col'>Tried</th><th scope='col'>Due</th><th scope='col'><span \
            class='unseen'>Action</span></th></tr></thead><tbody>
            """
        for job in jobs {
            html += """
                <tr><th scope='row'>\(job.kind.capitalised)\(some: job.fault, { "<span class='why'>\($0)</span>" })</th><td>\
                \(when: job.failedAt == nil, "<span class='chip soft'>\(Icon.clock)Waits</span>")\
                \(when: job.failedAt != nil, "<span class='chip bad'>\(Icon.alert)Failed</span>")</td>\
                <td data-label='Tried'>\(job.attempts.of("time"))</td><td data-label='Due'>\(moment: job.due)</td><td>
                """
            if job.failedAt != nil {
                html += """
                    <form method='post' action='\(Link.retryJob(job.id))'>\(frame.tokenField)\
                    <button class='button quiet small' type='submit'>Try again</button></form>
                    """
            }
            html += "</td></tr>"
        }
        html += "</tbody></table></div>"
    }
}
