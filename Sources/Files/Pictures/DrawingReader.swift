import Domain

/// Looks through an SVG drawing: it must say how large it is, and may neither run anything nor load anything from
/// elsewhere.
enum DrawingReader {
    private static let heaviest = 1 << 20

    /// The drawing's size.
    static func size(_ bytes: [UInt8], _ name: String) throws(FileFault) -> PictureSize {
        guard bytes.count <= heaviest else { throw FileFault("too-large", "is a drawing larger than 1 MB", file: name) }
        let root: XMLElement?
        do throws(FileFault) {
            root = try XMLDocument(bytes).root
        } catch {
            throw error.in(name)
        }
        guard let root, root.name == "svg" else {
            throw FileFault("not-a-picture", "is no SVG drawing", file: name)
        }
        try look(root, name, depth: 0)
        let box = (root.attribute("viewBox") ?? "").split { $0 == " " || $0 == "," }.compactMap { Double($0) }
        let width = length(root.attribute("width")) ?? (box.count == 4 ? box[2] : nil)
        let height = length(root.attribute("height")) ?? (box.count == 4 ? box[3] : nil)
        guard let width, let height, (1...100_000).contains(width), (1...100_000).contains(height) else {
            throw FileFault("not-a-picture", "is a drawing that does not say how large it is (viewBox)", file: name)
        }
        return PictureSize(width: Int(width.rounded(.up)), height: Int(height.rounded(.up)))
    }

    /// A length in pixels; nothing for one in percent.
    private static func length(_ text: String?) -> Double? {
        text.flatMap { Double($0.hasSuffix("px") ? $0.dropLast(2) : $0[...]) }
    }

    private static let refused: Set<String> = [
        "script", "foreignobject", "iframe", "embed", "object", "audio", "video", "handler", "listener",
    ]

    private static func look(_ element: XMLElement, _ name: String, depth: Int) throws(FileFault) {
        func fault(_ what: String) -> FileFault {
            FileFault("unsafe-drawing", "is a drawing with \(what) in it", file: name, line: element.line)
        }
        guard depth < 100 else { throw fault("parts nested too deep") }
        if refused.contains(element.name.lowercased()) { throw fault("<\(element.name)>") }
        for (attribute, written) in element.attributes {
            let (word, value) = (attribute.lowercased(), written.lowercased())
            if word.hasPrefix("on") { throw fault("a script (\(attribute))") }
            if word == "href" || word == "src", !value.hasPrefix("#"), !value.hasPrefix("data:image/png;"),
                !value.hasPrefix("data:image/jpeg;")
            {
                throw fault("a link to something outside (\(attribute))")
            }
            if leadsOut(value) { throw fault("a link to something outside (\(attribute))") }
        }
        if element.name.lowercased() == "style", element.text.lowercased().contains("@import") || leadsOut(element.text)
        {
            throw fault("a style sheet from elsewhere")
        }
        for child in element.children { try look(child, name, depth: depth + 1) }
    }

    /// Whether a style names anything but a part of the drawing itself.
    private static func leadsOut(_ value: String) -> Bool {
        var rest = value.lowercased()[...]
        if rest.contains("javascript:") { return true }
        while let found = rest.firstRange(of: "url(") {
            rest = rest[found.upperBound...].drop { $0 == " " || $0 == "'" || $0 == "\"" }
            if rest.first != "#" { return true }
        }
        return false
    }
}
