/// Writes YAML that people can read and edit: keys bare, texts quoted, texts of several lines as blocks.
struct YAMLWriter {
    private(set) var text = ""
    private var depth = 0
    private var isFirstOfItem = false

    /// A value on one line, given as it is to stand there.
    mutating func plain(_ key: String, _ value: String) {
        begin()
        text += "\(key): \(value)\n"
    }

    /// A text; nothing writes nothing.
    mutating func string(_ key: String, _ value: String?) {
        guard let value else { return }
        begin()
        text += key + ":"
        write(value)
    }

    /// A list of texts; an empty one writes nothing.
    mutating func strings(_ key: String, _ values: [String]) {
        if values.isEmpty { return }
        begin()
        text += key + ":\n"
        depth += 1
        for value in values {
            begin()
            text += "-"
            write(value)
        }
        depth -= 1
    }

    /// A mapping below a key.
    mutating func map(_ key: String, _ members: (inout YAMLWriter) -> Void) {
        begin()
        text += key + ":\n"
        depth += 1
        members(&self)
        depth -= 1
    }

    /// A list of mappings below a key; an empty one writes nothing.
    mutating func list<Element>(_ key: String, _ elements: [Element], _ write: (inout YAMLWriter, Element) -> Void) {
        if elements.isEmpty { return }
        begin()
        text += key + ":\n"
        depth += 1
        for element in elements {
            begin()
            text += "- "
            isFirstOfItem = true
            depth += 1
            write(&self, element)
            depth -= 1
            isFirstOfItem = false
        }
        depth -= 1
    }

    private mutating func begin() {
        if isFirstOfItem {
            isFirstOfItem = false
        } else {
            text += String(repeating: "  ", count: depth)
        }
    }

    private mutating func write(_ value: String) {
        let lines = value.split(separator: "\n", omittingEmptySubsequences: false)
        // A block cannot begin with a space or hold what is not printed.
        let isBlock =
            lines.count > 1 && value.first?.isWhitespace == false && lines.last?.isEmpty == false
            && value.unicodeScalars.allSatisfy {
                $0.value == 10 || $0.value >= 32 && $0.value != 127 && !Self.isOdd($0)
            }
        guard isBlock else {
            text += " " + Self.quoted(value) + "\n"
            return
        }
        text += " |-\n"
        let indent = String(repeating: "  ", count: depth + 1)
        for line in lines { text += line.isEmpty ? "\n" : "\(indent)\(line)\n" }
    }

    /// Signs that YAML takes for line ends or does not print.
    private static func isOdd(_ scalar: Unicode.Scalar) -> Bool {
        [0x85, 0x2028, 0x2029, 0xFEFF].contains(scalar.value) || (0x80..<0xA0).contains(scalar.value)
    }

    static func quoted(_ value: String) -> String {
        var out = "\""
        for scalar in value.unicodeScalars {
            switch scalar.value {
            case 0x22: out += "\\\""
            case 0x5C: out += "\\\\"
            case 10: out += "\\n"
            case 9: out += "\\t"
            case 0..<32, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF:
                let digits = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
