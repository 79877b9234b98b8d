import Domain
import Prose

/// Reads the texts of an item: HTML with elements of QTI in it, and pictures that lie in the package.
struct QTIBody {
    private let path: String
    private let file: (String) -> [UInt8]?
    private(set) var pictures: [CoursePicture]
    private(set) var changes: [String] = []

    init(path: String, pictures: [CoursePicture], file: @escaping (String) -> [UInt8]?) {
        self.path = path
        self.pictures = pictures
        self.file = file
    }

    mutating func change(_ what: String) {
        if !changes.contains(what) { changes.append(what) }
    }

    /// The text in an element; what is answered with is left out, its prompt is not.
    mutating func prose(_ element: XMLElement) -> Prose {
        var html = ""
        write(element, into: &html, depth: 0)
        let reader = HTMLReader(html)
        for what in reader.dropped { change(what) }
        if reader.prose.pictures.isEmpty { return reader.prose }
        var names: [String: String] = [:]
        for address in Set(reader.prose.pictures) { names[address] = take(address) ?? "" }
        return reader.prose.renamingPictures { names[$0] ?? "" }.withoutPictures(at: "")
    }

    /// Takes a picture in; its name in the bank.
    mutating func take(_ address: String) -> String? {
        guard let name = Self.resolved(address, beside: path), let bytes = file(name) else {
            change("the picture “\(ZipReader.shown(address))”, which is not in the package")
            return nil
        }
        do {
            return try BankPictures.add(bytes, name, &pictures)
        } catch {
            change("the picture “\(ZipReader.shown(address))”: it \(error.message)")
            return nil
        }
    }

    /// `../images/smear.png` beside `items/q1.xml` is `images/smear.png`; nothing for what leads out of the package.
    static func resolved(_ address: String, beside path: String) -> String? {
        if address.contains(":") || address.hasPrefix("/") { return nil }
        var parts = path.split(separator: "/").dropLast().map(String.init)
        for part in address.split(separator: "/") where part != "." {
            if part == ".." {
                if parts.isEmpty { return nil }
                parts.removeLast()
            } else {
                parts.append(BankPictures.name(in: String(part)))
            }
        }
        return parts.joined(separator: "/")
    }

    private mutating func write(_ element: XMLElement, into html: inout String, depth: Int) {
        guard depth < 60 else { return change("what is nested too deep") }
        for node in element.nodes {
            switch node {
            case .text(let text): html += XMLText.escaped(text)
            case .element(let child): write(child: child, into: &html, depth: depth + 1)
            }
        }
    }

    private mutating func write(child: XMLElement, into html: inout String, depth: Int) {
        let name = child.plainName
        switch name {
        case "textEntryInteraction", "inlineChoiceInteraction": html += "_____"
        case let name where name.hasSuffix("Interaction"):
            if let prompt = child.part("prompt") {
                html += "<div>"
                write(prompt, into: &html, depth: depth)
                html += "</div>"
            }
        case "rubricBlock": change("words that are meant for who marks or supervises")
        case "feedbackInline", "feedbackBlock": change("feedback inside the text")
        case "templateInline", "templateBlock", "printedVariable": change("what is drawn anew each time")
        case "contentBody": write(child, into: &html, depth: depth)
        case "math":
            change("a formula's form (its signs are kept)")
            html += XMLText.escaped(child.trimmed)
        case "object":
            if let data = child.attribute("data"), (child.attribute("type") ?? "image/").hasPrefix("image/") {
                html += "<img src=\"\(XMLText.escaped(data))\" alt=\"\(XMLText.escaped(child.trimmed))\"/>"
            } else {
                change("an object that is no picture")
            }
        case "p" where child.attribute("class") == "answer" && child.part("textEntryInteraction") != nil: break
        default: copy(child, into: &html, depth: depth)
        }
    }

    /// An element of HTML with its attributes; what of it is safe, the reader of HTML decides.
    private mutating func copy(_ child: XMLElement, into html: inout String, depth: Int) {
        let name = child.name.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        html += "<\(name)"
        for (key, value) in child.attributes where key.utf8.allSatisfy({ (97...122).contains($0 | 0x20) }) {
            html += " \(key)=\"\(XMLText.escaped(value))\""
        }
        if ["br", "hr", "img", "col", "wbr"].contains(name) {
            html += "/>"
        } else {
            html += ">"
            write(child, into: &html, depth: depth)
            html += "</\(name)>"
        }
    }
}
