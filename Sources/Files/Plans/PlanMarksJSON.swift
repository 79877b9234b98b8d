public import Domain
import Primitives

/// Keeps what somebody wants in every plan, and in none, as it is sealed.
public enum PlanMarksJSON {
    private enum MarksField: UInt8, Coded {
        case pins, refusals
        static let codes = kebabCodes()
    }

    /// The marks as JSON.
    public static func bytes(_ marks: PlanMarks) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.words("pins", marks.pins)
            json.words("refusals", marks.refusals)
        }
        return json.bytes
    }

    /// The marks in these bytes.
    public static func marks(_ bytes: [UInt8]) throws(FileFault) -> PlanMarks {
        try SealedJSON.read(bytes) { (fields) throws(FileFault) in
            var marks = PlanMarks()
            try fields.map(0, "the marks", MarksField.codes) { (field, node) throws(FileFault) in
                switch field {
                case .pins: marks.pins = try fields.texts(node)
                case .refusals: marks.refusals = try fields.texts(node)
                }
            }
            return marks
        }
    }
}
