import Domain
import Files

extension House {
    /// Takes in a spreadsheet that lies on this machine's disk.
    public func takeTable(at path: String) async throws -> EvidenceUpload {
        let upload = try await beginTable()
        var place = 0
        while true {
            let (from, most) = (place, Self.block)
            let bytes = try await evidence.onDisk { try ByteSource.block(path, at: from, most: most) }
            if bytes.isEmpty { return upload }
            try await upload.append(bytes)
            place += bytes.count
        }
    }

    private static let block = 1 << 20
}
