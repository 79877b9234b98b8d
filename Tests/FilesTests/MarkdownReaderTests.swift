import Files
import Prose
import Testing

@Suite("MarkdownReader")
struct MarkdownReaderTests {
    @Test func `a text keeps its structure`() throws {
        let prose = try MarkdownReader.read("## Head\n\nOne *two* `three`.\n\n1. a\n2. [b](https://x.example)\n\n> c\n")
        #expect(
            prose.blocks == [
                .heading(level: 2, [.text("Head")]),
                .paragraph([.text("One "), .emphasis([.text("two")]), .text(" "), .code("three"), .text(".")]),
                .list(
                    numberedFrom: 1, isTight: true,
                    [
                        [.paragraph([.text("a")])],
                        [.paragraph([.link(to: "https://x.example", title: "", [.text("b")])])],
                    ]),
                .quote([.paragraph([.text("c")])]),
            ])
        #expect(prose.plain == "Head One two three. a b c")
    }

    @Test(arguments: ["a\n\n<script>alert(1)</script>\n", "a\n\nb <img src=x> c"])
    func `HTML is refused where it stands`(_ source: String) {
        let fault = #expect(throws: FileFault.self) { try MarkdownReader.read(source, firstLine: 10) }
        #expect(fault?.code == "html" && fault?.line == 12)
    }

    @Test func `a nest without end is refused`() {
        let fault = #expect(throws: FileFault.self) {
            try MarkdownReader.read(String(repeating: ">", count: 10_000) + " x")
        }
        #expect(fault?.code == "too-deep")
    }
}
