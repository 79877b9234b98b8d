public import Domain
import Primitives

/// Keeps what was read from a certificate, for the person to confirm.
public enum ReadCertificateFile {
    private enum Part: UInt8, Coded {
        case fields, pages, pageCount, fromPicture
        static let codes = kebabCodes()
    }
    private enum FieldPart: UInt8, Coded {
        case field, value, certainty, quote, page, boxes, alternatives
        static let codes = kebabCodes()
    }
    private static let certainties = ["doubtful", "likely", "sure"]

    /// What was read, as JSON.
    public static func bytes(_ read: ReadCertificate) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.array("fields") { json in for field in read.proposal.fields { write(field, &json) } }
            json.array("pages") { json in for page in read.pages { numbers(nil, [page.width, page.height], &json) } }
            json.int("page-count", read.pageCount)
            json.bool("from-picture", read.isFromPicture)
        }
        return json.bytes
    }

    private static func write(_ field: FieldProposal, _ json: inout JSONWriter) {
        json.object { json in
            json.string("field", field.field.code)
            json.string("value", field.value)
            json.string("certainty", certainties[Int(field.certainty.rawValue)])
            json.string("quote", field.quote)
            json.int("page", field.page)
            json.array("boxes") { json in
                for box in field.boxes { numbers(nil, [box.left, box.top, box.right, box.bottom], &json) }
            }
            json.words("alternatives", field.alternatives)
        }
    }

    private static func numbers(_ key: StaticString?, _ numbers: [Int], _ json: inout JSONWriter) {
        json.array(key) { json in for number in numbers { json.int(nil, number) } }
    }

    /// What these bytes say.
    public static func read(_ bytes: [UInt8]) throws(FileFault) -> ReadCertificate {
        let reader = try JSONReader()
        return try bytes.withUnsafeBufferPointer { (bytes) throws(FileFault) in
            try reader.withTree(of: UnsafeRawBufferPointer(bytes)) { (tree) throws(FileFault) in try read(tree) }
        }
    }

    private static func read(_ tree: Tree) throws(FileFault) -> ReadCertificate {
        let fields = PortfolioReader(tree: tree)
        var read = ReadCertificate(proposal: CertificateProposal(), pages: [], pageCount: 0, isFromPicture: false)
        try fields.map(0, "the reading", Part.codes) { (part, node) throws(FileFault) in
            switch part {
            case .fields:
                for member in try fields.list(node, "fields") {
                    if let field = try field(member, tree, fields) { read.proposal.fields.append(field) }
                }
            case .pages:
                for member in try fields.list(node, "pages") {
                    let size = try numbers(member, tree, fields)
                    if size.count == 2 { read.pages.append(.init(width: size[0], height: size[1])) }
                }
            case .pageCount: read.pageCount = Int(tree.string(node)) ?? 0
            case .fromPicture: read.isFromPicture = tree.string(node) == "true"
            }
        }
        return read
    }

    private static func numbers(_ node: Int, _ tree: Tree, _ fields: PortfolioReader) throws(FileFault) -> [Int] {
        var numbers: [Int] = []
        for member in try fields.list(node, "numbers") { numbers.append(Int(tree.string(member)) ?? 0) }
        return numbers
    }

    private static func field(
        _ node: Int, _ tree: Tree, _ fields: PortfolioReader
    ) throws(FileFault) -> FieldProposal? {
        var field: CertificateField?
        var proposal = FieldProposal(.title, "", .doubtful, quote: "", page: 0, boxes: [])
        try fields.map(node, "a field", FieldPart.codes) { (part, node) throws(FileFault) in
            switch part {
            case .field: field = CertificateField.codes.find(tree.string(node))
            case .value: proposal.value = tree.string(node)
            case .certainty:
                let place = certainties.firstIndex(of: tree.string(node)) ?? 0
                proposal.certainty = FieldProposal.Certainty(rawValue: UInt8(place)) ?? .doubtful
            case .quote: proposal.quote = tree.string(node)
            case .page: proposal.page = Int(tree.string(node)) ?? 0
            case .boxes:
                for member in try fields.list(node, "boxes") {
                    let edges = try numbers(member, tree, fields)
                    guard edges.count == 4 else { continue }
                    proposal.boxes.append(PageBox(left: edges[0], top: edges[1], right: edges[2], bottom: edges[3]))
                }
            case .alternatives:
                for member in try fields.list(node, "alternatives") {
                    proposal.alternatives.append(tree.string(member))
                }
            }
        }
        guard let field else { return nil }
        proposal.field = field
        return proposal
    }
}
