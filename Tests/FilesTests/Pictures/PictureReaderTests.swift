import Domain
import Testing

@testable import Files

/// Small pictures made up for tests.
enum SamplePictures {
    static let svg = Array(
        #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600"><circle cx="5" cy="5" r="3"/></svg>"#.utf8)

    static func png(width: Int, height: Int) -> [UInt8] {
        func four(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) } }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + four(width)
            + four(height) + [8, 6, 0, 0, 0]
    }

    static func picture(_ name: String) -> CoursePicture {
        CoursePicture(name: name, type: .svg, size: PictureSize(width: 800, height: 600), bytes: svg)
    }
}

@Suite struct PictureReaderTests {
    @Test func `a picture is told by its bytes, whatever its name`() throws {
        let png = try PictureReader.read(SamplePictures.png(width: 30, height: 20), name: "x.jpg")
        #expect(png.type == .png && png.size == PictureSize(width: 30, height: 20))
        let gif = try PictureReader.read(Array("GIF89a".utf8) + [44, 1, 200, 0, 0, 0], name: "x")
        #expect(gif.type == .gif && gif.size == PictureSize(width: 300, height: 200))
        let jpeg: [UInt8] =
            [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 90, 0, 120, 1, 1, 0x11, 0, 0, 0]
        #expect(try PictureReader.read(jpeg, name: "x").size == PictureSize(width: 120, height: 90))
        let svg = try PictureReader.read(SamplePictures.svg, name: "x")
        #expect(svg.type == .svg && svg.size == PictureSize(width: 800, height: 600))
    }

    @Test(arguments: [(50_000, 50_000), (0, 10), (2_000_000_000, 1)])
    func `a picture that would fill the memory is refused before it is drawn`(_ size: (Int, Int)) {
        let fault = #expect(throws: FileFault.self) {
            try PictureReader.read(SamplePictures.png(width: size.0, height: size.1), name: "huge.png")
        }
        #expect(fault?.code == "too-large")
    }

    @Test(arguments: [
        "<svg viewBox='0 0 9 9'><script>x</script></svg>", "<svg viewBox='0 0 9 9' onload='x()'/>",
        "<svg viewBox='0 0 9 9'><image href='https://spy.example/x.png'/></svg>",
        "<svg viewBox='0 0 9 9' xmlns:xlink='http://www.w3.org/1999/xlink'><use xlink:href='http://x/#a'/></svg>",
        "<svg viewBox='0 0 9 9'><rect fill='url(http://x)'/></svg>",
        "<svg viewBox='0 0 9 9'><style>@import 'x';</style></svg>",
        "<svg viewBox='0 0 9 9'><foreignObject/></svg>",
        "<svg viewBox='0 0 9 9'><a href='javascript:alert(1)'><rect/></a></svg>",
    ])
    func `a drawing that runs or loads something is refused`(_ svg: String) {
        let fault = #expect(throws: FileFault.self) { try PictureReader.read(Array(svg.utf8), name: "x.svg") }
        #expect(fault?.code == "unsafe-drawing")
    }

    @Test(arguments: ["", "GIF8", "<html></html>", "no picture at all", "\u{FFFD}PNG"])
    func `what is no picture is refused`(_ text: String) {
        #expect(throws: FileFault.self) { try PictureReader.read(Array(text.utf8), name: "x") }
    }

    @Test func `entities in a drawing are not read`() {
        let fault = #expect(throws: FileFault.self) {
            try PictureReader.read(
                Array("<!DOCTYPE svg [<!ENTITY a 'ha'>]><svg viewBox='0 0 9 9'><text>&a;</text></svg>".utf8), name: "x")
        }
        #expect(fault?.code == "doctype")
    }

    @Test func `bytes as text come back as they were`() {
        for count in 0..<40 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
            #expect(Base64.bytes(Base64.text(bytes), most: 100) == bytes)
        }
        #expect(Base64.text(Array("Man".utf8)) == "TWFu")
        #expect(Base64.bytes("TWE=\n", most: 9) == Array("Ma".utf8))
        for bad in ["T", "TW=a", "T*Fu", "TWFuTWFu"] { #expect(Base64.bytes(bad, most: 4) == nil, "\(bad)") }
    }
}
