import Documents
import Domain
import Files
import Glibc
import Primitives

/// Reads papers one after the other and says what was proposed and how long it took, a JSON line each.
/// `BenchPapers [--words] FILE…`
@main
struct BenchPapers {
    static func main() async {
        var files = Array(CommandLine.arguments.dropFirst())
        let showsWords = files.first == "--words"
        if showsWords { files.removeFirst() }
        let reader = PaperReader()
        guard let today = CalendarDate("2027-01-01") else { return }
        for file in files {
            let start = milliseconds()
            do {
                let reading = try await reader.read(file, type: try type(of: file))
                let took = milliseconds() - start
                let proposal = CertificateReading.propose(reading.pages, known: .init(today: today))
                let decided = milliseconds() - start - took
                if showsWords { show(reading.pages, proposal) }
                let read = ReadCertificate(
                    proposal: proposal, pages: reading.pages.map { .init(width: $0.width, height: $0.height) },
                    pageCount: reading.pageCount, isFromPicture: reading.isFromPicture)
                let json = String(decoding: ReadCertificateFile.bytes(read), as: UTF8.self)
                print("{\"file\":\"\(file)\",\"ms\":\(took),\"deciding\":\(decided),\"read\":\(json)}")
            } catch {
                print("{\"file\":\"\(file)\",\"ms\":\(milliseconds() - start),\"fault\":\"\(error)\"}")
            }
            fflush(nil)
        }
    }

    private static func type(of file: String) throws -> FileType {
        guard let handle = fopen(file, "rb") else { throw ReadingFault.damaged }
        defer { fclose(handle) }
        var bytes = [UInt8](repeating: 0, count: FileType.tellingLength)
        let count = fread(&bytes, 1, bytes.count, handle)
        guard let type = FileType(firstBytes: bytes[..<count]) else { throw ReadingFault.damaged }
        return type
    }

    private static func show(_ pages: [ReadPage], _ proposal: CertificateProposal) {
        for page in pages {
            var line = -1
            for word in page.words {
                print(word.line == line ? " " : "\n", terminator: "")
                print("\(word.text)", terminator: word.certainty < 80 ? "(\(word.certainty))" : "")
                line = word.line
            }
            print()
        }
        for field in proposal.fields {
            print("  \(field.field.code): \(field.value) [\(field.certainty)] “\(field.quote)” \(field.alternatives)")
        }
    }

    private static func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
