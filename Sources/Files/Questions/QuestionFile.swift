public import Domain
public import Primitives

/// The forms in which banks of questions come and go.
public enum QuestionFormat: String, CaseIterable, Sendable {
    /// Our own, in YAML.
    case yaml
    /// Moodle's text form.
    case gift
    /// Moodle's XML form.
    case moodle
    /// A package of IMS QTI 2.1.
    case qti21 = "qti-2.1"
    /// A package of 1EdTech QTI 3.0.
    case qti30 = "qti-3.0"
}

/// Reads and writes banks of questions. What a file is, is told by its content.
public enum QuestionFile {
    /// A file weighs less than this.
    public static let heaviest = 128 << 20

    /// Reads a file, or a package.
    public static func read(_ path: String) throws(FileFault) -> QuestionImport {
        do throws(FileFault) {
            if ByteSource.isFolder(path) {
                throw FileFault("unreadable", "is a folder; name the file of questions in it")
            }
            if try ByteSource.block(path, at: 0, most: 4).starts(with: [0x50, 0x4B, 0x03, 0x04]) {
                return try QTIPackageReader.read(path)
            }
            var found = try decode(ByteSource.read(path, atMost: heaviest), name: path)
            PicturesBeside(path).take(into: &found)
            return found
        } catch {
            throw error.in(path)
        }
    }

    /// Reads a file that somebody sent under a name. Nothing that lies beside it is looked at.
    public static func read(upload path: String, name: String) throws(FileFault) -> QuestionImport {
        do throws(FileFault) {
            if try ByteSource.block(path, at: 0, most: 4).starts(with: [0x50, 0x4B, 0x03, 0x04]) {
                return try QTIPackageReader.read(path)
            }
            return try decode(ByteSource.read(path, atMost: heaviest), name: name.lowercased())
        } catch {
            // Where it lay is nobody's business.
            throw FileFault(error.code, error.message, line: error.line)
        }
    }

    /// Reads the bytes of a file that is no package; the name matters only where the content leaves a doubt.
    public static func decode(_ bytes: [UInt8], name: String = "") throws(FileFault) -> QuestionImport {
        let head = bytes.prefix(4000)
        let start = head.drop { [0xEF, 0xBB, 0xBF, 32, 9, 10, 13].contains($0) }
        if start.first == UInt8(ascii: "<") {
            let document = try XMLDocument(bytes)
            guard let root = document.root else { throw FileFault("empty", "the file is empty") }
            switch root.name {
            case "quiz": return MoodleReader.read(root)
            case "assessmentItem", "qti-assessment-item": return QTIPackageReader.read(item: root)
            default:
                throw FileFault(
                    "unknown-format", "is XML of a kind that is not known here: <\(ZipReader.shown(root.name))>")
            }
        }
        if name.hasSuffix(".gift") || name.hasSuffix(".txt") || !isOurs(head) {
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw FileFault("encoding", "is not UTF-8: save it as UTF-8")
            }
            return GIFTReader.read(text)
        }
        return try PortfolioFile.withTree(of: bytes) { (tree) throws(FileFault) in
            let (bank, faults) = try QuestionReader(fields: PortfolioReader(tree: tree)).bank()
            return QuestionImport(bank: bank, faults: faults)
        }
    }

    /// Our own form has `questions:` at the beginning of a line, or is JSON.
    private static func isOurs(_ head: some Collection<UInt8>) -> Bool {
        let text = String(decoding: head, as: UTF8.self)
        return text.hasPrefix("{") || text.split(separator: "\n").contains { $0.hasPrefix("questions:") }
    }

    /// A bank as the text of one file, and what the form cannot hold. Packages are no text: `write` makes them.
    public static func encode(_ bank: QuestionBank, as format: QuestionFormat) -> (
        text: String, remarks: [QuestionRemark]
    ) {
        switch format {
        case .yaml: return (QuestionWriter.yaml(bank), [])
        case .gift: return GIFTWriter.write(bank)
        case .moodle: return MoodleWriter.write(bank)
        case .qti21, .qti30: return ("", [])
        }
    }

    /// Writes a bank to a path where nothing is. Forms that hold no pictures have them in files beside.
    public static func write(
        _ bank: QuestionBank, to path: String, as format: QuestionFormat, at moment: Instant
    ) throws(FileFault) -> [QuestionRemark] {
        switch format {
        case .yaml, .gift, .moodle:
            let (text, remarks) = encode(bank, as: format)
            try FileSink.write(Array(text.utf8), to: path)
            if format != .moodle { try PicturesBeside(path).put(bank.pictures) }
            return remarks
        case .qti21: return try QTIPackageWriter.write(bank, to: path, .two, at: moment)
        case .qti30: return try QTIPackageWriter.write(bank, to: path, .three, at: moment)
        }
    }
}
