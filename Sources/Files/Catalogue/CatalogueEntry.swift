public import Domain
import Primitives

/// An offering as a file tells it.
public struct CatalogueEntry: Sendable {
    /// The short name by which files know it.
    public var handle: String
    /// The provider's name.
    public var provider: String
    /// What it says.
    public var content: OfferingContent
    /// Whether it is still offered.
    public var isRetired: Bool
    /// What took its place, by handle.
    public var replacedBy: String?
    /// Whether it was made up for a demonstration.
    public var isDemo: Bool
    /// Where it stands in its file.
    public var line: Int?

    /// An offering of a file.
    public init(
        handle: String, provider: String, content: OfferingContent, isRetired: Bool = false,
        replacedBy: String? = nil, isDemo: Bool = false, line: Int? = nil
    ) {
        self.handle = handle
        self.provider = provider
        self.content = content
        self.isRetired = isRetired
        self.replacedBy = replacedBy
        self.isDemo = isDemo
        self.line = line
    }
}

/// A catalogue file: what could be read, and what is wrong with the rest.
public struct CatalogueFile: Sendable {
    /// The offerings that could be read.
    public var entries: [CatalogueEntry] = []
    /// What is wrong, a line each.
    public var faults: [FileFault] = []

    /// A catalogue of these offerings.
    public init(entries: [CatalogueEntry] = [], faults: [FileFault] = []) {
        self.entries = entries
        self.faults = faults
    }

    /// A file weighs less than this.
    public static let heaviest = 64 << 20

    /// Reads a file. A fault in one offering leaves the others readable.
    public static func read(_ path: String) throws(FileFault) -> CatalogueFile {
        do throws(FileFault) {
            let bytes = try ByteSource.read(path, atMost: heaviest)
            var file = isTable(bytes) ? try OfferingTable.read(path) : try decode(bytes)
            file.faults = file.faults.map { $0.in(path) }
            return file
        } catch {
            throw error.in(path)
        }
    }

    /// Every catalogue file of a folder and its folders, in order.
    public static func readAll(in folder: String) throws(FileFault) -> CatalogueFile {
        var all = CatalogueFile()
        for name in try ByteSource.names(in: folder) {
            let path = "\(folder)/\(name)"
            if ByteSource.isFolder(path) {
                let inner = try readAll(in: path)
                all.entries += inner.entries
                all.faults += inner.faults
            } else if Self.isCatalogue(name) {
                let file = try read(path)
                all.entries += file.entries
                all.faults += file.faults
            }
        }
        return all
    }

    /// Whether it is a spreadsheet: a workbook, or a first line with the names of columns.
    private static func isTable(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return true
        }
        let line = bytes.prefix { $0 != 10 && $0 != 13 }
        let names = line.split { [UInt8(ascii: ","), UInt8(ascii: ";"), 9].contains($0) }.map {
            String(decoding: $0, as: UTF8.self).lowercased().filter { $0.isLetter || $0 == "-" }
        }
        return names.contains("id") && names.contains("title")
    }

    /// What lies beside catalogues has other shapes.
    private static func isCatalogue(_ name: String) -> Bool {
        ![synonyms, places].contains(name)
            && (name.hasSuffix(".yml") || name.hasSuffix(".yaml") || name.hasSuffix(".json"))
    }

    /// The file of words that mean the same.
    public static let synonyms = "synonyms.yml"
    /// The file of cities.
    public static let places = "places.yml"

    /// Reads YAML or JSON; JSON when it begins with a brace.
    public static func decode(_ bytes: [UInt8]) throws(FileFault) -> CatalogueFile {
        try PortfolioFile.withTree(of: bytes) { (tree) throws(FileFault) in
            try CatalogueReader(fields: PortfolioReader(tree: tree)).file()
        }
    }
}
