import Pages
import Primitives

extension Sample {
    private static let people = [
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
    private static let moment = Instant(startOf: Dana.asOf).adding(seconds: 34_200)

    static let door: [Sample] = [
        Sample(name: "sign-in", page: SignInPage(), visitor: nil),
        Sample(name: "sign-in-demo", page: SignInPage(next: "/home", demoPeople: people), visitor: nil, isDemo: true),
        Sample(
            name: "sign-in-wrong",
            page: SignInPage(
                email: "dana@example.org",
                errors: [FieldError(field: "password", text: "Address and password do not belong together.")]),
            visitor: nil),
        Sample(name: "sign-in-wait", page: SignInPage(email: "dana@example.org", waitMinutes: 12), visitor: nil),
        Sample(name: "sign-in-code", page: SignInCodePage(), visitor: nil),
        Sample(name: "sign-up", page: SignUpPage(), visitor: nil),
        Sample(
            name: "sign-up-wrong",
            page: SignUpPage(
                name: "Dana Reyes", email: "dana@example",
                errors: [
                    FieldError(field: "email", text: "Write the whole address, such as dana@example.org."),
                    FieldError(field: "password", text: "This password is among the most used ones. Choose another."),
                ]), visitor: nil),
        Sample(
            name: "sign-up-sent", page: MailSentPage(purpose: .confirm, email: "dana@example.org"), visitor: nil,
            isDemo: true),
        Sample(name: "forgot-sent", page: MailSentPage(purpose: .reset, email: "dana@example.org"), visitor: nil),
        Sample(name: "confirm", page: ConfirmPage(step: .ask(token: "t"), email: "dana@example.org"), visitor: nil),
        Sample(
            name: "confirm-choose",
            page: ConfirmPage(
                step: .choose(token: "t", name: ""),
                errors: [FieldError(field: "password", text: "A password has at least 10 characters.")]),
            visitor: nil),
        Sample(name: "erased", page: ErasedPage(), visitor: nil),
        Sample(name: "confirm-done", page: ConfirmPage(step: .done)),
        Sample(name: "confirm-expired", page: ConfirmPage(step: .expired), visitor: nil),
        Sample(name: "forgot", page: ForgotPage(), visitor: nil),
        Sample(name: "reset", page: ResetPage(token: "t", email: "dana@example.org"), visitor: nil),
        Sample(name: "fault-403", page: FaultPage(.forbidden)),
        Sample(name: "fault-404", page: FaultPage(.notFound), visitor: nil),
        Sample(name: "fault-500", page: FaultPage(.broken, requestID: "0192f3a4-77c1")),
        Sample(name: "fault-503", page: FaultPage(.unavailable), visitor: nil),
        Sample(
            name: "conflict",
            page: ConflictPage(
                thing: "this entry",
                differences: [
                    ConflictPage.Difference(label: "Amount", mine: "2 contact hours", theirs: "1.5 contact hours"),
                    ConflictPage.Difference(label: "Topics", mine: "hematology", theirs: "hematology, safety"),
                ], changed: "It was corrected on 20 Jun 2026, 09:12 UTC, from another device",
                link: .entry(Dana.id(9)), action: .correct(Dana.id(9)), fields: [("title", "Body fluid cell counts")])),
        Sample(
            name: "problem",
            page: ProblemPage(
                slug: "conflict", name: "Conflict", status: 409,
                meaning: "What you sent rests on a revision that is no longer the newest.",
                remedy: "Fetch the thing again, look at what changed, and send your change with its revision.",
                sample: "{\n  \"type\": \"/problems/conflict\",\n  \"title\": \"Conflict\",\n  \"status\": 409\n}"),
            visitor: nil),
        Sample(
            name: "outbox",
            page: OutboxPage(mails: [
                DemoMail(id: Dana.id(1), to: "dana@example.org", subject: "Confirm your address", sent: moment),
                DemoMail(
                    id: Dana.id(2), to: "tech@demo.test", subject: "Florida closes in 60 days",
                    sent: moment.adding(seconds: -86_400)),
            ]), visitor: nil, isDemo: true),
        Sample(
            name: "outbox-mail",
            page: OutboxMailPage(
                mail: DemoMail(
                    id: Dana.id(1), to: "dana@example.org", subject: "Confirm your address", sent: moment,
                    text:
                        "Hello Dana,\n\nopen this link to confirm that the address is yours:\n\nhttp://127.0.0.1:8080/confirm/t\n\nIt works for one day.\n\nAliquot",
                    links: ["/confirm/t"])), visitor: nil, isDemo: true),
    ]
}
