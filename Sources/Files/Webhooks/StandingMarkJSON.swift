public import Domain
import Primitives
import Rules

/// Where somebody stood, as it is remembered and as programs are told.
public enum StandingMarkJSON {
    /// What is remembered.
    public static func bytes(_ marks: [StandingMark]) -> [UInt8] {
        var json = JSONWriter()
        json.array { json in for mark in marks { write(nil, mark, &json) } }
        return json.bytes
    }

    static func write(_ key: StaticString?, _ mark: StandingMark?, _ json: inout JSONWriter) {
        guard let mark else { return json.string(key, nil) }
        json.object(key) { json in
            json.string("id", mark.id)
            json.string("credential", mark.credential)
            json.string("state", mark.state.code)
            json.bool("complete", mark.isComplete)
            json.object("total") { StandingJSON.tally(mark.total, &$0) }
            json.object("missing") { json in
                for part in mark.missing { json.credits(named: part.requirement, part.amount) }
            }
        }
    }
}
