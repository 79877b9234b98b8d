public import Domain
import Primitives

extension PersonArchiveReader {
    private enum EntryField: UInt8, Coded {
        case number, id, credit, action, origin, recordedAt, recordedBy, verifiedBy, record, digest
        static let codes = snakeCodes()
    }
    private enum DraftsField: UInt8, Coded {
        case drafts
        static let codes = snakeCodes()
    }
    private enum DraftField: UInt8, Coded {
        case id, credit, changedAt, form
        static let codes = snakeCodes()
    }
    private enum PapersField: UInt8, Coded {
        case papers
        static let codes = snakeCodes()
    }
    private enum PaperField: UInt8, Coded {
        case id, name, path, mediaType, size, sha256, createdAt
        static let codes = Codes<PaperField>(
            allCases.map { ($0 == .mediaType ? "media_type" : $0 == .createdAt ? "created_at" : "\($0)", $0) })
    }

    /// The rows of the ledger; they are numbered from 1, and a row speaks of a credit that was recorded before.
    public func ledger(_ bytes: [UInt8]) throws(FileFault) -> [ArchivedEntry] {
        var entries: [ArchivedEntry] = []
        var recorded: Set<ID<LedgerEntry>> = []
        var ids: Set<ID<LedgerEntry>> = []
        for (place, line) in bytes.split(separator: 10).enumerated() {
            let entry: ArchivedEntry
            do {
                entry = try self.entry(Array(line))
            } catch {
                throw FileFault(error.code, error.message, line: place + 1)
            }
            let isNew = ids.insert(entry.id).inserted
            let fits = entry.action == .record ? entry.credit == entry.id : recorded.contains(entry.credit)
            guard entry.number == place + 1, isNew, fits else {
                throw FileFault(
                    "wrong-order", "row \(entry.number) does not follow from the rows before it", line: place + 1)
            }
            if entry.action == .record { recorded.insert(entry.id) }
            entries.append(entry)
        }
        return entries
    }

    private func entry(_ bytes: [UInt8]) throws(FileFault) -> ArchivedEntry {
        try read(bytes) { (of) throws(FileFault) in
            var id: ID<LedgerEntry>?
            var credit: ID<LedgerEntry>?
            var number = 0
            var kind: (LedgerEntry.Action?, LedgerEntry.Origin?)
            var names: (recordedBy: String?, verifiedBy: String?)
            var moment: Instant?
            var record: CreditRecord?
            var digest = ""
            try of.fields.map(0, "the row", EntryField.codes) { (field, node) throws(FileFault) in
                switch field {
                case .number: number = try of.number(node, "number")
                case .id: id = try of.id(node, "id")
                case .credit: credit = try of.id(node, "credit")
                case .action: kind.0 = try of.fields.word(node, "action", LedgerEntry.Action.codes, "action")
                case .origin: kind.1 = try of.fields.word(node, "origin", LedgerEntry.Origin.codes, "origin")
                case .recordedAt: moment = try of.fields.moment(node, "recorded_at")
                case .recordedBy: names.recordedBy = try of.text(node, "recorded_by")
                case .verifiedBy: names.verifiedBy = try of.text(node, "verified_by")
                case .record: record = try CreditRecordReader.record(of.fields, node)
                case .digest: digest = try of.digest(node, "digest")
                }
            }
            guard let id, let credit, let action = kind.0, let origin = kind.1, let moment, let record else {
                throw of.missing(0, "id, credit, action, origin, recorded_at and record")
            }
            return ArchivedEntry(
                id: id, number: number, credit: credit, action: action, origin: origin, recordedAt: moment,
                recordedBy: names.recordedBy, verifiedBy: names.verifiedBy, record: record, digest: digest)
        }
    }

    /// The drafts.
    public func drafts(_ bytes: [UInt8]) throws(FileFault) -> [Draft] {
        try read(bytes) { (of) throws(FileFault) in
            var drafts: [Draft] = []
            try of.fields.map(0, "the drafts", DraftsField.codes) { (_, node) throws(FileFault) in
                for member in try of.fields.list(node, "drafts") { drafts.append(try Self.draft(of, member)) }
            }
            return drafts
        }
    }

    private static func draft(_ of: ArchiveFields, _ node: Int) throws(FileFault) -> Draft {
        var id: ID<LedgerEntry>?
        var credit: ID<LedgerEntry>?
        var changed: Instant?
        var form: CreditForm?
        try of.fields.map(node, "drafts", DraftField.codes) { (field, node) throws(FileFault) in
            switch field {
            case .id: id = try of.id(node, "drafts.id")
            case .credit:
                credit = try of.fields.optional(node) { (node) throws(FileFault) in
                    try of.id(node, "drafts.credit")
                }
            case .changedAt: changed = try of.fields.moment(node, "drafts.changed_at")
            case .form: form = try CreditFormFile.form(of.fields, node)
            }
        }
        guard let id, let changed, let form else { throw of.missing(node, "id, changed_at and form") }
        return Draft(id: id, credit: credit, revision: 1, changedAt: changed, form: form)
    }

    /// The papers.
    public func papers(_ bytes: [UInt8]) throws(FileFault) -> [ArchivedPaper] {
        try read(bytes) { (of) throws(FileFault) in
            var papers: [ArchivedPaper] = []
            try of.fields.map(0, "the papers", PapersField.codes) { (_, node) throws(FileFault) in
                for member in try of.fields.list(node, "papers") { papers.append(try Self.paper(of, member)) }
            }
            return papers
        }
    }

    private static func paper(_ of: ArchiveFields, _ node: Int) throws(FileFault) -> ArchivedPaper {
        var id: ID<EvidenceFile>?
        var texts: (name: String?, path: String?, digest: String?)
        var type: FileType?
        var size = 0
        var created: Instant?
        try of.fields.map(node, "papers", PaperField.codes) { (field, node) throws(FileFault) in
            switch field {
            case .id: id = try of.id(node, "papers.id")
            case .name: texts.name = try of.fields.text(node, "papers.name")
            case .path: texts.path = try of.fields.text(node, "papers.path")
            case .mediaType:
                type = FileType(rawValue: of.fields.tree.string(node))
                guard type != nil else {
                    throw of.fields.fault(node, "unknown-word", "papers.media_type is of no type that is taken")
                }
            case .size: size = try of.number(node, "papers.size")
            case .sha256: texts.digest = try of.digest(node, "papers.sha256")
            case .createdAt: created = try of.fields.moment(node, "papers.created_at")
            }
        }
        guard let id, let name = texts.name, let path = texts.path, let digest = texts.digest, let type, let created
        else { throw of.missing(node, "every field of a paper") }
        return ArchivedPaper(
            id: id, name: name, path: path, type: type, size: size, sha256: digest, createdAt: created)
    }
}
