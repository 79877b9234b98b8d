import Domain
import Files
import Primitives

/// Reads the members of a JSON document that a program sent, and gathers everything that is wrong with it.
struct BodyReader {
    private(set) var faults: [ProblemFault] = []

    /// An object of the document, and where it stands.
    struct Object {
        let pointer: String
        let members: [String: JSONValue]

        /// Where a member stands, whether it is there or not.
        func pointer(_ name: String) -> String { "\(pointer)/\(BodyReader.escaped(name))" }
        /// A member's value; nothing where it is not there or null.
        subscript(_ name: String) -> JSONValue? {
            if case .null? = members[name] { return nil }
            return members[name]
        }
    }

    mutating func fault(_ pointer: String, _ text: String) {
        faults.append(ProblemFault(.pointer(pointer), text))
    }

    /// Refuses the document where something is wrong with it.
    func check() throws {
        guard faults.isEmpty else { throw Problem(faults) }
    }

    /// An object with no other members than these.
    mutating func object(_ value: JSONValue, at pointer: String, knowing names: [String]) -> Object? {
        guard case .object(let members) = value else {
            fault(pointer, "This must be an object, with members such as “\(names[0])”.")
            return nil
        }
        for member in members where !names.contains(member.name) {
            fault("\(pointer)/\(Self.escaped(member.name))", Self.unknown(member.name, among: names))
        }
        return Object(
            pointer: pointer, members: Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first })
    }

    /// A text of so many letters at most; nothing where it is not there or null.
    mutating func text(_ object: Object, _ name: String, most: Int, isNeeded: Bool = false) -> String? {
        guard let value = object[name] else {
            if isNeeded { fault(object.pointer(name), "This is needed.") }
            return nil
        }
        guard case .string(let text) = value, !text.isEmpty, text.unicodeScalars.count <= most else {
            fault(object.pointer(name), "This must be a text of 1 to \(most) letters.")
            return nil
        }
        return text
    }

    /// A day, such as `2026-03-02`.
    mutating func day(_ object: Object, _ name: String, isNeeded: Bool = false) -> CalendarDate? {
        guard let value = object[name] else {
            if isNeeded { fault(object.pointer(name), "This is needed.") }
            return nil
        }
        return day(value, at: object.pointer(name))
    }

    private mutating func day(_ value: JSONValue, at pointer: String) -> CalendarDate? {
        guard case .string(let text) = value, let day = CalendarDate(text), (1950...2150).contains(day.year) else {
            fault(pointer, "This must be a day from 1950 to 2150, written as 2026-03-02.")
            return nil
        }
        return day
    }

    /// True or false.
    mutating func flag(_ object: Object, _ name: String) -> Bool? {
        guard let value = object[name] else { return nil }
        guard case .bool(let flag) = value else {
            fault(object.pointer(name), "This must be true or false.")
            return nil
        }
        return flag
    }

    /// A word of a closed list.
    mutating func word<Value>(_ object: Object, _ name: String, _ codes: Codes<Value>, isNeeded: Bool = false) -> Value?
    {
        guard let value = object[name] else {
            if isNeeded { fault(object.pointer(name), "This is needed.") }
            return nil
        }
        return word(value, at: object.pointer(name), codes)
    }

    private mutating func word<Value>(_ value: JSONValue, at pointer: String, _ codes: Codes<Value>) -> Value? {
        guard case .string(let word) = value else {
            fault(pointer, "This must be one of \(codes.words.joined(separator: ", ")).")
            return nil
        }
        if let found = codes.find(word) { return found }
        fault(pointer, Self.unknown(word, among: codes.words))
        return nil
    }

    /// A list; nothing where it is not there or null.
    mutating func list(_ object: Object, _ name: String, most: Int) -> [JSONValue]? {
        guard let value = object[name] else { return nil }
        guard case .list(let values) = value, values.count <= most else {
            fault(object.pointer(name), "This must be a list of at most \(most).")
            return nil
        }
        return values
    }

    /// A list of words of a closed list.
    mutating func words<Value>(_ object: Object, _ name: String, _ codes: Codes<Value>) -> [Value]? {
        guard let values = list(object, name, most: 60) else { return nil }
        var found: [Value] = []
        for (place, value) in values.enumerated() {
            if let word = word(value, at: "\(object.pointer(name))/\(place)", codes) { found.append(word) }
        }
        return found
    }

    /// A list of ids.
    mutating func ids<Thing>(_ object: Object, _ name: String, of thing: Thing.Type, most: Int) -> [ID<Thing>]? {
        guard let values = list(object, name, most: most) else { return nil }
        var found: [ID<Thing>] = []
        for (place, value) in values.enumerated() {
            if case .string(let text) = value, let id = ID<Thing>(text) {
                found.append(id)
            } else {
                fault("\(object.pointer(name))/\(place)", "This must be an id, in lower case.")
            }
        }
        return found
    }

    /// An amount as a decimal text such as `1.5`.
    mutating func amount(_ value: JSONValue?, at pointer: String) -> String? {
        guard let value else {
            fault(pointer, "This is needed.")
            return nil
        }
        guard case .string(let text) = value, text.utf8.count <= 12, Self.isAmount(text) else {
            fault(pointer, "This must be a decimal number as a text with at most three decimals, such as \"1.5\".")
            return nil
        }
        return text
    }

    private static func isAmount(_ text: String) -> Bool {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        func isDigits(_ part: Substring, _ most: Int) -> Bool {
            (1...most).contains(part.utf8.count) && part.utf8.allSatisfy { (48...57).contains($0) }
        }
        guard isDigits(parts[0], 6), parts[0] == "0" || parts[0].first != "0" else { return false }
        return parts.count == 1 || isDigits(parts[1], 3)
    }

    /// What is said of a word that is not in a closed list.
    static func unknown(_ word: String, among words: [String]) -> String {
        let hint = NearestWord.hint(word, among: words)
        return "“\(word.prefix(40))” is not known here\(hint.isEmpty ? "." : hint)"
    }

    /// A member's name as a JSON pointer has it.
    static func escaped(_ name: String) -> String {
        String(name.prefix(80)).replacing("~", with: "~0").replacing("/", with: "~1")
    }
}
