public import Domain
import Primitives
import Prose

/// The guide's pages in a folder: Markdown files with a few lines of YAML on top, between two lines `---`.
public enum GuideFolder {
    private enum Field: UInt8, Coded {
        case title, lead, part, order
        static let codes = kebabCodes()
    }

    /// Every page, in the order of the guide.
    public static func read(_ folder: String) throws(FileFault) -> [GuideText] {
        var texts: [GuideText] = []
        for name in try ByteSource.names(in: folder) where name.hasSuffix(".md") && name != "README.md" {
            do {
                texts.append(try text(ByteSource.read("\(folder)/\(name)"), slug: String(name.dropLast(3))))
            } catch {
                throw FileFault(error.code, error.message, file: "\(folder)/\(name)", line: error.line)
            }
        }
        let parts = GuideText.Part.allCases
        return texts.sorted { left, right in
            (parts.firstIndex(of: left.part) ?? 0, left.order, left.slug)
                < (parts.firstIndex(of: right.part) ?? 0, right.order, right.slug)
        }
    }

    /// One page.
    static func text(_ bytes: [UInt8], slug: String) throws(FileFault) -> GuideText {
        guard let source = String(validating: bytes, as: UTF8.self) else {
            throw FileFault("encoding", "the file is not UTF-8")
        }
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
            throw FileFault("missing", "the file begins with a line --- and its title, lead, part and order", line: 1)
        }
        let head = try YAMLReader.read(Array(lines[1..<end].joined(separator: "\n").utf8))
        let body = lines[(end + 1)...].joined(separator: "\n")
        var text = GuideText(slug: slug, title: "", lead: "", part: .start, order: 0, prose: Prose())
        try head.withTree { (tree) throws(FileFault) in
            let fields = PortfolioReader(tree: tree)
            try fields.map(0, "the head", Field.codes) { (field, node) throws(FileFault) in
                switch field {
                case .title: text.title = try fields.text(node, "title")
                case .lead: text.lead = try fields.text(node, "lead")
                case .order: text.order = Int(try fields.text(node, "order")) ?? 0
                case .part:
                    guard let part = GuideText.Part(rawValue: try fields.text(node, "part")) else {
                        let known = GuideText.Part.allCases.map(\.rawValue).joined(separator: ", ")
                        throw fields.fault(node, "unknown-word", "part is one of \(known)")
                    }
                    text.part = part
                }
            }
        }
        guard !text.title.isEmpty, !text.lead.isEmpty else {
            throw FileFault("missing", "title and lead are needed", line: 2)
        }
        text.prose = try MarkdownReader.read(body, firstLine: end + 2)
        return text
    }
}
