import Pages
import Primitives
import Rules

extension Sample {
    private static let moment = Instant(startOf: Dana.asOf).adding(seconds: 34_200)
    private static let doors = [
        DemoPerson(
            email: "tech@demo.test", password: "demo-aliquot", name: "Dana Reyes, technician",
            purpose: "Three credentials, one gap that matters now"),
        DemoPerson(
            email: "manager@demo.test", password: "demo-aliquot", name: "Morgan Ellis, laboratory manager",
            purpose: "A team of twenty-four on three shifts"),
        DemoPerson(
            email: "admin@demo.test", password: "demo-aliquot", name: "Robin Okafor, operator",
            purpose: "The installation, never the records"),
    ]
    private static var example: Standing? { Dana.standings.first }

    /// Squares that look like a code and mean nothing.
    private static let modules: [[Bool]] = (0..<33).map { row in
        (0..<33).map { column in
            func finder(_ top: Int, _ left: Int) -> Bool? {
                guard (top..<top + 7).contains(row), (left..<left + 7).contains(column) else { return nil }
                let ring = max(abs(row - top - 3), abs(column - left - 3))
                return ring != 2
            }
            return finder(0, 0) ?? finder(0, 26) ?? finder(26, 0) ?? ((row * 7 + column * 5 + row * column) % 3 == 0)
        }
    }

    static let front: [Sample] = [
        Sample(
            name: "front", page: FrontPage(example: example, asOf: Dana.asOf, programmes: 13, credentials: 92),
            visitor: nil),
        Sample(
            name: "front-demo",
            page: FrontPage(example: example, asOf: Dana.asOf, programmes: 13, credentials: 92, demoPeople: doors),
            visitor: nil, isDemo: true),
    ]

    static let account: [Sample] = [
        Sample(
            name: "account",
            page: AccountPage(
                name: "Dana Reyes", email: "tech@demo.test", waitingEmail: "dana@example.org", formerNames: 1,
                identifiers: 2, hasTwoStep: true,
                sessions: 2, organisations: ["Riverside General"])),
        Sample(
            name: "account-names",
            page: NamesPage(
                name: "Dana Reyes", former: [(id: Dana.id(50), name: "Dana Marlowe")], birthDate: "1990-04-12")),
        Sample(
            name: "account-identifiers",
            page: IdentifiersPage(
                identifiers: [
                    IdentifiersPage.IdentifierLine(
                        id: Dana.id(51), kind: "ASCP customer number", number: "1 204 881",
                        verified: (by: "ASCP", on: day(2026, 2, 3))),
                    IdentifiersPage.IdentifierLine(id: Dana.id(52), kind: "State licence number", number: "TN 41873"),
                ],
                kinds: [
                    ("ascp-customer", "ASCP customer number"), ("amt", "AMT number"),
                    ("licence", "State licence number"),
                ],
                errors: [FieldError(field: "number", text: "Write the number as it stands on the card.")])),
        Sample(name: "account-email", page: EmailPage(current: "tech@demo.test")),
        Sample(name: "account-password", page: PasswordPage(email: "tech@demo.test")),
        Sample(name: "account-two-step-off", page: TwoStepPage(step: .off)),
        Sample(
            name: "account-two-step-set-up",
            page: TwoStepPage(step: .setUp(modules: modules, secret: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"))),
        Sample(name: "account-two-step-on", page: TwoStepPage(step: .on(since: day(2026, 1, 9), codesLeft: 3))),
        Sample(
            name: "account-codes",
            page: RecoveryCodesPage(codes: [
                "k7mq-4tz9-p2xw", "c3hn-8vd4-j6rs", "x9fp-2wkt-m5qz", "b4gd-7ynr-h8vc", "t6sj-3xpm-w9kf",
                "n2qz-5cht-d7gb", "f8wr-6mjs-y4np", "h5kx-9bvd-q3tc", "p7yt-2gfn-z6wm", "v4cs-8rhk-x3jq",
            ])),
        Sample(
            name: "account-sessions",
            page: SessionsPage(sessions: [
                SessionsPage.SessionLine(
                    id: Dana.id(60), agent: "Firefox on Linux", since: moment.adding(seconds: -90_000), seen: moment,
                    isThis: true),
                SessionsPage.SessionLine(
                    id: Dana.id(61), agent: "Safari on iPhone", since: moment.adding(seconds: -900_000),
                    seen: moment.adding(seconds: -7200)),
            ])),
        Sample(
            name: "account-sharing",
            page: SharingPage(memberships: [
                SharingPage.MembershipLine(
                    organisation: Dana.id(62), name: "Riverside General", role: "technician, chemistry, nights",
                    since: day(2023, 4, 1), sharesEntries: false),
                SharingPage.MembershipLine(
                    organisation: Dana.id(63), name: "Palmetto Reference Laboratory", role: "technician",
                    since: day(2019, 4, 1), until: day(2023, 3, 31), sharesEntries: false),
            ])),
    ]

    static let team: [Sample] = [
        Sample(name: "team", page: Team.page, visitor: .morgan, isDemo: true),
        Sample(name: "team-narrowed", page: Team.narrowed, visitor: .morgan),
        Sample(
            name: "team-person",
            page: TeamPersonPage(
                name: "Dana Reyes", place: "Technician, chemistry, nights", asOf: Dana.asOf, standings: Dana.standings),
            visitor: .morgan),
        Sample(
            name: "team-person-shared",
            page: TeamPersonPage(
                name: "Dana Reyes", place: "Technician, chemistry, nights", asOf: Dana.asOf, standings: Dana.standings,
                entries: Array(Dana.lines.prefix(3)), lacking: ["MLS(ASCP)"]), visitor: .morgan),
    ]

    private static let jobs = [
        JobRow(
            id: Dana.id(80), kind: "send mail", due: moment, attempts: 8, failedAt: moment,
            fault: "the server refused the receiver (550)"),
        JobRow(id: Dana.id(81), kind: "sweep", due: moment.adding(seconds: 3600), attempts: 0),
    ]
    private static let mails = [
        MailRow(id: Dana.id(82), domain: "example.org", made: moment, fault: "550 no such user here")
    ]

    private static func health(failed: Int) -> AdminPage.Health {
        AdminPage.Health(
            version: "0.3.0", engine: "SQLite 3.40.1", schema: 6, size: 18_400_000,
            since: moment.adding(seconds: -400_000),
            now: moment, people: 27, jobsWaiting: 1, jobsFailed: failed, mailsWaiting: 0, mailsFailed: failed,
            programmes: 13)
    }

    static let admin: [Sample] = [
        Sample(name: "admin", page: AdminPage(health: health(failed: 1), jobs: jobs, mails: mails), visitor: .robin),
        Sample(name: "admin-well", page: AdminPage(health: health(failed: 0)), visitor: .robin, isDemo: true),
        Sample(name: "admin-jobs", page: JobsPage(jobs: jobs), visitor: .robin),
        Sample(name: "admin-mails", page: MailsPage(mails: mails), visitor: .robin),
        Sample(
            name: "admin-break-glass",
            page: BreakGlassPage(past: [
                BreakGlassPage.Opening(
                    person: "Dana Reyes", by: "Robin Okafor", at: moment,
                    reason: "a file could not be opened; asked by the person")
            ]),
            visitor: .robin),
    ]
}
