public import Rules

/// Reads a portfolio from YAML or JSON.
public enum PortfolioFile {
    /// The portfolio in a file.
    public static func read(_ path: String) throws(FileFault) -> Portfolio {
        do throws(FileFault) {
            return try decode(try ByteSource.read(path))
        } catch {
            throw error.in(path)
        }
    }

    /// The portfolio in these bytes; JSON when they begin with a brace.
    public static func decode(_ bytes: [UInt8]) throws(FileFault) -> Portfolio {
        try withTree(of: bytes) { (tree) throws(FileFault) in try PortfolioReader(tree: tree).portfolio() }
    }

    /// What some editors write before UTF-8.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Reads a document and lends its tree.
    static func withTree<Answer>(
        of bytes: [UInt8], _ look: (Tree) throws(FileFault) -> Answer
    ) throws(FileFault) -> Answer {
        let bytes = bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
        let first = bytes.first { $0 != 32 && $0 != 10 && $0 != 13 && $0 != 9 }
        guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
            return try YAMLReader.read(bytes).withTree(look)
        }
        let reader = try JSONReader()
        do throws(FileFault) {
            return try bytes.withUnsafeBufferPointer { (bytes) throws(FileFault) in
                try reader.withTree(of: UnsafeRawBufferPointer(bytes), look)
            }
        } catch {
            // A YAML file may begin with a brace, too: flow style.
            guard error.code == "malformed", let yaml = try? YAMLReader.read(bytes) else { throw error }
            return try yaml.withTree(look)
        }
    }
}
