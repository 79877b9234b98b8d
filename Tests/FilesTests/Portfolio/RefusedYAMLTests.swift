import Rules
import Testing

@testable import Files

@Suite("YAML that could mean something else")
struct RefusedYAMLTests {
    @Test(arguments: [
        Slip("name: Dana Reyes", "name: &dana Dana Reyes", "alias", says: "anchors"),
        Slip("[certificate]", "&papers [certificate]", "alias", says: "anchors"),
        Slip("{value: 2, unit", "&amount {value: 2, unit", "alias", says: "anchors"),
        Slip("kind: ce-course", "&key kind: ce-course", "alias", says: "anchors"),
    ])
    func `an anchor in YAML is refused`(_ slip: Slip) throws {
        try slip.check()
    }

    @Test func `an alias in YAML is refused`() throws {
        // Without its anchor an alias is no better.
        try Slip("[certificate]", "*papers", "alias", says: "aliases").check()
        try Slip("    kind: ce-course\n", "    <<: *base\n", "alias", says: "aliases").check()
    }

    @Test func `a billion laughs are refused at the first`() throws {
        var text = "a: &a [\"lol\",\"lol\",\"lol\",\"lol\",\"lol\",\"lol\",\"lol\",\"lol\",\"lol\"]\n"
        for (one, before) in zip("bcdefghi", "abcdefgh") {
            text += "\(one): &\(one) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ",") + "]\n"
        }
        let fault = try PortfolioText.fault(text)
        #expect(fault.code == "alias")
        #expect(fault.line == 1)
    }

    @Test(arguments: [
        Slip("name: Dana Reyes", "name: !!str Dana Reyes", "tag", says: "tags"),
        Slip("value: 2,", "value: !!float 2,", "tag", says: "tags"),
        Slip("[certificate]", "!!set {certificate}", "tag", says: "tags"),
        Slip("[certificate]", "!python/object/apply:os.system [certificate]", "tag", says: "tags"),
        Slip("topics: {", "topics: !mine {", "tag", says: "tags"),
    ])
    func `a tag in YAML is refused`(_ slip: Slip) throws {
        try slip.check()
    }

    @Test func `a second document is refused where it begins`() throws {
        let fault = try PortfolioText.fault(PortfolioText.yaml + "---\nperson: {name: Somebody else}\n")
        #expect(fault.code == "malformed")
        #expect(fault.message.contains("second document"))
        #expect(fault.line == 21)
        #expect(try PortfolioText.decode("---\n" + PortfolioText.yaml + "...\n").name == "Dana Reyes")
    }

    @Test(arguments: [
        Slip("    kind: ce-course\n", "\tkind: ce-course\n", "malformed", says: "not YAML"),
        Slip("delivery: online ", "delivery: online: live ", "malformed", says: "not YAML"),
        Slip("title: Body fluid cell counts", "title: @home", "malformed", says: "not YAML"),
        Slip("title: Body fluid cell counts", "title: `ls`", "malformed", says: "not YAML"),
    ])
    func `what is no YAML is refused at its line`(_ slip: Slip) throws {
        try slip.check()
    }

    @Test func `YAML that ends too early is refused`() throws {
        for passage in ["[certificate]", "approvals: [pace], number: \"123\"}"] {
            let text = try PortfolioText.replacing(passage, with: String(passage.dropLast()))
            let fault = try PortfolioText.fault(text)
            #expect(fault.code == "malformed")
            #expect(fault.line.map { (19...22).contains($0) } ?? false, "\(fault)")
        }
    }

    @Test(arguments: [
        ("", "empty"), ("\n\n\n", "empty"), ("# only a remark\n", "empty"), ("   \n  \n", "empty"),
        ("\u{FEFF}", "empty"),
    ])
    func `an empty file is refused`(_ text: String, _ code: String) throws {
        let fault = try PortfolioText.fault(text)
        #expect(fault.code == code, "\(fault)")
        #expect(!fault.message.isEmpty)
    }
}
