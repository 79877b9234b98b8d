import Actions
import Domain
import Hummingbird
import Pages
import Primitives
import Rules

/// Answers about rows of a spreadsheet, and cells that are written anew.
struct ImportAnswerRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.post("/log/import/{id}/answers") { request, exchange in try await send(request, exchange) }
    }

    private func send(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let sent = try await site.form(request, exchange)
        let id = try exchange.id(TableImport.self)
        let visitor = try exchange.signedIn()
        let reading = ImportReplyReading(sent.fields)
        var faults = reading.faults
        if faults.isEmpty {
            do {
                try await site.house.answerImport(
                    id, revision: Int(sent.fields["revision"]) ?? 0, reading.reply, for: visitor)
                return site.onward(.tableImport(id.text))
            } catch Refusal.changedMeanwhile {
                return site.onward(.tableImport(id.text))
            } catch {
                faults = try Refusal.faults(error)
            }
        }
        let shown = try await site.house.showImport(id, for: visitor)
        guard shown.import.state == .checked else { return site.onward(.tableImport(id.text)) }
        var page = ImportCheckPage(shown)
        page.errors = Site.errors(faults)
        page.courses = page.courses.enumerated().map { place, course in
            var course = course
            course.title = sent.fields["title-\(place)"]
            course.hours = sent.fields["hours-\(place)"]
            return course
        }
        return site.page(page, status: .unprocessableContent, exchange)
    }
}

/// What a form says about rows, and what of it makes no sense.
struct ImportReplyReading {
    private(set) var reply = ImportReply()
    private(set) var faults: [FieldFault] = []

    init(_ fields: Fields) {
        for (name, value) in fields.all {
            let parts = name.split(separator: "-")
            guard parts.count >= 2, let number = Int(parts[1]) else { continue }
            switch parts[0] {
            case "mine": answer(number, value, fields)
            case "same" where value == "yes" || value == "no": reply.same[number] = value == "yes"
            case "hours" where !value.isEmpty: course(number, fields)
            case "cell":
                if parts.count == 3, let column = Int(parts[2]), (0..<1_000).contains(column),
                    value != fields.exact("was-\(number)-\(column)")
                {
                    reply.cells[number, default: [:]][column] = value
                }
            default: break
            }
        }
    }

    private mutating func answer(_ place: Int, _ value: String, _ fields: Fields) {
        let key = fields.exact("question-\(place)")
        guard !key.isEmpty, ["yes", "former", "no"].contains(value) else { return }
        reply.mine[key] = value != "no"
        let name = fields["name-\(place)"]
        if value == "former", !name.isEmpty { reply.formerNames.append(name) }
    }

    private mutating func course(_ place: Int, _ fields: Fields) {
        let number = fields.exact("course-\(place)")
        let text = fields["hours-\(place)"].replacing(",", with: ".")
        guard let hours = try? Credits(reading: Array(text.utf8)), hours > .zero,
            hours <= AmountUnit.contactHour.largest
        else {
            return faults.append(FieldFault("hours-\(place)", "Write the hours as a number, such as 1.5."))
        }
        let topic = Topic.codes.find(fields["topic-\(place)"]) ?? .general
        let title = fields["title-\(place)"]
        reply.courses[number] = CourseAnswer(
            title: title.isEmpty ? nil : String(title.prefix(300)), amount: hours, topics: TopicSet(topic))
    }
}
