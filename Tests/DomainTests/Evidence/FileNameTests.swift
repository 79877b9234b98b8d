import Testing

@testable import Domain

@Suite("FileName")
struct FileNameTests {
    @Test(arguments: [
        ("certificate.pdf", "certificate.pdf"), ("certificate.PDF", "certificate.pdf"), ("scan", "scan.pdf"),
        ("report.2025.final.doc", "report.2025.final.pdf"), ("Zertifikat für Müller.pdf", "Zertifikat für Müller.pdf"),
        ("証明書.pdf", "証明書.pdf"),
    ])
    func `it keeps its words and gets the ending of what it is`(_ name: String, _ tidy: String) {
        #expect(FileName.tidy(name, type: .pdf) == tidy)
    }

    @Test(arguments: [
        ("../../etc/passwd", "passwd.pdf"), ("C:\\Users\\tess\\scan.pdf", "scan.pdf"), ("a/b\\c.pdf", "c.pdf"),
        ("", "evidence.pdf"), ("/", "evidence.pdf"), ("\\\\", "evidence.pdf"), ("folder/", "folder.pdf"),
        (".htaccess", ".htaccess.pdf"), ("a\0b.pdf", "ab.pdf"), ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf"),
        ("a\"; filename=\"b.exe", "a; filename=b.pdf"), ("\u{202E}fdp.exe", "fdp.pdf"),
        ("a\u{85}b\u{9B}c.pdf", "abc.pdf"),
        ("\u{1B}[31mred.pdf", "[31mred.pdf"), ("\0\u{1}\u{7F}", "evidence.pdf"), ("line\u{2028}two.pdf", "linetwo.pdf"),
    ])
    func `it has no folders and nothing that a header or a terminal would obey`(_ name: String, _ tidy: String) {
        #expect(FileName.tidy(name, type: .pdf) == tidy)
    }

    @Test(arguments: [
        String(repeating: "a", count: 5000), String(repeating: "証", count: 5000),
        "a" + String(repeating: "\u{301}", count: 5000), String(repeating: "👩‍👩‍👧‍👦", count: 500),
    ])
    func `however long, a file system takes it`(_ name: String) {
        let tidy = FileName.tidy(name, type: .jpeg)
        #expect(tidy.utf8.count <= 255)
        #expect(tidy.hasSuffix(".jpg") && tidy.utf8.count > 4)
    }

    @Test(arguments: [
        "..", "...", "a/..", "certificate.pdf", "../x.png", "\u{202E}fdp.exe", "a.b.c", ".hidden",
    ])
    func `what was tidied stays as it is`(_ name: String) {
        let tidy = FileName.tidy(name, type: .pdf)
        #expect(FileName.tidy(tidy, type: .pdf) == tidy)
        #expect(!tidy.contains("/") && tidy != ".." && tidy != ".")
    }
}
