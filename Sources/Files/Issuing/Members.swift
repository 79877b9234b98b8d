import Domain
import Primitives

/// The members of a JSON object, read by name.
struct Members {
    private let values: [String: JSONValue]

    init(_ value: JSONValue) throws(FileFault) {
        guard case .object(let members) = value else { throw FileFault("malformed", "this should be an object") }
        values = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
    }

    subscript(_ name: String) -> JSONValue? { values[name] }

    func textOrNil(_ name: String) -> String? {
        guard case .string(let text)? = values[name] else { return nil }
        return text
    }

    func text(_ name: String) throws(FileFault) -> String {
        guard let text = textOrNil(name) else { throw fault(name) }
        return text
    }

    func int(_ name: String) -> Int? {
        guard case .number(let digits)? = values[name] else { return nil }
        return Int(digits)
    }

    func instant(_ name: String) throws(FileFault) -> Instant {
        guard case .number(let digits)? = values[name], let number = Int64(digits) else { throw fault(name) }
        return Instant(milliseconds: number)
    }

    func object(_ name: String) throws(FileFault) -> Members {
        guard let value = values[name] else { throw fault(name) }
        return try Members(value)
    }

    func list(_ name: String) -> [Members] {
        guard case .list(let values)? = values[name] else { return [] }
        return values.compactMap { try? Members($0) }
    }

    func texts(_ name: String) -> [String] {
        guard case .list(let values)? = values[name] else { return [] }
        return values.compactMap { value in
            if case .string(let text) = value { text } else { nil }
        }
    }

    func id<Thing>(_ name: String) throws(FileFault) -> ID<Thing> {
        guard let id = ID<Thing>(try text(name)) else { throw fault(name) }
        return id
    }

    func day(_ name: String) throws(FileFault) -> CalendarDate {
        guard let day = CalendarDate(try text(name)) else { throw fault(name) }
        return day
    }

    func dayOrNil(_ name: String) throws(FileFault) -> CalendarDate? {
        values[name] == nil ? nil : try day(name)
    }

    func code<Word: Coded>(_ name: String) throws(FileFault) -> Word {
        guard let word = Word.codes.find(try text(name)) else { throw fault(name) }
        return word
    }

    func codeOrNil<Word: Coded>(_ name: String) throws(FileFault) -> Word? {
        values[name] == nil ? nil : try code(name)
    }

    func credits(_ name: String) throws(FileFault) -> Credits {
        let text = try text(name)
        guard let amount = try? Credits(reading: Array(text.utf8)) else { throw fault(name) }
        return amount
    }

    func awardCode(_ name: String) throws(FileFault) -> AwardCode {
        guard let code = AwardCode(try text(name)) else { throw fault(name) }
        return code
    }

    private func fault(_ name: String) -> FileFault {
        FileFault("malformed", "“\(name)” is missing or not what it should be")
    }
}
