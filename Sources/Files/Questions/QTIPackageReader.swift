import Domain
import Primitives
import Prose

/// Reads packages of QTI 2.1 and 3.0, and single items.
enum QTIPackageReader {
    /// What a package may weigh.
    static let limits = ZipReader.Limits(
        archive: QuestionFile.heaviest, files: QuestionBank.most + 5000, file: 8 << 20, all: 512 << 20)

    /// The questions of a package.
    static func read(_ path: String) throws(FileFault) -> QuestionImport {
        let zip = try ZipReader(path, limits)
        guard
            let main = zip.files.map(\.name).filter({ $0 == "imsmanifest.xml" || $0.hasSuffix("/imsmanifest.xml") })
                .min(by: { $0.count < $1.count })
        else {
            throw FileFault("unknown-format", "is an archive without a manifest (imsmanifest.xml): no package of QTI")
        }
        let folder = String(main.dropLast("imsmanifest.xml".count))
        let document = try XMLDocument(bytes(main, in: zip))
        guard let manifest = document.root, manifest.name == "manifest" else {
            throw FileFault("malformed", "holds no manifest", file: main)
        }
        var reading = QTIReading { name in try? bytes(folder + name, in: zip) }
        reading.found.bank.title = keywords(of: manifest).title ?? ""
        for resource in manifest.first("resources")?.children("resource") ?? [] {
            let type = resource.attribute("type") ?? ""
            guard type.hasPrefix("imsqti_item") || type.hasPrefix("imsqti_test") else { continue }
            let name = resource.attribute("href") ?? ""
            if type.hasPrefix("imsqti_test") {
                reading.found.change(
                    name, ["a test's parts and order: only its questions are taken"], line: resource.line)
                continue
            }
            do throws(FileFault) {
                let item = try XMLDocument(bytes(folder + name, in: zip))
                guard let root = item.root else { throw FileFault("empty", "is empty") }
                reading.take(root, path: name, tags: keywords(of: resource).words)
            } catch {
                reading.found.skip(name, "its file \(error.message)", line: error.line)
            }
        }
        return reading.whole()
    }

    /// A single item, without the pictures that lie beside it.
    static func read(item: XMLElement) -> QuestionImport {
        var reading = QTIReading { _ in nil }
        reading.take(item, path: "item.xml", tags: [])
        return reading.whole()
    }

    private static func bytes(_ name: String, in zip: ZipReader) throws(FileFault) -> [UInt8] {
        do {
            return try zip.bytes(name, most: 8 << 20)
        } catch {
            throw error as? FileFault ?? FileFault("zip-damaged", "is damaged", file: name)
        }
    }

    /// Title and keywords of learning-object metadata, whatever its version.
    private static func keywords(of holder: XMLElement) -> (title: String?, words: [String]) {
        guard let general = holder.first("metadata")?.first("lom")?.first("general") else { return (nil, []) }
        let title = general.first("title")?.trimmed
        return (title?.isEmpty == false ? title : nil, general.children("keyword").map(\.trimmed))
    }
}

/// A package while it is read.
struct QTIReading {
    var found = QuestionImport()
    private var names = QuestionNames()
    private var number = 0
    private let file: (String) -> [UInt8]?

    init(file: @escaping (String) -> [UInt8]?) { self.file = file }

    /// Takes an item.
    mutating func take(_ root: XMLElement, path: String, tags: [String]) {
        number += 1
        let title = root.attribute("title") ?? ""
        let identifier = root.attribute("identifier") ?? ""
        let shown = title.isEmpty ? "question \(number)" : title
        guard QTIVersion.plain(root.name) == "assessmentItem" else {
            return found.skip(shown, "its file holds no item", line: root.line)
        }
        var item = QTIItem(root, path: path, pictures: found.bank.pictures, file: file)
        do {
            var question = try item.question()
            let wanted = identifier.hasPrefix("Q-") ? String(identifier.dropFirst(2)) : identifier
            question.id = names.take(wanted, title: title, number: number)
            question.title = title.isEmpty || title == question.id ? nil : title
            TagMarks.take(tags, into: &question)
            let before = found.bank.questions.count
            found.take(question, line: root.line)
            if found.bank.questions.count > before {
                found.bank.pictures = item.pictures
                found.change(shown, item.changes, line: nil)
            }
        } catch {
            found.skip(shown, error.reason, line: root.line)
        }
    }

    func whole() -> QuestionImport {
        var found = found
        if found.bank.questions.isEmpty, found.remarks.isEmpty {
            found.faults.append(FileFault("empty", "there are no questions in this package"))
        }
        return found
    }
}
