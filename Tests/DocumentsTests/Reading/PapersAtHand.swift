import Glibc

@testable import Documents

/// Papers for the reader: those of Examples/Certificates, and ones that are made here because nobody should commit them.
enum PapersAtHand {
    /// A committed example.
    static func example(_ name: String) -> String {
        let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        return "/\(root)/Examples/Certificates/\(name)"
    }

    /// A file with these bytes, gone after the work.
    static func with<Answer>(_ bytes: [UInt8], _ work: (String) async throws -> Answer) async throws -> Answer {
        var name = Array("\(P_tmpdir)/aliquot-paper-XXXXXX".utf8CString)
        let file = mkstemp(&name)
        let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(path) }
        var done = 0
        while done < bytes.count {
            done += bytes.withUnsafeBytes { write(file, $0.baseAddress?.advanced(by: done), bytes.count - done) }
        }
        close(file)
        return try await work(path)
    }

    /// What a tool makes.
    static func made(_ command: [String]) throws -> [UInt8] {
        var process = ChildProcess(command: command)
        process.limits.seconds = 60
        process.limits.memory = 4_000_000_000
        process.limits.output = 200_000_000
        process.limits.file = 2_000_000_000
        return try process.run().output
    }

    /// A PDF that holds a photo and not a letter of text, as scanners make them.
    static func scan(of example: String) throws -> [UInt8] {
        let photo = try made(["cat", self.example(example)])
        let size = String(
            decoding: try made(["identify-im6", "-format", "%w %h", self.example(example)]), as: UTF8.self
        )
        .split(separator: " ").joined(separator: " /Height ")
        let drawing = "q 792 0 0 612 0 0 cm /I Do Q"
        let head = """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 792 612] /Contents 4 0 R
            /Resources << /XObject << /I 5 0 R >> >> >> endobj
            4 0 obj << /Length \(drawing.count) >> stream
            \(drawing)
            endstream endobj
            5 0 obj << /Type /XObject /Subtype /Image /Width \(size) /ColorSpace /DeviceRGB /BitsPerComponent 8
            /Filter /DCTDecode /Length \(photo.count) >> stream

            """
        // Without its table of places, as many that were mended: readers find the parts themselves.
        let tail = "\nendstream endobj\ntrailer << /Root 1 0 R /Size 6 >>\n%%EOF\n"
        return Array(head.utf8) + photo + Array(tail.utf8)
    }
}
