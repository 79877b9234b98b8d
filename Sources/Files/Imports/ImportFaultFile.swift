public import Domain
import Primitives

/// Keeps why an import could not be gone through with.
public enum ImportFaultFile {
    private enum FaultField: UInt8, Coded {
        case text, cure
        static let codes = kebabCodes()
    }

    /// The fault as JSON.
    public static func bytes(_ fault: ImportFault) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.string("text", fault.text)
            json.string("cure", fault.cure)
        }
        return json.bytes
    }

    /// The fault in these bytes.
    public static func fault(_ bytes: [UInt8]) throws(FileFault) -> ImportFault {
        try SealedJSON.read(bytes) { (json) throws(FileFault) in
            var fault = ImportFault("", cure: "")
            try json.map(0, "the fault", FaultField.codes) { (field, node) throws(FileFault) in
                switch field {
                case .text: fault.text = json.tree.string(node)
                case .cure: fault.cure = json.tree.string(node)
                }
            }
            return fault
        }
    }
}
