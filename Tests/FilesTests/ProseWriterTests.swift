import Files
import Prose
import Testing

@Suite struct ProseWriterTests {
    /// Texts with everything that a writer may get wrong.
    static let texts: [Prose] = [
        Prose([
            .heading(level: 2, [.text("A head with *stars* and # signs")]),
            .paragraph([
                .text("One "), .emphasis([.text("two")]), .text(" "), .strong([.text("three")]), .text(" "),
                .code("a*b"),
            ]),
            .list(
                numberedFrom: nil, isTight: true,
                [[.paragraph([.text("first")])], [.paragraph([.text("second < third & “fourth”")])]]),
            .list(
                numberedFrom: 3, isTight: false,
                [[.paragraph([.text("one")]), .paragraph([.text("more of it")])], [.paragraph([.text("two")])]]),
            .quote([
                .paragraph([.text("Said by "), .link(to: "https://x.example/a?b=c&d", title: "T", [.text("them")])])
            ]),
            .code("let x = 1\n  indented\n", word: "swift"), .rule,
            .paragraph([.picture(at: "images/a.svg", title: "A “caption”", [.text("what it shows")])]),
        ]),
        Prose([.paragraph([.text("line"), .lineBreak, .text("and another")])]),
        Prose([.paragraph([.text("1. no list, - none either, [no link](x), <no tag>, a_b_c, \\ and `tick`")])]),
        Prose([.paragraph([.text("- begins like a list")])]), Prose([.paragraph([.text("# begins like a head")])]),
        Prose([.paragraph([.text("12 × 10⁹/L; pH < 7; β-hämolytisch; 汉字; ؟")])]),
        Prose([
            .list(numberedFrom: nil, isTight: true, [[.paragraph([.text("a")])]]),
            .list(numberedFrom: nil, isTight: true, [[.paragraph([.text("b")])]]),
        ]),
        Prose([
            .list(
                numberedFrom: nil, isTight: true,
                [
                    [
                        .paragraph([.text("outer")]),
                        .list(numberedFrom: 1, isTight: true, [[.paragraph([.text("inner")])]]),
                    ]
                ])
        ]), Prose([.paragraph([.strong([.emphasis([.text("both")])])])]), Prose(),
    ]

    @Test(arguments: texts)
    func `Markdown that was written is read as the same text`(_ prose: Prose) throws {
        #expect(try MarkdownReader.read(ProseWriter.markdown(prose)).joined == prose.joined)
    }

    @Test(arguments: texts)
    func `HTML that was written is read as the same text`(_ prose: Prose) {
        let reader = HTMLReader(ProseWriter.html(prose))
        #expect(reader.prose == prose.joined)
        #expect(reader.dropped.isEmpty)
    }

    @Test func `HTML of others keeps its structure and loses its look`() {
        let reader = HTMLReader(
            """
            <div style="color:red"><p>First&nbsp;line<br />second <b>bold </b><i> it</i></p>
            H<sub>2</sub>O, 10<sup>9</sup>/L
            <table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table></div>
            """)
        #expect(
            reader.prose.blocks == [
                .paragraph([
                    .text("First\u{A0}line"), .lineBreak, .text("second "), .strong([.text("bold")]), .text(" "),
                    .emphasis([.text("it")]),
                ]), .paragraph([.text("H₂O, 10⁹/L")]),
                .list(
                    numberedFrom: nil, isTight: true,
                    [[.paragraph([.text("a | b")])], [.paragraph([.text("1 | 2")])]]),
            ])
        #expect(reader.dropped == ["a table's grid (its rows are kept as a list)"])
    }

    @Test func `what could run or load something is left out and named`() {
        let reader = HTMLReader(
            """
            <p onclick="steal()">Look <a href="javascript:steal()">here</a><script>steal()</script>\
            <img src="https://spy.example/p.gif" alt="pixel"><iframe src="https://x.example"></iframe>\
            <svg><script>steal()</script></svg><a href="https://ok.example">there</a></p><style>p{}</style>
            """)
        #expect(!reader.prose.plain.contains("steal"))
        #expect(reader.prose.pictures.isEmpty)
        let dropped = reader.dropped.joined(separator: "; ")
        for word in ["a script", "attribute", "leads to no page", "another site", "<iframe>", "<svg>", "style sheet"] {
            #expect(dropped.contains(word), "\(word)")
        }
        #expect(ProseWriter.html(reader.prose).contains("href=\"https://ok.example\""))
    }

    @Test func `a nest without end, and broken HTML, are borne`() {
        let deep = HTMLReader(String(repeating: "<div>", count: 5000) + "x")
        #expect(deep.prose.plain.count <= 1)
        let broken = HTMLReader("<p>a<b>b</p><li>c</i>&bogus; <<< & \u{0}")
        #expect(broken.prose.plain.contains("a"))
    }
}
