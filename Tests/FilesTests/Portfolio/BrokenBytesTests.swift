import Rules
import Testing

@testable import Files

@Suite("Bytes that are no text")
struct BrokenBytesTests {
    private func bytes(_ text: String, replacing passage: String, with other: [UInt8]) throws -> [UInt8] {
        let parts = text.split(separator: passage, omittingEmptySubsequences: false)
        try #require(parts.count == 2)
        return Array(parts[0].utf8) + other + Array(parts[1].utf8)
    }

    static let broken: [[UInt8]] = [
        [0xFF], [0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF8, 0x88, 0x80, 0x80, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
    ]

    @Test(arguments: broken)
    func `invalid UTF-8 in YAML is refused at its line`(_ broken: [UInt8]) throws {
        let fault = try PortfolioText.fault(bytes(PortfolioText.yaml, replacing: "fluid", with: broken))
        #expect(fault.code == "malformed", "\(fault)")
        #expect(fault.line == 13, "\(fault)")
    }

    @Test(arguments: broken)
    func `invalid UTF-8 in JSON is refused at its line`(_ broken: [UInt8]) throws {
        let fault = try PortfolioText.fault(bytes(PortfolioText.json, replacing: "fluid", with: broken))
        #expect(fault.code == "malformed", "\(fault)")
        #expect(fault.line == 8, "\(fault)")
    }

    @Test func `a binary file is refused`() throws {
        let all = [UInt8](0...255)
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52]
        let zip: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0]
        let utf16 = PortfolioText.yaml.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let zeros = [UInt8](repeating: 0, count: 4096)
        for file in [all, png, zip, [0xFF, 0xFE] + utf16, utf16, zeros, [0], [0x7B, 0], [0x5B, 0xFF]] {
            let fault = try PortfolioText.fault(file)
            #expect(!fault.message.isEmpty)
            #expect(["malformed", "wrong-shape", "bad-text"].contains(fault.code), "\(fault)")
        }
    }

    @Test(arguments: ["\\0", "\\a", "\\e[31m", "\\x7f", "\\b", "\\r", "\\x9b", "\\N"])
    func `a control character in a title is refused in YAML`(_ escape: String) throws {
        try Slip(
            "title: Body fluid", "title: \"Body \(escape) fluid\" #", "bad-text", says: "title", "control character"
        )
        .check()
    }

    @Test(arguments: ["\\u0000", "\\u0007", "\\u001b[31m", "\\u007f", "\\b", "\\f", "\\r", "\\u009b31m", "\\u0085"])
    func `a control character in a title is refused in JSON`(_ escape: String) throws {
        try Slip("Body fluid", "Body \(escape) fluid", "bad-text", says: "title", "control character")
            .check(in: PortfolioText.json)
    }

    @Test(arguments: [
        ("Dana Reyes", "\"Dana \\e[5m\""), ("ascp-boc/MLT", "\"ascp-boc/MLT\\e\""), ("id: fl", "id: \"f\\al\""),
        ("Example Labs", "\"Example \\e Labs\""), ("\"123\"", "\"12\\b3\""), ("role: technician", "role: \"a\\ab\""),
    ])
    func `a control character in any text is refused`(_ passage: String, _ slip: String) throws {
        try Slip(passage, slip, "bad-text", says: "control character").check()
    }

    @Test func `a raw control character is refused by both readers`() throws {
        for byte in [UInt8(0), 7, 27, 127] {
            let yaml = try PortfolioText.fault(bytes(PortfolioText.yaml, replacing: "fluid", with: [byte]))
            #expect(["malformed", "bad-text"].contains(yaml.code))
            let json = try PortfolioText.fault(bytes(PortfolioText.json, replacing: "fluid", with: [byte]))
            #expect(["malformed", "bad-text"].contains(json.code))
        }
    }

    @Test func `what stands behind the end of a JSON document is refused`() throws {
        for behind in ["}", "{}", "x", ",", "\u{0}", "\u{0}{\"person\": 1}"] {
            let fault = try PortfolioText.fault(PortfolioText.json + behind)
            #expect(fault.code == "malformed", "\(behind.debugDescription): \(fault)")
        }
    }

    @Test(arguments: ["\\ud83e", "\\udd78", "\\ud83e\\ud83e", "\\u12", "\\q"])
    func `a broken escape in JSON is refused`(_ escape: String) throws {
        let text = try PortfolioText.replacing("Body fluid", with: "Body \(escape)", in: PortfolioText.json)
        let fault = try PortfolioText.fault(text)
        #expect(["malformed", "bad-text"].contains(fault.code), "\(fault)")
    }

    @Test func `a text of more than 2000 characters is refused, one of 2000 taken`() throws {
        let long = String(repeating: "x", count: 2000)
        let text = try PortfolioText.replacing("Body fluid cell counts", with: long)
        #expect(try PortfolioText.decode(text).activities[0].title.count == 2000)
        try Slip("Body fluid cell counts", long + "x", "too-long", says: "title", "2000").check()
    }
}
