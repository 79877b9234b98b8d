import Pages
import Primitives
import Testing

struct HTMLTests {
    private let hostile = "<script>alert('x')</script>&\"'"

    @Test func `a text cannot become markup`() {
        let html: HTML = "<p title='\(hostile)'>\(hostile)</p>"
        let safe = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;&#39;"
        #expect(html.text == "<p title='\(safe)'>\(safe)</p>")
    }

    @Test func `a piece of a page goes in as it is`() {
        let inner: HTML = "<b>\("a < b")</b>"
        let html: HTML = "<p>\(inner)</p>"
        #expect(html.text == "<p><b>a &lt; b</b></p>")
    }

    @Test func `an attribute without a value is not written`() {
        let html: HTML =
            "<a\(attribute: "aria-current", nil)\(attribute: "rel", "next & last")\(flag: "hidden", true)\(flag: "open", false)>"
        #expect(html.text == "<a rel='next &amp; last' hidden>")
    }

    @Test func `amounts and days are written as people read them`() {
        let html: HTML = "\(Credits(thousandths: 1500)) \(day: day(2026, 3, 2)) \(12) \(-3)"
        #expect(html.text == "1.5 <time datetime='2026-03-02'>2 Mar 2026</time> 12 -3")
    }

    @Test func `letters of every script survive`() {
        let name = "Nguyễn Thị Minh Khai 検査 – Ωμέγα"
        let html: HTML = "\(name)"
        #expect(html.text == name)
    }
}
