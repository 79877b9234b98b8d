import Actions
import Domain
import Files
import Hummingbird
import Identity
import Primitives

/// What a program asked for, its token looked at and found good.
struct APICall: Sendable {
    let site: Site
    let request: Request
    let exchange: Exchange
    let holder: TokenHolder
    /// The query, each name at most once and all of them known.
    let query: Fields

    var house: House { site.house }
    var visitor: Actions.Visitor { holder.visitor }

    /// The id in the address; what has no id's form is not there.
    func id<Thing>(_ thing: Thing.Type = Thing.self) throws -> ID<Thing> { try exchange.id(thing) }

    /// A value of the query; nothing where it is not said.
    func parameter(_ name: String) -> String? { query.all.first { $0.name == name }?.value }

    /// What a program sent, and what it is told from another by.
    struct Body: Sendable {
        let value: JSONValue
        let bytes: [UInt8]
    }

    /// The JSON document that was sent.
    func body() async throws -> Body {
        let type = request.headers[.contentType] ?? ""
        guard MediaType.essence(of: type) == "application/json" else {
            throw Problem(.wrongType, detail: "Send application/json.")
        }
        let bytes = try await Self.collect(request, most: Site.mostText)
        do throws(FileFault) {
            return Body(value: try JSONValue.read(bytes), bytes: bytes)
        } catch {
            throw Problem(.unreadable, detail: error.description.sentence)
        }
    }

    private static func collect(_ request: Request, most: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await chunk in request.body {
            guard bytes.count + chunk.readableBytes <= most else { throw Refusal.tooLarge(most: most) }
            bytes.append(contentsOf: chunk.readableBytesView)
        }
        return bytes
    }
}

extension String {
    /// With a capital at its beginning and a full stop at its end.
    fileprivate var sentence: String {
        let text = prefix(1).uppercased() + dropFirst()
        return text.hasSuffix(".") ? text : text + "."
    }
}
