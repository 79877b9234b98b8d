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
        try PortfolioReader(tree: try tree(of: bytes)).portfolio()
    }

    /// The document in these bytes.
    static func tree(of bytes: [UInt8]) throws(FileFault) -> Tree {
        let first = bytes.first { $0 != 32 && $0 != 10 && $0 != 13 && $0 != 9 }
        guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return try YAMLReader.read(bytes) }
        var tree = Tree()
        let reader = try JSONReader()
        let fault: FileFault? = bytes.withUnsafeBytes { bytes in
            do throws(FileFault) {
                try reader.read(bytes, into: &tree)
                return nil
            } catch {
                return error
            }
        }
        // A YAML file may begin with a brace, too: flow style.
        if let fault {
            guard let yaml = try? YAMLReader.read(bytes) else { throw fault }
            return yaml
        }
        tree.source = bytes
        return tree
    }
}
