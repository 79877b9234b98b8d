/// Reads JSON of our own that was sealed and opened again.
enum SealedJSON {
    static func read<Value>(
        _ bytes: [UInt8], _ look: (PortfolioReader) throws(FileFault) -> Value
    ) throws(FileFault) -> Value {
        let reader = try JSONReader()
        return try bytes.withUnsafeBufferPointer { (bytes) throws(FileFault) in
            try reader.withTree(of: UnsafeRawBufferPointer(bytes)) { (tree) throws(FileFault) in
                try look(PortfolioReader(tree: tree))
            }
        }
    }
}

extension PortfolioReader {
    /// A list of texts.
    func texts(_ node: Int) throws(FileFault) -> [String] {
        var texts: [String] = []
        for member in try list(node, "a list") { texts.append(tree.string(member)) }
        return texts
    }

    /// A list of lists of texts.
    func lists(_ node: Int) throws(FileFault) -> [[String]] {
        var lists: [[String]] = []
        for member in try list(node, "a list") { lists.append(try texts(member)) }
        return lists
    }

    /// A whole number; 0 where it is none.
    func number(_ node: Int) -> Int { Int(tree.string(node)) ?? 0 }
}
