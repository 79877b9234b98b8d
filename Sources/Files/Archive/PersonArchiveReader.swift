public import Domain
import Primitives
import Rules

/// Reads the parts of an archive; its buffers serve one after the other. What it does not know it refuses.
public final class PersonArchiveReader {
    private let reader: JSONReader

    private enum PersonField: UInt8, Coded {
        case name, birthDate, createdAt, email, formerNames, identifiers, memberships, events
        static let codes = snakeCodes()
    }
    private enum NameField: UInt8, Coded {
        case id, name
        static let codes = snakeCodes()
    }
    private enum IdentifierField: UInt8, Coded {
        case id, kind, number, verifiedAt, verifiedBy
        static let codes = snakeCodes()
    }
    private enum WalletField: UInt8, Coded {
        case credentials, told
        static let codes = snakeCodes()
    }
    private enum CredentialField: UInt8, Coded {
        case number, createdAt, removedAt, held
        static let codes = snakeCodes()
    }
    private enum ToldField: UInt8, Coded {
        case id, programme, version, path, value, toldBy, toldOn
        static let codes = snakeCodes()
    }

    /// A reader; fails only where there is no memory.
    public init() throws(FileFault) {
        reader = try JSONReader()
    }

    /// Reads one document.
    func read<Answer>(
        _ bytes: [UInt8], _ look: (ArchiveFields) throws(FileFault) -> Answer
    ) throws(FileFault) -> Answer {
        try bytes.withUnsafeBufferPointer { (bytes) throws(FileFault) in
            try reader.withTree(of: UnsafeRawBufferPointer(bytes)) { (tree) throws(FileFault) in
                try look(ArchiveFields(fields: PortfolioReader(tree: tree)))
            }
        }
    }

    /// Who the archive is about.
    public func person(_ bytes: [UInt8]) throws(FileFault) -> ArchivedPerson {
        try read(bytes) { (of) throws(FileFault) in
            var person = ArchivedPerson(name: "", createdAt: Instant(milliseconds: 0))
            try of.fields.map(0, "the person", PersonField.codes) { (field, node) throws(FileFault) in
                switch field {
                case .name: person.name = try of.name(node, "name")
                case .birthDate: person.birthDate = try of.date(node, "birth_date")
                case .createdAt: person.createdAt = try of.fields.moment(node, "created_at")
                case .email: person.email = try of.text(node, "email")
                case .formerNames:
                    for member in try of.fields.list(node, "former_names") {
                        person.formerNames.append(try Self.formerName(of, member))
                    }
                case .identifiers:
                    for member in try of.fields.list(node, "identifiers") {
                        person.identifiers.append(try Self.identifier(of, member))
                    }
                // Where somebody worked and what happened to an account elsewhere is told and not believed.
                case .memberships, .events: break
                }
            }
            guard !person.name.isEmpty else { throw of.missing(0, "name") }
            return person
        }
    }

    private static func formerName(_ of: ArchiveFields, _ node: Int) throws(FileFault) -> FormerName {
        var id: ID<FormerName>?
        var name: String?
        try of.fields.map(node, "former_names", NameField.codes) { (field, node) throws(FileFault) in
            switch field {
            case .id: id = try of.id(node, "former_names.id")
            case .name: name = try of.name(node, "former_names.name")
            }
        }
        guard let id, let name else { throw of.missing(node, "id and name") }
        return FormerName(id: id, name: name)
    }

    private static func identifier(_ of: ArchiveFields, _ node: Int) throws(FileFault) -> Identifier {
        var id: ID<Identifier>?
        var kind: Identifier.Kind?
        var number: String?
        try of.fields.map(node, "identifiers", IdentifierField.codes) { (field, node) throws(FileFault) in
            switch field {
            case .id: id = try of.id(node, "identifiers.id")
            case .kind: kind = try of.fields.word(node, "identifiers.kind", Identifier.Kind.codes, "kind")
            case .number: number = try of.short(node, "identifiers.number", most: 60)
            // Who confirmed a number elsewhere has not confirmed it here.
            case .verifiedAt, .verifiedBy: break
            }
        }
        guard let id, let kind, let number else { throw of.missing(node, "id, kind and number") }
        return Identifier(id: id, kind: kind, number: number)
    }

    /// The wallet: credentials and what bodies told.
    public func wallet(
        _ bytes: [UInt8]
    ) throws(FileFault) -> (credentials: [ArchivedCredential], told: [ToldValue]) {
        try read(bytes) { (of) throws(FileFault) in
            var credentials: [ArchivedCredential] = []
            var told: [ToldValue] = []
            try of.fields.map(0, "the wallet", WalletField.codes) { (field, node) throws(FileFault) in
                switch field {
                case .credentials:
                    for member in try of.fields.list(node, "credentials") {
                        credentials.append(try Self.credential(of, member, credentials.count))
                    }
                case .told:
                    for member in try of.fields.list(node, "told") { told.append(try Self.told(of, member)) }
                }
            }
            return (credentials, told)
        }
    }

    private static func credential(
        _ of: ArchiveFields, _ node: Int, _ place: Int
    ) throws(FileFault) -> ArchivedCredential {
        var held: HeldCredential?
        var number: String?
        var created: Instant?
        var removed: Instant?
        try of.fields.map(node, "credentials", CredentialField.codes) { (field, node) throws(FileFault) in
            switch field {
            case .number:
                number = try of.fields.optional(node) { (node) throws(FileFault) in
                    try of.short(node, "credentials.number", most: 60)
                }
            case .createdAt: created = try of.fields.moment(node, "credentials.created_at")
            case .removedAt:
                removed = try of.fields.optional(node) { (node) throws(FileFault) in
                    try of.fields.moment(node, "credentials.removed_at")
                }
            case .held: held = try of.fields.credential(node, place)
            }
        }
        guard let held, let created, let id = ID<Credential>(held.id) else {
            throw of.missing(node, "created_at and held with an id")
        }
        return ArchivedCredential(
            credential: Credential(id: id, held: held, number: number), createdAt: created, removedAt: removed)
    }

    private static func told(_ of: ArchiveFields, _ node: Int) throws(FileFault) -> ToldValue {
        var id: ID<ToldValue>?
        var texts: [ToldField: String] = [:]
        var on: CalendarDate?
        try of.fields.map(node, "told", ToldField.codes) { (field, node) throws(FileFault) in
            switch field {
            case .id: id = try of.id(node, "told.id")
            case .toldOn: on = try of.fields.date(node, "told.told_on")
            default: texts[field] = try of.fields.text(node, "told.\(field.code)")
            }
        }
        guard let id, let on, let programme = texts[.programme], let version = texts[.version],
            let path = texts[.path], let value = texts[.value], let toldBy = texts[.toldBy]
        else { throw of.missing(node, "every field of a told value") }
        return ToldValue(
            id: id, programme: programme, version: version, path: path, value: value, toldBy: toldBy, on: on)
    }
}
