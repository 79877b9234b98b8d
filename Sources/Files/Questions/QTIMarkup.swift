import Prose

/// XML of QTI while it is written, by the names of 2.1.
struct QTIMarkup {
    let version: QTIVersion
    private(set) var text = ""

    init(_ version: QTIVersion) { self.version = version }

    /// An element with what is in it.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ inside: (inout QTIMarkup) -> Void
    ) {
        open(name, attributes)
        let before = text.utf8.count
        text += ">"
        inside(&self)
        if text.utf8.count == before + 1 {
            text.removeLast()
            text += "/>"
        } else {
            text += "</\(version.element(name))>"
        }
    }

    /// An element with a text in it.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text words: String = "") {
        element(name, attributes) { $0.text += XMLText.escaped(words) }
    }

    /// HTML, which has the same names in both versions.
    mutating func html(_ html: String) { text += html }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
        text += "<" + version.element(name)
        for (key, value) in attributes {
            // The namespace is no attribute of QTI's own.
            let key = key == "xmlns" ? key : version.attribute(key)
            if let value { text += " \(key)=\"\(XMLText.escaped(value))\"" }
        }
    }
}
