import Testing

@testable import Files

@Suite("Values nested too deep")
struct NestingTests {
    private static let depth = 10_000

    private func nested(_ opening: String, _ closing: String, depth: Int = depth) -> String {
        String(repeating: opening, count: depth) + "x" + String(repeating: closing, count: depth)
    }

    @Test(arguments: [("[", "]"), ("{a: ", "}"), ("[{a: ", "}]")])
    func `ten thousand lists or mappings in YAML flow are refused`(_ opening: String, _ closing: String) throws {
        let fault = try PortfolioText.fault("person: " + nested(opening, closing))
        #expect(fault.code == "too-deep", "\(fault)")
        #expect(fault.line == 1)
    }

    @Test func `ten thousand openings without an end are refused`() throws {
        for opening in ["[", "{a: ", "- ", "? ", "{\"a\":", "[{\"a\":["] {
            let fault = try PortfolioText.fault(String(repeating: opening, count: Self.depth))
            #expect(!fault.message.isEmpty && ["too-deep", "malformed"].contains(fault.code), "\(fault)")
        }
    }

    @Test func `ten thousand lists in YAML block style are refused`() throws {
        let inline = try PortfolioText.fault(nested("- ", "") + "\n")
        #expect(inline.code == "too-deep", "\(inline)")
        var indented = "person:\n"
        for level in 0..<2_000 { indented += String(repeating: " ", count: level + 1) + "a:\n" }
        let fault = try PortfolioText.fault(indented)
        #expect(fault.code == "too-deep", "\(fault)")
        #expect(fault.line.map { (60...70).contains($0) } ?? false)
    }

    @Test(arguments: [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")])
    func `ten thousand lists or mappings in JSON are refused`(_ opening: String, _ closing: String) throws {
        let inner = String(repeating: opening, count: Self.depth) + "1" + String(repeating: closing, count: Self.depth)
        let bare = try PortfolioText.fault(inner)
        #expect(bare.code == "too-deep", "\(bare)")
        let field = try PortfolioText.fault("{\n\"person\":\n" + inner + "}")
        #expect(field.code == "too-deep", "\(field)")
        #expect(field.line == 3)
    }

    @Test func `both readers refuse the same depth`() throws {
        for depth in [62, 63, 64, 65] {
            let text = Array(
                ("{\"a\":" + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}").utf8)
            let json = (try? RosterRun.read(text)) != nil
            let yaml = (try? YAMLReader.read(text)) != nil
            #expect(json == yaml, "\(depth) deep")
            #expect(json == (depth < Tree.deepest))
        }
    }
}
