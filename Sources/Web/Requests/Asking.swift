import Actions
import Domain
import Hummingbird
import Pages
import Primitives

extension Exchange {
    /// Who is signed in; nobody is sent to the door.
    func signedIn() throws -> Actions.Visitor {
        guard let visitor else { throw Refusal.signInNeeded }
        return visitor
    }

    /// The id in the address.
    func id<Thing>(_ thing: Thing.Type = Thing.self, _ name: String = "id") throws -> ID<Thing> {
        guard let id = parameters.get(name).flatMap({ ID<Thing>($0) }) else { throw Refusal.missing }
        return id
    }
}

extension Site {
    /// The address that limits are counted by: the connection's, or the one a proxy in front names last.
    func source(_ request: Request, _ exchange: Exchange) -> String {
        guard cookies.isSecure, let chain = request.headers[.forwardedFor],
            let last = chain.split(separator: ",").last
        else { return exchange.peer }
        return last.filter { !$0.isWhitespace }
    }

    /// Where to go after signing in: a path of this site, never elsewhere.
    static func next(_ path: String) -> String? {
        guard path.hasPrefix("/"), !path.hasPrefix("//"), !path.contains("\\"), path.utf8.count <= 500,
            path.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
        else { return nil }
        return path
    }

    /// What is wrong with fields, as pages show it.
    static func errors(_ faults: [FieldFault]) -> [FieldError] {
        faults.map { FieldError(field: $0.field, text: $0.text) }
    }
}

extension Refusal {
    /// What is wrong with fields; thrown again where it is something else.
    static func faults(_ error: any Error) throws -> [FieldFault] {
        guard case Refusal.invalid(let faults) = error else { throw error }
        return faults.faults
    }
}
