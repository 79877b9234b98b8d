public import Rules

/// Reads credentials in the shape of a portfolio file's; its buffers serve one after the other.
public final class HeldCredentialReader {
    private let reader: JSONReader

    /// A reader; fails only where there is no memory.
    public init() throws(FileFault) {
        reader = try JSONReader()
    }

    /// The credential in this text.
    public func credential(_ text: String) throws(FileFault) -> HeldCredential {
        try Array(text.utf8).withUnsafeBufferPointer { (bytes) throws(FileFault) in
            try reader.withTree(of: UnsafeRawBufferPointer(bytes)) { (tree) throws(FileFault) in
                try PortfolioReader(tree: tree).credential(0, 0)
            }
        }
    }
}
