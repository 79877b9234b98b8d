import Testing

@testable import Domain

@Suite("FileType")
struct FileTypeTests {
    private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
    private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    @Test(arguments: [
        (jpeg, FileType.jpeg), (png, .png), (Array("%PDF-1.7\n".utf8), .pdf),
        (Array("RIFF\u{4}\u{0}\u{0}\u{0}WEBPVP8 ".utf8), .webp), (Array("\0\0\0\u{18}ftypheic".utf8), .heic),
        (Array("\0\0\0\u{18}ftypmif1".utf8), .heic),
    ])
    func `the first bytes tell what it is`(_ bytes: [UInt8], _ type: FileType) {
        #expect(FileType(firstBytes: bytes) == type)
        #expect(FileType(firstBytes: bytes + [UInt8](repeating: 0, count: 5000)) == type)
    }

    @Test(arguments: [
        [], [0xFF], [0xFF, 0xD8], Array(png.dropLast()), Array("%PDF".utf8), Array("RIFF".utf8),
        Array("RIFF\0\0\0\0WAVE".utf8), Array("\0\0\0\u{18}ftypisom".utf8), Array("\0\0\0\u{18}ftyphe".utf8),
    ])
    func `a beginning cut short or of another kind is nothing`(_ bytes: [UInt8]) {
        #expect(FileType(firstBytes: bytes) == nil)
    }

    @Test(arguments: [
        "<!DOCTYPE html><script>alert(1)</script>", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        "MZ\u{90}\0", "\u{7F}ELF", "PK\u{3}\u{4}", "#!/bin/sh\n", "GIF89a", "BM", " %PDF-1.7", "\u{FEFF}%PDF-1.7",
        "<html>%PDF-1.7", "{\\rtf1",
    ])
    func `what only claims to be a paper is refused`(_ text: String) {
        #expect(FileType(firstBytes: Array(text.utf8)) == nil)
        #expect(FileType(firstBytes: Array(text.utf8) + Self.png) == nil)
    }

    @Test func `every type has a media type and an ending of its own`() {
        #expect(Set(FileType.allCases.map(\.mediaType)).count == FileType.allCases.count)
        #expect(Set(FileType.allCases.map(\.ending)).count == FileType.allCases.count)
        for type in FileType.allCases { #expect(FileType(rawValue: type.mediaType) == type) }
    }

    @Test func `a slice is read from its own beginning`() {
        let bytes = [0, 0, 0] + Self.png
        #expect(FileType(firstBytes: bytes[3...]) == .png)
    }
}
