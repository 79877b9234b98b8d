import Domain

/// The text that a PDF carries, with where each word stands.
enum PDFText {
    /// The first pages of a file, and how many it has.
    static func read(_ path: String, most: Int) throws(ReadingFault) -> (pages: [ReadPage], count: Int) {
        let count = try pageCount(path)
        let outcome = try ReadingTool.run(
            ["pdftotext", "-q", "-bbox-layout", "-f", "1", "-l", String(min(count, most)), "-enc", "UTF-8", path, "-"],
            seconds: 10)
        guard outcome.status == 0 else { throw fault(outcome.complaint) }
        return (try BoundingBoxes.pages(outcome.output), count)
    }

    private static func pageCount(_ path: String) throws(ReadingFault) -> Int {
        let outcome = try ReadingTool.run(["pdfinfo", path], seconds: 10)
        guard outcome.status == 0 else { throw fault(outcome.complaint) }
        for line in String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
        where line.hasPrefix("Pages:") {
            if let count = Int(line.dropFirst(6).filter(\.isNumber)), count > 0 { return count }
        }
        throw .damaged
    }

    private static func fault(_ complaint: String) -> ReadingFault {
        complaint.lowercased().contains("password") ? .locked : .damaged
    }
}
