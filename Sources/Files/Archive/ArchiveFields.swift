import Domain
import Primitives

/// How the values of an archive's fields are read, beside what portfolios know already.
struct ArchiveFields {
    let fields: PortfolioReader

    func missing(_ node: Int, _ what: String) -> FileFault {
        fields.fault(node, "missing", "\(what) must be there")
    }

    func id<Thing>(_ node: Int, _ path: @autoclosure () -> String) throws(FileFault) -> ID<Thing> {
        if let id = ID<Thing>(fields.tree.string(node)) { return id }
        throw fields.fault(node, "wrong-shape", "\(path()) is not an id")
    }

    /// A name as people's names are taken in.
    func name(_ node: Int, _ path: @autoclosure () -> String) throws(FileFault) -> String {
        let text = try fields.text(node, path())
        guard let name = Name.tidy(text), name == text else {
            throw fields.fault(node, "bad-text", "\(path()) is no name that could be kept")
        }
        return name
    }

    func short(_ node: Int, _ path: @autoclosure () -> String, most: Int) throws(FileFault) -> String {
        let text = try fields.text(node, path())
        guard text.unicodeScalars.count <= most else {
            throw fields.fault(node, "too-long", "\(path()) is longer than \(most) characters")
        }
        return text
    }

    func text(_ node: Int, _ path: @autoclosure () -> String) throws(FileFault) -> String? {
        try fields.optional(node) { (node) throws(FileFault) in try fields.text(node, path()) }
    }

    func date(_ node: Int, _ path: @autoclosure () -> String) throws(FileFault) -> CalendarDate? {
        try fields.optional(node) { (node) throws(FileFault) in try fields.date(node, path()) }
    }

    func number(_ node: Int, _ path: @autoclosure () -> String) throws(FileFault) -> Int {
        if fields.tree.nodes[node].kind == .plain, let number = Int(fields.tree.string(node)), number >= 0 {
            return number
        }
        throw fields.fault(node, "wrong-shape", "\(path()) is not a whole number")
    }

    /// A SHA-256 in hexadecimal.
    func digest(_ node: Int, _ path: @autoclosure () -> String) throws(FileFault) -> String {
        let text = fields.tree.string(node)
        guard text.utf8.count == 64, text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { throw fields.fault(node, "wrong-shape", "\(path()) is not a digest of 64 hexadecimal digits") }
        return text
    }
}

extension Coded {
    /// The words of all cases in snake_case: `madeAt` is written `made_at`.
    static func snakeCodes() -> Codes<Self> {
        Codes(
            allCases.map { value in
                let word = String(describing: value).reduce(into: "") { word, letter in
                    if letter.isUppercase { word += "_" }
                    word += letter.lowercased()
                }
                return (word, value)
            })
    }
}
