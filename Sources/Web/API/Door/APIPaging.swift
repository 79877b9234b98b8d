import Files
import HTTPTypes
import Identity

/// A part of a long list: how much of it, and behind which one.
struct APIPaging: Sendable {
    let limit: Int
    /// The mark of the one before; nothing at the beginning.
    let after: String?
    /// The letter that keeps the cursors of different lists apart.
    private let kind: Character

    /// What a list may be asked.
    static let parameters: Set<String> = ["limit", "after"]
    private static let usual = 50
    private static let most = 200

    init(_ call: APICall, _ kind: Character) throws {
        var faults: [ProblemFault] = []
        self.kind = kind
        let limit = call.parameter("limit").map { text in
            text.utf8.allSatisfy { (48...57).contains($0) } && text.utf8.count <= 4 ? Int(text) ?? 0 : 0
        }
        if let limit, !(1...Self.most).contains(limit) {
            faults.append(ProblemFault(.parameter("limit"), "A whole number from 1 to \(Self.most)."))
        }
        self.limit = limit ?? Self.usual
        var after: String?
        if let cursor = call.parameter("after") {
            let text = Base64URL.bytes(cursor).flatMap { String(validating: $0, as: UTF8.self) }
            if let text, text.first == kind, text.utf8.count > 1 {
                after = String(text.dropFirst())
            } else {
                faults.append(ProblemFault(.parameter("after"), Self.notACursor))
            }
        }
        self.after = after
        guard faults.isEmpty else { throw Problem(faults) }
    }

    private static let notACursor = "Send the “next” of an earlier answer of the same list."

    /// What the cursor must be made of.
    func refuse() -> Problem { Problem([ProblemFault(.parameter("after"), Self.notACursor)]) }

    /// The answer: these things, and the mark of the last where more follow.
    func answer<Thing>(
        _ path: String, _ things: [Thing], last: String?, _ write: (Thing, inout JSONWriter) -> Void
    ) -> APIAnswer {
        let next = last.map { Base64URL.text(Array("\(kind)\($0)".utf8)) }
        var answer = APIAnswer.json { json in
            json.object { json in
                json.array("items") { json in for thing in things { write(thing, &json) } }
                json.string("next", next)
            }
        }
        if let next {
            answer.headers[.link] = "<\(APIRoute.root)\(path)?limit=\(limit)&after=\(next)>; rel=\"next\""
        }
        return answer
    }
}
