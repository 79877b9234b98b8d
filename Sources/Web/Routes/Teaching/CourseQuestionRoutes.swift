import Actions
import Domain
import Files
import Hummingbird
import Pages
import Primitives
import Prose

/// The questions of a course: found, written, duplicated, removed.
struct CourseQuestionRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/courses/manage/{id}/questions") { request, exchange in try await list(request, exchange) }
        router.get("/courses/manage/{id}/new-question") { request, exchange in
            let shape = try await site.authored(exchange)
            guard let kind = QuestionWord(rawValue: Site.query(request)["kind"]) else { throw Refusal.missing }
            return site.page(QuestionFormPage(shape, id: nil, seen: shape.seen, QuestionForm(kind)), exchange)
        }
        router.post("/courses/manage/{id}/new-question") { request, exchange in
            try await keep(nil, request, exchange)
        }
        router.get("/courses/manage/{id}/questions/{question}") { _, exchange in
            let shape = try await site.authored(exchange)
            let name = try self.name(exchange)
            guard let question = shape.course.bank.questions.first(where: { $0.id == name }) else {
                throw Refusal.missing
            }
            let form = QuestionForm(question, .commonMark)
            return site.page(QuestionFormPage(shape, id: name, seen: shape.seen, form), exchange)
        }
        router.post("/courses/manage/{id}/questions/{question}") { request, exchange in
            try await keep(try name(exchange), request, exchange)
        }
        router.post("/courses/manage/{id}/questions/{question}/duplicate") { request, exchange in
            let fields = try await site.form(request, exchange).fields
            let id = try exchange.id(Course.self)
            let copy = try await site.house.duplicateQuestion(
                try name(exchange), of: id, seen: Int(fields["seen"]) ?? 0, for: try exchange.signedIn())
            return site.onward(.teaching(.question(id.text, copy)), .duplicated)
        }
        router.post("/courses/manage/{id}/questions/{question}/remove") { request, exchange in
            let fields = try await site.form(request, exchange).fields
            let id = try exchange.id(Course.self)
            try await site.house.removeQuestion(
                try name(exchange), of: id, seen: Int(fields["seen"]) ?? 0, for: try exchange.signedIn())
            return site.onward(.teaching(.questions(id.text)), .removed)
        }
    }

    private func name(_ exchange: Exchange) throws -> String { try exchange.parameters.require("question") }

    private func list(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let shape = try await site.authored(exchange)
        return site.page(QuestionListPage(shape, QuestionFilter(Site.query(request))), exchange)
    }

    private func keep(_ name: String?, _ request: Request, _ exchange: Exchange) async throws -> Response {
        let fields = try await site.form(request, exchange).fields
        let id = try exchange.id(Course.self)
        guard let kind = QuestionWord(rawValue: fields["kind"]) else { throw WebFault.unreadable }
        let (form, seen) = (QuestionForm(kind, fields), Int(fields["seen"]) ?? 0)
        let rows = min(QuestionForm.mostRows, max(0, Int(fields["rows"]) ?? 0))
        if fields["do"] == "rows" || fields["do"] == "show" {
            let shape = try await site.authored(exchange)
            let more = fields["do"] == "rows" ? 3 : 0
            return site.page(QuestionFormPage(shape, id: name, seen: seen, form, rows: rows + more), exchange)
        }
        do {
            try await site.house.keepQuestion(name, of: id, seen: seen, form, for: try exchange.signedIn())
            return site.onward(.teaching(.questions(id.text)), .changed)
        } catch {
            let faults = try Refusal.faults(error)
            let shape = try await site.authored(exchange)
            let page = QuestionFormPage(shape, id: name, seen: seen, form, rows: rows, faults: faults)
            return site.page(page, status: .unprocessableContent, exchange)
        }
    }
}

extension QuestionFilter {
    /// What an address asks for.
    init(_ fields: Fields) {
        self.init()
        words = String(fields["words"].prefix(200))
        kind = fields["kind"]
        category = fields["category"]
        section = fields["section"]
        page = max(1, Int(fields["page"]) ?? 1)
    }

    fileprivate func takes(_ question: Question) -> Bool {
        let wanted = words.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
        let text = wanted.isEmpty ? "" : "\(question.id) \(question.title ?? "") \(question.prompt.plain)".lowercased()
        return (kind.isEmpty || question.kind.word == kind) && (category.isEmpty || question.category == category)
            && (section.isEmpty || question.section == section) && wanted.allSatisfy(text.contains)
    }
}

extension QuestionListPage {
    /// So many questions stand on a page.
    private static let size = 40

    /// The questions of a course that a filter leaves.
    init(_ shape: AuthoredCourseShape, _ filter: QuestionFilter) {
        let all = shape.course.bank.questions
        let found = all.filter(filter.takes)
        let pages = max(1, (found.count + Self.size - 1) / Self.size)
        var filter = filter
        filter.page = min(filter.page, pages)
        let faults = shape.authored.faults.reduce(into: [String: String]()) { faults, fault in
            if case .question(let id) = fault.place, faults[id] == nil { faults[id] = fault.text }
        }
        let titles = Dictionary(
            shape.course.sections.map { ($0.slug, $0.title) }, uniquingKeysWith: { first, _ in first })
        let categories = Set(all.compactMap(\.category)).sorted()
        self.init(
            course: shape.id, name: shape.course.title, filter: filter,
            lines: found.dropFirst((filter.page - 1) * Self.size).prefix(Self.size).map { question in
                let plain = question.prompt.plain
                let facts = [
                    QuestionWord(rawValue: question.kind.word)?.words, question.category,
                    question.section.flatMap { titles[$0] },
                ]
                return Line(
                    id: question.id, text: plain.count > 140 ? plain.prefix(140) + "…" : plain,
                    facts: facts.compactMap(\.self).joined(separator: " · "), fault: faults[question.id])
            }, counts: (found.count, all.count), pageCount: pages, kinds: QuestionWord.options,
            categories: categories.map { ($0, $0) }, sections: shape.sectionOptions)
    }
}
