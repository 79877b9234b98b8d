import Actions
import Domain
import Files
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Primitives

/// Banks of questions on their way into a course and out of it.
struct CourseBankRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/courses/manage/{id}/bank") { _, exchange in try await show(exchange) }
        router.post("/courses/manage/{id}/bank") { request, exchange in try await take(request, exchange) }
        router.get("/courses/manage/{id}/bank/{bank}") { _, exchange in
            let bank = try await bank(exchange)
            return site.page(BankImportPage(bank), exchange)
        }
        router.get("/courses/manage/{id}/bank/{bank}/progress") { _, exchange in
            let bank = try await bank(exchange)
            let text = "{\"working\":\(bank.state == .working),\"percent\":\(bank.percent),\"entries\":0}"
            return Response(
                status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-store"],
                body: .init(byteBuffer: ByteBuffer(string: text)))
        }
        router.get("/courses/manage/{id}/bank-as/{form}") { _, exchange in
            guard let format = QuestionFormat(rawValue: try exchange.parameters.require("form")) else {
                throw Refusal.missing
            }
            let file = try await site.house.courseBank(try exchange.id(), as: format, for: try exchange.signedIn())
            return site.download(file)
        }
    }

    private func bank(_ exchange: Exchange) async throws -> BankImport {
        guard let id = ID<BankImport>(try exchange.parameters.require("bank")) else { throw Refusal.missing }
        return try await site.house.bankImport(id, of: try exchange.id(), for: try exchange.signedIn())
    }

    private func show(_ exchange: Exchange, _ faults: [FieldFault] = []) async throws -> Response {
        let shape = try await site.authored(exchange)
        let earlier = try await site.house.bankImports(of: try exchange.id(), for: try exchange.signedIn())
        let page = BankPage(
            course: shape.id, name: shape.course.title, count: shape.course.bank.questions.count,
            forms: QuestionFormat.allCases.map { ($0.rawValue, $0.words, $0.hint) },
            earlier: earlier.map { bank in
                .init(
                    id: bank.id.text, name: bank.name, outcome: bank.sentences.first ?? "On its way",
                    tone: bank.state == .failed ? .bad : .soft, at: bank.createdAt)
            }, errors: Site.errors(faults))
        return site.page(page, status: faults.isEmpty ? .ok : .unprocessableContent, exchange)
    }

    private func take(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let id = try exchange.id(Course.self)
        // Who may not is told before a hundred megabytes were sent.
        _ = try await site.authored(exchange)
        let sent = try await site.form(request, exchange, files: .work(most: QuestionFile.heaviest))
        guard let file = sent.file, sent.faults.isEmpty else {
            let none = [FieldFault("file", "Choose a file first.")]
            return try await show(exchange, sent.faults.isEmpty ? none : sent.faults)
        }
        do {
            let bank = try await site.house.takeBank(
                file.upload, name: file.name, into: id, for: try exchange.signedIn())
            return site.onward(.teaching(.bankImport(id.text, bank.text)))
        } catch {
            return try await show(exchange, try Refusal.faults(error))
        }
    }
}

extension QuestionFormat {
    fileprivate var words: String {
        switch self {
        case .yaml: "YAML"
        case .gift: "GIFT"
        case .moodle: "Moodle XML"
        case .qti21: "QTI 2.1"
        case .qti30: "QTI 3.0"
        }
    }

    fileprivate var hint: String {
        switch self {
        case .yaml: "Our own form, with everything but the pictures."
        case .gift: "A text for Moodle, without ordering, places on pictures and pictures themselves."
        case .moodle: "For Moodle, with pictures."
        case .qti21: "A package for most learning systems, with pictures."
        case .qti30: "The newest form, a package with pictures."
        }
    }
}

extension BankImport {
    /// What became of it, in sentences.
    var sentences: [String] {
        guard let outcome else { return [] }
        if let fault = outcome.fault { return [fault] }
        func of(_ count: Int, _ one: String, _ many: String) -> String? {
            count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
        }
        let skipped = outcome.remarks.count { $0.isSkipped }
        return [
            of(outcome.taken, "question taken in", "questions taken in") ?? "No question taken in",
            of(outcome.known, "was in the course already.", "were in the course already."),
            of(skipped, "was left out, for the reason below.", "were left out, for the reasons below."),
            of(
                outcome.unled, "led to a section that is not here; that link was left out.",
                "led to sections that are not here; those links were left out."),
            of(
                outcome.over, "found no room: a course has at most \(QuestionBank.most).",
                "found no room: a course has at most \(QuestionBank.most)."),
        ].compactMap(\.self)
    }
}

extension BankImportPage {
    /// A bank on its way, or what became of it.
    init(_ bank: BankImport) {
        let state: State =
            if let fault = bank.outcome?.fault { .failed(fault) } else if bank.state == .working {
                .working(percent: bank.percent)
            } else { .done }
        self.init(
            course: bank.course.text, id: bank.id.text, name: bank.name, state: state, outcome: bank.sentences,
            remarks: bank.outcome?.remarks.map {
                Remark(
                    isSkipped: $0.isSkipped, question: $0.question.isEmpty ? "A question" : $0.question,
                    text: $0.text, line: $0.line)
            } ?? [], more: bank.outcome?.more ?? 0)
    }
}
