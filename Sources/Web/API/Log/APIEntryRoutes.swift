import Actions
import Domain
import Files
import HTTPTypes
import Hummingbird
import Primitives

/// The log: see entries, record, correct and withdraw them, and ask what one would count.
enum APIEntryRoutes {
    static let all = [
        APIRoute(.get, "/entries", .logRead, APIPaging.parameters) { try await list($0) },
        APIRoute(.post, "/entries", .logWrite) { try await record($0) },
        APIRoute(.post, "/entries/preview", .logRead, ["corrects"]) { try await preview($0) },
        APIRoute(.get, "/entries/{id}", .logRead) { call in
            try await answer(try call.id(), call)
        },
        APIRoute(.post, "/entries/{id}/corrections", .logWrite) { try await correct($0) },
        APIRoute(.post, "/entries/{id}/withdrawal", .logWrite) { try await withdraw($0) },
    ]

    private static func list(_ call: APICall) async throws -> APIAnswer {
        let page = try APIPaging(call, "e")
        var place = 0
        if let after = page.after {
            guard let number = Int(after), number > 0 else { throw page.refuse() }
            place = number
        }
        let found = try await call.house.credits(after: place, most: page.limit, of: call.visitor)
        let reader = call.visitor.person.id
        return page.answer("/entries", found.credits, last: found.next.map(String.init)) { credit, json in
            json.entry(credit, in: found, reader: reader)
        }
    }

    /// An entry with its history.
    private static func answer(_ id: ID<LedgerEntry>, _ call: APICall) async throws -> APIAnswer {
        answer(try await call.house.credit(id, of: call.visitor), call)
    }

    private static func answer(_ page: CreditPage, _ call: APICall) -> APIAnswer {
        let reader = call.visitor.person.id
        return .json { json in
            for credit in page.credits { json.entry(credit, in: page, reader: reader, withHistory: true) }
        }.tagged
    }

    private static func record(_ call: APICall) async throws -> APIAnswer {
        let body = try await call.body()
        return try await call.once(body.bytes) { thing in
            guard let id = ID<LedgerEntry>(thing) else { throw Refusal.missing }
            let form = try EntryBody(body.value).form
            let credit = try await EntryBody.placed {
                try await call.house.recordCredit(id, form, for: call.visitor)
            }
            return try await answer(credit, call).at("/entries/\(credit)")
        }
    }

    private static func preview(_ call: APICall) async throws -> APIAnswer {
        let body = try await call.body()
        let form = try EntryBody(body.value).form
        let dossier = try await call.house.dossier(of: call.visitor)
        var corrected: ID<LedgerEntry>?
        if let text = call.parameter("corrects") {
            corrected = ID(text)
            guard let id = corrected, dossier.valid.contains(where: { $0.id == id }) else {
                throw Problem([ProblemFault(.parameter("corrects"), "There is no such entry, or it was withdrawn.")])
            }
        }
        let preview = try await EntryBody.placed {
            try await call.house.preview(call.house.surroundings.id(), form, correcting: corrected, dossier)
        }
        return .json { json in json.preview(preview) }
    }

    private static func correct(_ call: APICall) async throws -> APIAnswer {
        let body = try await call.body()
        let id = try call.id(LedgerEntry.self)
        return try await call.once(body.bytes) { _ in
            let entry = try EntryBody(body.value, isCorrection: true)
            let seen = try await seen(id, call)
            return try await change(id, call) {
                try await EntryBody.placed {
                    try await call.house.correctCredit(
                        id, seen: seen, entry.form, reason: entry.reason, for: call.visitor)
                }
            }
        }
    }

    private static func withdraw(_ call: APICall) async throws -> APIAnswer {
        let body = try await call.body()
        let id = try call.id(LedgerEntry.self)
        return try await call.once(body.bytes) { _ in
            var reader = BodyReader()
            var reason = ""
            if let object = reader.object(body.value, at: "", knowing: ["reason"]) {
                reason = reader.text(object, "reason", most: 1000, isNeeded: true) ?? ""
            }
            try reader.check()
            let seen = try await seen(id, call)
            return try await change(id, call) { [reason] in
                try await EntryBody.placed {
                    try await call.house.withdrawCredit(id, seen: seen, reason: reason, for: call.visitor)
                }
            }
        }
    }

    /// The row that a program saw last, by the tag that it names. What was withdrawn is not changed any more.
    private static func seen(_ id: ID<LedgerEntry>, _ call: APICall) async throws -> Int {
        let page = try await call.house.credit(id, of: call.visitor)
        guard let credit = page.credits.first else { throw Refusal.missing }
        try ETag(of: answer(page, call).bytes).require(in: call.request)
        guard !credit.isWithdrawn else { throw Problem(.conflict, detail: "The entry was withdrawn.") }
        return credit.latest.number
    }

    private static func change(
        _ id: ID<LedgerEntry>, _ call: APICall, _ work: () async throws -> Void
    ) async throws -> APIAnswer {
        do {
            try await work()
        } catch Refusal.changedMeanwhile {
            throw Problem(.preconditionFailed)
        }
        return try await answer(id, call)
    }
}
