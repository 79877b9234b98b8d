import Actions
import Domain
import Files
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Primitives

/// The transcript: a page, and files to take along. The same words in the address ask for the same part of it.
struct TranscriptRoutes {
    let site: Site
    /// So long a page still opens at once; the files have every line.
    private static let pageSize = 200

    func add(to router: Router<Exchange>) {
        router.get("/transcript") { request, exchange in try await show(request, exchange) }
        router.get("/transcript.pdf") { request, exchange in
            let transcript = try await transcript(request, exchange).transcript
            return Self.file(try await site.house.pdf(of: transcript), "application/pdf", "pdf", transcript)
        }
        router.get("/transcript.csv") { request, exchange in
            let transcript = try await transcript(request, exchange).transcript
            return Self.file(TranscriptCSV.bytes(transcript), "text/csv; charset=utf-8", "csv", transcript)
        }
        router.get("/transcript.json") { request, exchange in
            let transcript = try await transcript(request, exchange).transcript
            return Self.file(TranscriptJSON.document(transcript), "application/json", "json", transcript)
        }
    }

    private func transcript(
        _ request: Request, _ exchange: Exchange
    ) async throws -> (transcript: Transcript, page: Int) {
        let query = Site.query(request)
        let filter = TranscriptFilter(query)
        return (
            try await site.house.transcript(filter, of: try exchange.signedIn()), Int(query["page"]) ?? 1
        )
    }

    private func show(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let (transcript, page) = try await transcript(request, exchange)
        let pageCount = max(1, (transcript.lines.count + Self.pageSize - 1) / Self.pageSize)
        let shown = min(max(1, page), pageCount)
        let first = (shown - 1) * Self.pageSize
        let lines = transcript.lines[first..<min(first + Self.pageSize, transcript.lines.count)]
        return site.page(TranscriptPage(transcript, lines: lines, page: shown, pageCount: pageCount), exchange)
    }

    /// A file whose name says what it is and of which day.
    private static func file(
        _ bytes: [UInt8], _ type: String, _ ending: String, _ transcript: Transcript
    ) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = type
        headers[.cacheControl] = "private, no-store"
        let place = ending == "pdf" ? "inline" : "attachment"
        headers[.contentDisposition] = "\(place); filename=\"transcript-\(transcript.madeAt.day).\(ending)\""
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
