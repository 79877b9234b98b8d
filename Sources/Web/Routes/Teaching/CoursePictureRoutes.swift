import Actions
import Domain
import Files
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Primitives

/// The pictures of a course, for its authors.
struct CoursePictureRoutes {
    let site: Site

    func add(to router: Router<Exchange>) {
        router.get("/courses/manage/{id}/pictures") { _, exchange in try await list(exchange) }
        router.post("/courses/manage/{id}/pictures") { request, exchange in try await take(request, exchange) }
        router.get("/courses/manage/{id}/pictures/**") { _, exchange in try await show(exchange) }
        router.post("/courses/manage/{id}/remove-picture") { request, exchange in
            let fields = try await site.form(request, exchange).fields
            let id = try exchange.id(Course.self)
            do {
                try await site.house.removePicture(
                    fields["name"], of: id, seen: Int(fields["seen"]) ?? 0, for: try exchange.signedIn())
                return site.onward(.teaching(.pictures(id.text)), .removed)
            } catch {
                return try await list(exchange, try Refusal.faults(error))
            }
        }
    }

    private func list(_ exchange: Exchange, _ faults: [FieldFault] = []) async throws -> Response {
        let shape = try await site.authored(exchange)
        let page = CoursePicturesPage(
            course: shape.id, name: shape.course.title, seen: shape.seen,
            lines: shape.course.bank.pictures.map { picture in
                let size = "\(picture.size.width) × \(picture.size.height)"
                let weight = "\(max(1, picture.bytes.count / 1000)) kB"
                return .init(
                    name: picture.name, picture: shape.shown(picture),
                    facts: "\(picture.type.ending.uppercased()) · \(size) · \(weight)",
                    places: shape.course.places(of: picture.name).map(shape.words))
            }, beginsVersion: shape.beginsVersion, errors: Site.errors(faults))
        return site.page(page, status: faults.isEmpty ? .ok : .unprocessableContent, exchange)
    }

    private func take(_ request: Request, _ exchange: Exchange) async throws -> Response {
        let id = try exchange.id(Course.self)
        let sent = try await site.form(request, exchange, files: .work(most: PictureReader.heaviest))
        guard let file = sent.file, sent.faults.isEmpty else {
            let none = [FieldFault("file", "Choose a picture first.")]
            return try await list(exchange, sent.faults.isEmpty ? none : sent.faults)
        }
        do {
            try await site.house.addPicture(
                file.upload, name: file.name, to: id, seen: Int(sent.fields["seen"]) ?? 0,
                for: try exchange.signedIn())
            return site.onward(.teaching(.pictures(id.text)), .changed)
        } catch {
            return try await list(exchange, try Refusal.faults(error))
        }
    }

    private func show(_ exchange: Exchange) async throws -> Response {
        let shape = try await site.authored(exchange)
        let name = exchange.parameters.getCatchAll().joined(separator: "/")
        guard let picture = shape.course.bank.pictures.first(where: { $0.name == name }) else { throw Refusal.missing }
        let headers: HTTPFields = [.contentType: picture.type.mediaType, .cacheControl: "private, no-store"]
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: picture.bytes)))
    }
}
