public import Planning

/// Reads a catalogue from YAML or JSON.
public enum PlanCatalogueFile {
    /// A catalogue weighs less than this.
    static let heaviest = 64 << 20

    /// The catalogue in a file.
    public static func read(_ path: String) throws(FileFault) -> Catalogue {
        do throws(FileFault) {
            return try decode(try ByteSource.read(path, atMost: heaviest))
        } catch {
            throw error.in(path)
        }
    }

    /// The catalogue in these bytes.
    public static func decode(_ bytes: [UInt8]) throws(FileFault) -> Catalogue {
        try PortfolioFile.withTree(of: bytes) { (tree) throws(FileFault) in
            try PlanCatalogueReader(fields: PortfolioReader(tree: tree)).catalogue()
        }
    }
}
