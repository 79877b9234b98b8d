import Foundation

/// A document of JSON to be compared.
indirect enum JSONValue: Hashable, Sendable, Decodable {
    case null
    case bool(Bool)
    case number(Int)
    case text(String)
    case list([JSONValue])
    case map([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let bool = try? value.decode(Bool.self) {
            self = .bool(bool)
        } else if let number = try? value.decode(Int.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([JSONValue].self) {
            self = .list(list)
        } else {
            self = .map(try value.decode([String: JSONValue].self))
        }
    }

    init(_ text: String) throws {
        self = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    }

    init(contentsOf file: URL) throws {
        self = try JSONDecoder().decode(JSONValue.self, from: Data(contentsOf: file))
    }

    /// A member of a mapping.
    subscript(_ key: String) -> JSONValue? {
        if case .map(let members) = self { members[key] } else { nil }
    }

    var keys: Set<String> { if case .map(let members) = self { Set(members.keys) } else { [] } }
    var items: [JSONValue] { if case .list(let items) = self { items } else { [] } }
    var text: String? { if case .text(let text) = self { text } else { nil } }

    /// A mapping with only these members.
    func only(_ wanted: Set<String>) -> JSONValue {
        guard case .map(let members) = self else { return self }
        return .map(members.filter { wanted.contains($0.key) })
    }

    /// A mapping with one member changed.
    func with(_ key: String, _ change: (JSONValue) -> JSONValue) -> JSONValue {
        guard case .map(var members) = self, let value = members[key] else { return self }
        members[key] = change(value)
        return .map(members)
    }

    /// A list with every item changed.
    func each(_ change: (JSONValue) -> JSONValue) -> JSONValue {
        if case .list(let items) = self { .list(items.map(change)) } else { self }
    }
}
