import Actions
import Domain
import Hummingbird
import Identity
import NIOCore
import Primitives

/// A form that was sent by one of our own pages.
struct SentForm: Sendable {
    /// The fields.
    var fields = Fields()
    /// Papers that came with it, safely kept.
    var papers: [EvidenceFile] = []
    /// A spreadsheet or a file of an author that came with it, not looked at yet.
    var file: SentFile?
    /// A small picture that came with it, in memory, whatever it is.
    var picture: [UInt8]?
    /// What is wrong with files that came with it.
    var faults: [FieldFault] = []
}

/// A file as it was sent.
struct SentFile: Sendable {
    let upload: EvidenceUpload
    let name: String
}

/// What the files of a form are.
enum SentFiles: Equatable {
    case papers, certificates, table, picture
    /// A bank, an archive or a picture of an author, of so many bytes.
    case work(most: Int)

    /// What the only file may weigh; nothing where several papers come.
    var single: Int? {
        switch self {
        case .papers, .certificates, .picture: nil
        case .table: TableImport.largest
        case .work(let most): most
        }
    }

    /// All parts of the form together are never longer than this.
    var most: Int {
        switch self {
        case .papers: Site.mostWithFiles
        // They go to the disk as they come, so many need no more memory than one.
        case .certificates: 8 * Site.mostWithFiles
        case .table: TableImport.largest + 1024 * 1024
        case .picture: 1024 * 1024
        case .work(let most): most + 1024 * 1024
        }
    }
}

extension Site {
    /// Text alone is never longer than this.
    static let mostText = 512 * 1024
    /// With files, all together.
    static let mostWithFiles = 64 * 1024 * 1024

    /// Reads a form and refuses it unless one of our own pages, opened by the same browser, sent it.
    func form(
        _ request: Request, _ exchange: Exchange, files: SentFiles = .papers
    ) async throws -> SentForm {
        guard Self.isFromHere(request) else { throw WebFault.staleForm }
        let type = request.headers[.contentType] ?? ""
        if type.lowercased().hasPrefix("multipart/form-data") {
            return try await multipart(type, request, exchange, files)
        }
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else { throw WebFault.unreadable }
        let body = try await Self.collect(request, most: Self.mostText)
        guard let fields = Fields(encoded: body) else { throw WebFault.unreadable }
        try check(fields, exchange)
        return SentForm(fields: fields)
    }

    /// The fields of the address.
    static func query(_ request: Request) -> Fields { Fields(encoded: request.uri.query ?? "") ?? Fields() }

    private static func collect(_ request: Request, most: Int) async throws -> String {
        var bytes: [UInt8] = []
        for try await chunk in request.body {
            guard bytes.count + chunk.readableBytes <= most else { throw Refusal.tooLarge(most: most) }
            bytes.append(contentsOf: chunk.readableBytesView)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func check(_ fields: Fields, _ exchange: Exchange) throws {
        guard let secret = exchange.secret,
            FormToken.isGenuine(fields.exact("token"), for: secret, purpose: Self.formPurpose)
        else { throw WebFault.staleForm }
    }

    /// Browsers say where a request was made; what comes from elsewhere is not even read.
    static func isFromHere(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite] { return site == "same-origin" || site == "none" }
        guard let origin = request.headers[.origin], origin != "null" else { return true }
        return origin.split(separator: "/").last.map(String.init) == request.head.authority
    }

    private func multipart(
        _ type: String, _ request: Request, _ exchange: Exchange, _ files: SentFiles
    ) async throws -> SentForm {
        guard var reader = Multipart(contentType: type) else { throw WebFault.unreadable }
        var taking = FormTaking(site: self, exchange: exchange, files: files)
        var count = 0
        for try await chunk in request.body {
            count += chunk.readableBytes
            guard count <= files.most else { throw Refusal.tooLarge(most: files.most) }
            let events: [Multipart.Event]
            do {
                events = try reader.take(chunk.readableBytesView)
            } catch {
                throw WebFault.unreadable
            }
            for event in events { try await taking.take(event) }
        }
        guard reader.isDone else { throw WebFault.unreadable }
        try check(taking.form.fields, exchange)
        return taking.form
    }
}
