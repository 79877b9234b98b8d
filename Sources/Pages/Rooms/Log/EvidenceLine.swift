public import Primitives

/// A file that proves an entry.
public struct EvidenceLine: Sendable {
    /// Its id.
    public var id: String
    /// Its name.
    public var name: String
    /// How many bytes it has.
    public var size: Int
    /// Whether a browser can show it as a picture.
    public var isPicture: Bool
    /// When it came.
    public var added: Instant?

    /// A file.
    public init(id: String, name: String, size: Int, isPicture: Bool, added: Instant? = nil) {
        self.id = id
        self.name = name
        self.size = size
        self.isPicture = isPicture
        self.added = added
    }

    /// "2.4 MB".
    var sizeWords: String {
        if size < 1_000_000 { return "\(max(1, size / 1000)) kB" }
        let tenths = size / 100_000
        return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
    }
}

/// The files of an entry, each with a glance at it and a way to take it home.
struct EvidenceList: Component {
    var files: [EvidenceLine]

    func write(into html: inout HTML) {
        guard !files.isEmpty else { return }
        html += "<ul class='papers'>"
        for file in files {
            html += """
                <li><a href='\(Link.evidence(file.id))' download>\
                \(when: file.isPicture, "<img src='\(Link.evidence(file.id))' alt='' loading='lazy' width='72' height='72'>")\
                \(when: !file.isPicture, "<span class='paper'>\(Icon.file)</span>")\
                <span class='paper-words'><strong>\(file.name)</strong><span class='small soft'>\
                \(file.sizeWords)</span></span></a></li>
                """
        }
        html += "</ul>"
    }
}
