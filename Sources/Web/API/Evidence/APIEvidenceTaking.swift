import Actions
import Domain
import Files
import HTTPTypes
import Hummingbird
import Primitives

/// Takes a paper in while it arrives: as the body itself, or as the one file of a form.
struct APIEvidenceTaking {
    private let call: APICall
    private let type: String

    init(_ call: APICall) {
        self.call = call
        type = call.request.headers[.contentType] ?? ""
    }

    func take() async throws -> APIAnswer {
        let essence = MediaType.essence(of: type)
        let isFile = essence == "application/octet-stream" || FileType.allCases.contains { $0.mediaType == essence }
        guard isFile || essence == "multipart/form-data" else {
            throw Problem(
                .wrongType, detail: "Send the file itself as application/pdf or a picture, or in multipart/form-data.")
        }
        let upload = try await call.house.beginPaper()
        let named = essence == "multipart/form-data" ? try await fromForm(into: upload) : try await whole(into: upload)
        let name = try checked(call.parameter("name") ?? named)
        return try await call.once(upload.seen + Array(name.utf8)) { _ in
            let file = try await call.house.keepPaper(upload, name: name, for: call.visitor)
            return APIAnswer.json { json in json.evidence(file) }.tagged.at("/evidence/\(file.id)")
        }
    }

    private func checked(_ name: String) throws -> String {
        let isClean = !name.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
        guard (1...200).contains(name.unicodeScalars.count), isClean else {
            throw Problem([ProblemFault(.parameter("name"), "A name has 1 to 200 letters, on one line.")])
        }
        return name
    }

    private func whole(into upload: EvidenceUpload) async throws -> String {
        for try await chunk in call.request.body { try await upload.append(Array(chunk.readableBytesView)) }
        return "evidence"
    }

    /// The file of a form; gives the name that it came with.
    private func fromForm(into upload: EvidenceUpload) async throws -> String {
        guard var reader = Multipart(contentType: type) else {
            throw Problem(.unreadable, detail: "The content type names no boundary.")
        }
        var (name, isInFile, count) = ("", false, 0)
        for try await chunk in call.request.body {
            count += chunk.readableBytes
            guard count <= EvidenceFile.largest + 64 * 1024 else { throw Refusal.tooLarge(most: EvidenceFile.largest) }
            let events: [Multipart.Event]
            do {
                events = try reader.take(chunk.readableBytesView)
            } catch {
                throw WebFault.unreadable
            }
            for event in events {
                switch event {
                case .part(let field, let file):
                    guard field == "file", name.isEmpty else {
                        throw Problem([
                            ProblemFault(.pointer("/\(BodyReader.escaped(field))"), "Send one part, “file”.")
                        ])
                    }
                    (name, isInFile) = (file.flatMap { $0.isEmpty ? nil : $0 } ?? "evidence", true)
                case .bytes(let bytes): if isInFile { try await upload.append(bytes) }
                case .end: isInFile = false
                }
            }
        }
        guard reader.isDone else { throw WebFault.unreadable }
        guard !name.isEmpty else { throw Problem([ProblemFault(.pointer("/file"), "This is needed.")]) }
        return name
    }
}
