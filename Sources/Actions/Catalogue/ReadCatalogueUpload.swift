public import Files

extension EvidenceUpload {
    /// The catalogue that is being sent. The file is not kept.
    public func catalogue() async throws -> CatalogueFile {
        var file = try await read { path in try CatalogueFile.read(path) }
        // Where it lay is nobody's business.
        for place in file.faults.indices { file.faults[place].file = nil }
        return file
    }
}
