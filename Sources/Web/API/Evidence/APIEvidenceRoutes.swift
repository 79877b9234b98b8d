import Actions
import Domain
import Files
import HTTPTypes
import Hummingbird
import Primitives

/// Evidence: papers that prove entries.
enum APIEvidenceRoutes {
    static let all = [
        APIRoute(.get, "/evidence", .evidenceRead, APIPaging.parameters) { try await list($0) },
        APIRoute(.post, "/evidence", .evidenceWrite, ["name"]) { try await APIEvidenceTaking($0).take() },
        APIRoute(.get, "/evidence/{id}", .evidenceRead) { call in
            let file = try await held(call)
            return .json { json in json.evidence(file) }
        },
        APIRoute(.get, "/evidence/{id}/content", .evidenceRead) { try await content($0) },
    ]

    private static func list(_ call: APICall) async throws -> APIAnswer {
        let page = try APIPaging(call, "p")
        let found = try await call.house.papers(after: page.after ?? "", most: page.limit, of: call.visitor)
        return page.answer("/evidence", found.files, last: found.isMore ? found.files.last?.id.text : nil) {
            file, json in json.evidence(file)
        }
    }

    private static func held(_ call: APICall) async throws -> EvidenceFile {
        guard let file = try await call.house.papers([try call.id()], of: call.visitor).first else {
            throw Refusal.missing
        }
        return file
    }

    private static func content(_ call: APICall) async throws -> APIAnswer {
        let file = try await held(call)
        let paper = try await call.house.paper(file.id, for: call.visitor)
        return APIAnswer(
            headers: [
                .contentType: file.type.mediaType,
                .contentDisposition: EvidenceRoutes.disposition(file.name, isShown: false),
            ], bytes: paper.bytes)
    }
}
