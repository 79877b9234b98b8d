import Pages
import Primitives
import Rules

extension Sample {
    private static let asked = Instant(startOf: day(2026, 6, 2)).adding(seconds: 30_000)
    private static let facts = [
        ("Title", "What students asked me about coagulation"), ("Given by", "Bayside State College"),
        ("Amount", "1 contact hour"),
    ]

    private static func line(_ state: ApprovalLine.State, by person: String? = nil) -> ApprovalLine {
        ApprovalLine(
            id: Dana.id(80), title: "What students asked me about coagulation", provider: "Bayside State College",
            person: person, body: "Demo Board of Certification", state: state, askedAt: asked,
            decidedAt: state == .asked ? nil : asked.adding(seconds: 90_000))
    }

    private static let alex = Visitor(
        name: "Alex Whitfield", email: "auditor@demo.test", rooms: [.home, .log, .account])

    static let approvals: [Sample] = [
        Sample(name: "approvals", page: ApprovalsPage(own: [line(.asked), line(.refused)])),
        Sample(name: "approvals-none", page: ApprovalsPage(own: [])),
        Sample(
            name: "approvals-desk",
            page: ApprovalsPage(
                own: [], waiting: [line(.asked, by: "Dana Reyes")], answered: [line(.accepted, by: "Dana Reyes")]),
            visitor: alex),
        Sample(
            name: "approval-ask",
            page: AskApprovalPage(
                id: Dana.id(81), subject: .entry(Dana.id(10)), about: "What students asked me about coagulation",
                facts: facts.map { (label: $0.0, value: $0.1) }, papers: 1,
                bodies: [(Dana.id(82), "Demo Board of Certification")],
                errors: [FieldError(field: "why", text: "Say in a few words what it taught.")])),
        Sample(
            name: "approval-ask-nobody",
            page: AskApprovalPage(
                id: Dana.id(81), subject: .offering(Dana.id(10)), about: "Coagulation", facts: [], bodies: [])),
        Sample(
            name: "approval-waiting",
            page: ApprovalPage(
                line: line(.asked), facts: facts.map { (label: $0.0, value: $0.1) },
                why: "An hour on clotting factors.",
                entry: Dana.id(10), isOwn: true)),
        Sample(
            name: "approval-decide",
            page: ApprovalPage(
                line: line(.asked, by: "Dana Reyes"), facts: facts.map { (label: $0.0, value: $0.1) },
                why: "An hour on clotting factors.",
                papers: [EvidenceLine(id: Dana.id(70), name: "programme.pdf", size: 182_400, isPicture: false)],
                isOwn: false, mayDecide: true,
                approvals: [("pace", "P.A.C.E."), ("state-board", "a state licensing board")]),
            visitor: alex),
        Sample(
            name: "approval-accepted-offering",
            page: ApprovalPage(
                line: line(.accepted), facts: facts.map { (label: $0.0, value: $0.1) }, why: "Before I pay.",
                offering: Dana.id(83), isOwn: true, judge: "Alex Whitfield", approval: "P.A.C.E., number A-7",
                answer: "Well prepared.", candidates: [(Dana.id(10), "What students asked me, 9 Apr 2026")])),
    ]
}
