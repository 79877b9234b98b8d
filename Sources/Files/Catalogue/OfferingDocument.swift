public import Domain
import Primitives

/// Reads what an offering says, as it is kept; its buffers serve document after document.
public final class OfferingDocument {
    private let reader: JSONReader

    /// A reader; fails only where there is no memory.
    public init() throws(FileFault) {
        reader = try JSONReader()
    }

    /// What the offering says.
    public func content(_ text: String) throws(FileFault) -> OfferingContent {
        var text = text
        let read: Result<OfferingContent, FileFault> = text.withUTF8 { bytes in
            do throws(FileFault) {
                return .success(
                    try reader.withTree(of: UnsafeRawBufferPointer(bytes)) { (tree) throws(FileFault) in
                        try OfferingReader(fields: PortfolioReader(tree: tree)).content(0)
                    })
            } catch {
                return .failure(error)
            }
        }
        return try read.get()
    }
}
