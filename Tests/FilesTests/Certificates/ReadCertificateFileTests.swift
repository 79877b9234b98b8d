import Domain
import Files
import Testing

@Suite struct ReadCertificateFileTests {
    @Test func `what was read comes back as it was`() throws {
        let read = ReadCertificate(
            proposal: CertificateProposal(fields: [
                FieldProposal(
                    .title, "Casts, “cells” & crystals", .sure, quote: "Casts, “cells” & crystals", page: 0,
                    boxes: [PageBox(left: 1, top: 2, right: 30, bottom: 40)]),
                FieldProposal(
                    .completed, "", .doubtful, quote: "3/5/2026", page: 1, boxes: [],
                    alternatives: ["2026-03-05", "2026-05-03"]),
            ]), pages: [.init(width: 612, height: 792), .init(width: 10, height: 20)], pageCount: 200,
            isFromPicture: true)
        #expect(try ReadCertificateFile.read(ReadCertificateFile.bytes(read)) == read)
    }
}
