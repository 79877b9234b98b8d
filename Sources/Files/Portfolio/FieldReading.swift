import Primitives
import Rules

/// How the values of a portfolio's fields are read, and refused in words.
extension PortfolioReader {
    /// A fault at a node.
    func fault(_ node: Int, _ code: String, _ message: String) -> FileFault {
        FileFault(code, message, line: tree.line(node))
    }

    /// Visits the fields of a mapping; a field that is not in the list, or stands there twice, is refused.
    func map<Field: Coded>(
        _ node: Int, _ path: @autoclosure () -> String, _ codes: Codes<Field>,
        _ visit: (Field, Int) throws(FileFault) -> Void
    ) throws(FileFault) {
        guard tree.nodes[node].kind == .map else {
            throw fault(node, "wrong-shape", "\(path()) must be a mapping (key: value), not \(shape(node))")
        }
        var seen: UInt64 = 0
        var key = node + 1
        while key < Int(tree.nodes[node].end) {
            guard tree.nodes[key].isScalar, let field = tree.find(key, in: codes) else {
                let word = tree.nodes[key].isScalar ? tree.string(key) : shape(key)
                throw fault(
                    key, "unknown-field",
                    "\(path()) has a field “\(shown(word))” that is not known here\(meant(word, codes.words))")
            }
            let bit: UInt64 = 1 << UInt64(field.rawValue)
            if seen & bit != 0 { throw fault(key, "duplicate-field", "\(path()) has the field “\(field.code)” twice") }
            seen |= bit
            try visit(field, key + 1)
            key = Int(tree.nodes[key + 1].end)
        }
    }

    /// The members of a list; nothing at all is an empty list.
    func list(_ node: Int, _ path: @autoclosure () -> String) throws(FileFault) -> Tree.Members {
        switch tree.nodes[node].kind {
        case .list, .null: return tree.members(node)
        default: throw fault(node, "wrong-shape", "\(path()) must be a list, not \(shape(node))")
        }
    }

    /// Nothing where the value is left empty.
    func optional<Value>(_ node: Int, _ read: (Int) throws(FileFault) -> Value) throws(FileFault) -> Value? {
        tree.nodes[node].kind == .null ? nil : try read(node)
    }

    func text(_ node: Int, _ path: @autoclosure () -> String) throws(FileFault) -> String {
        guard tree.nodes[node].isScalar else {
            throw fault(node, "wrong-shape", "\(path()) must be a text, not \(shape(node))")
        }
        guard tree.nodes[node].length <= 2000 else {
            throw fault(node, "too-long", "\(path()) is longer than 2000 characters")
        }
        guard tree.bytes(node).contains(where: { $0 > 32 }) else {
            throw fault(node, "missing", "\(path()) is empty")
        }
        guard tree.isPlain || !hasControl(node) else {
            throw fault(node, "bad-text", "\(path()) has a line break or control character in it")
        }
        return tree.string(node)
    }

    /// Whether a text holds a control character other than a tab: below space, delete, or one of those behind ASCII.
    private func hasControl(_ node: Int) -> Bool {
        var last: UInt8 = 0
        for byte in tree.bytes(node) {
            if byte < 32 && byte != 9 || byte == 127 || last == 0xC2 && byte < 0xA0 { return true }
            last = byte
        }
        return false
    }

    func date(_ node: Int, _ path: @autoclosure () -> String) throws(FileFault) -> CalendarDate {
        if tree.nodes[node].isScalar, let date = CalendarDate(tree.bytes(node)) {
            guard (1900...2200).contains(date.year) else {
                throw fault(node, "bad-date", "\(path()): \(date) is too far away to be meant")
            }
            return date
        }
        let word = tree.nodes[node].isScalar ? "“\(shown(tree.string(node)))”" : shape(node)
        throw fault(node, "bad-date", "\(path()): \(word) is not a date (write 2026-03-02)")
    }

    func bool(_ node: Int, _ path: @autoclosure () -> String) throws(FileFault) -> Bool {
        switch tree.nodes[node].kind == .plain ? tree.string(node) : "" {
        case "true", "yes": return true
        case "false", "no": return false
        default: throw fault(node, "wrong-shape", "\(path()) must be true or false")
        }
    }

    func credits(_ node: Int, _ path: @autoclosure () -> String) throws(FileFault) -> Credits {
        guard tree.nodes[node].isScalar else {
            throw fault(node, "bad-amount", "\(path()) must be a number, not \(shape(node))")
        }
        do {
            return try Credits(reading: tree.bytes(node))
        } catch {
            let word = shown(tree.string(node))
            let why =
                switch error {
                case .notANumber: "is not a plain number (write 1.5)"
                case .negative: "is negative"
                case .tooManyDecimals: "has more than three decimals"
                case .leadingZero: "begins with 0: write the number without it"
                case .tooLarge: "is too large"
                }
            throw fault(node, "bad-amount", "\(path()): “\(word)” \(why)")
        }
    }

    /// A word of a closed list.
    func word<Value>(_ node: Int, _ path: @autoclosure () -> String, _ codes: Codes<Value>, _ what: StaticString)
        throws(FileFault) -> Value
    {
        guard tree.nodes[node].isScalar else {
            throw fault(node, "wrong-shape", "\(path()): the \(what) must be a word, not \(shape(node))")
        }
        if let value = tree.find(node, in: codes) { return value }
        let word = tree.string(node)
        throw fault(node, "unknown-word", "\(path()): unknown \(what) “\(shown(word))”\(meant(word, codes.words))")
    }

    func topics(_ node: Int, _ path: @autoclosure () -> String) throws(FileFault) -> TopicSet {
        var topics: TopicSet = []
        for member in try list(node, path()) {
            topics.insert(TopicSet(try word(member, path(), Topic.codes, "topic")))
        }
        return topics
    }

    private func meant(_ word: String, _ words: [String]) -> String {
        NearestWord.hint(word, among: words)
    }

    /// A word of somebody's file, short enough to print and without what a terminal would obey.
    func shown(_ word: String) -> String {
        let clean = String(
            String.UnicodeScalarView(word.unicodeScalars.map { $0.properties.generalCategory == .control ? "·" : $0 }))
        return clean.count > 60 ? clean.prefix(57) + "…" : clean
    }

    private func shape(_ node: Int) -> String {
        switch tree.nodes[node].kind {
        case .null: "nothing"
        case .plain, .quoted: "“\(shown(tree.string(node)))”"
        case .list: "a list"
        case .map: "a mapping"
        }
    }
}
