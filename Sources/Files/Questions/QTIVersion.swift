/// The two versions of QTI that are in use: their elements are the same, their names are not.
enum QTIVersion {
    case two, three

    /// An element's name, from the one it has in 2.1.
    func element(_ name: String) -> String { self == .two ? name : "qti-" + Self.kebab(name) }

    /// An attribute's name.
    func attribute(_ name: String) -> String { self == .two ? name : Self.kebab(name) }

    private static func kebab(_ name: String) -> String {
        var out = ""
        for letter in name {
            if letter.isUppercase { out += "-" }
            out += letter.lowercased()
        }
        return out
    }

    /// The name that an element or attribute of either version has in 2.1.
    static func plain(_ name: String) -> String {
        guard name.hasPrefix("qti-") || name.contains("-") else { return name }
        var out = ""
        var isBegin = false
        for letter in name.hasPrefix("qti-") ? name.dropFirst(4) : name[...] {
            if letter == "-" {
                isBegin = true
            } else {
                out += isBegin ? letter.uppercased() : String(letter)
                isBegin = false
            }
        }
        return out
    }

    var itemNamespace: String {
        self == .two
            ? "http://www.imsglobal.org/xsd/imsqti_v2p1" : "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
    }

    var packageNamespace: String {
        self == .two
            ? "http://www.imsglobal.org/xsd/imscp_v1p1" : "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"
    }

    var itemType: String { self == .two ? "imsqti_item_xmlv2p1" : "imsqti_item_xmlv3p0" }

    var schema: (name: String, version: String) {
        self == .two ? ("QTIv2.1 Package", "1.0.0") : ("QTI Package", "3.0.0")
    }
}
