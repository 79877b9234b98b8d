import Actions
import Domain
import Files
import HTTPTypes
import Hummingbird
import Primitives

/// Spreadsheets on their way into the log: sent, mapped, checked, written, taken back.
enum APIImportRoutes {
    static let all = [
        APIRoute(.get, "/imports", .importsRead) { call in
            let found = try await call.house.imports(of: call.visitor)
            return .json { json in
                json.object { json in
                    json.array("items") { json in for one in found { json.tableImport(one) } }
                    json.string("next", nil)
                }
            }
        },
        APIRoute(.post, "/imports", .importsWrite, ["name"]) { try await take($0) },
        APIRoute(.get, "/imports/{id}", .importsRead) { try await shown($0) },
        APIRoute(.delete, "/imports/{id}", .importsWrite) { call in
            try await settled { try await call.house.discardImport(try call.id(), for: call.visitor) }
            return .done
        },
        APIRoute(.put, "/imports/{id}/columns", .importsWrite) { try await map($0) },
        APIRoute(.put, "/imports/{id}/answers", .importsWrite) { try await answer($0) },
        APIRoute(.post, "/imports/{id}/write", .importsWrite) { call in
            try await settled { try await call.house.writeImport(try call.id(), for: call.visitor) }
            return try await shown(call)
        },
        APIRoute(.post, "/imports/{id}/undo", .importsWrite) { call in
            try await settled { try await call.house.undoImport(try call.id(), for: call.visitor) }
            return try await shown(call)
        },
        APIRoute(.get, "/imports/{id}/failed-rows", .importsRead) { call in
            let file = try await call.house.failedRows(try call.id(), for: call.visitor)
            return APIAnswer(
                headers: [
                    .contentType: "text/csv; charset=utf-8",
                    .contentDisposition: EvidenceRoutes.disposition(file.name, isShown: false),
                ], bytes: file.bytes)
        },
    ]

    /// What only holds in another state of the import is answered like a version that is not the present one.
    private static func settled<Answer>(_ work: () async throws -> Answer) async throws -> Answer {
        do {
            return try await work()
        } catch Refusal.changedMeanwhile {
            throw Problem(.preconditionFailed)
        }
    }

    private static func shown(_ call: APICall) async throws -> APIAnswer {
        let found = try await call.house.showImport(try call.id(), after: 0, for: call.visitor)
        return .json { json in json.tableImport(found.import, found.lines) }
    }

    /// Takes a file in while it arrives.
    private static func take(_ call: APICall) async throws -> APIAnswer {
        let essence = MediaType.essence(of: call.request.headers[.contentType] ?? "")
        guard types.contains(essence) else {
            throw Problem(.wrongType, detail: "Send the file itself as one of \(types.joined(separator: ", ")).")
        }
        let name = call.parameter("name") ?? "Spreadsheet"
        let isClean = !name.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
        guard (1...200).contains(name.unicodeScalars.count), isClean else {
            throw Problem([ProblemFault(.parameter("name"), "A name has 1 to 200 letters, on one line.")])
        }
        let upload = try await call.house.beginTable()
        for try await chunk in call.request.body { try await upload.append(Array(chunk.readableBytesView)) }
        return try await call.once(upload.seen + Array(name.utf8)) { _ in
            do {
                let begun = try await call.house.beginImport(upload, name: name, by: .page, for: call.visitor)
                return APIAnswer.json { json in json.tableImport(begun, [:]) }.at("/imports/\(begun.id)")
            } catch let fault as TableFault {
                throw Problem(.wrongType, detail: fault.sentence)
            }
        }
    }

    private static let types = [
        "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.ms-excel",
        "application/octet-stream",
    ]

    /// Says which column holds what; every row is checked by it.
    private static func map(_ call: APICall) async throws -> APIAnswer {
        let body = try await call.body()
        let id = try call.id(TableImport.self)
        let found = try await call.house.showImport(id, after: 0, for: call.visitor)
        let plan = found.import.plan
        let map: ColumnMap
        do throws(FileFault) {
            map = try ColumnMapFile.map(body.bytes, headings: plan.headings, from: plan.map)
        } catch {
            throw Problem([ProblemFault(.pointer(""), error.message)])
        }
        let present = APIAnswer.json { json in json.tableImport(found.import, found.lines) }
        try ETag(of: present.bytes).require(in: call.request)
        do {
            try await call.house.mapImport(id, revision: found.import.revision, map, for: call.visitor)
        } catch Refusal.changedMeanwhile {
            throw Problem(.preconditionFailed)
        } catch let fault as TableFault {
            throw Problem(.wrongType, detail: fault.sentence)
        }
        return try await shown(call)
    }

    /// Takes what is said about rows that need a look; every row is checked again.
    private static func answer(_ call: APICall) async throws -> APIAnswer {
        let body = try await call.body()
        let id = try call.id(TableImport.self)
        let found = try await call.house.showImport(id, after: 0, for: call.visitor)
        let reply = try ImportReplyBody(body.value, asked: found.import.report ?? ImportReport()).reply
        let present = APIAnswer.json { json in json.tableImport(found.import, found.lines) }
        try ETag(of: present.bytes).require(in: call.request)
        try await settled {
            try await call.house.answerImport(id, revision: found.import.revision, reply, for: call.visitor)
        }
        return try await shown(call)
    }
}
