import Testing

@testable import Domain

@Suite("Name")
struct NameTests {
    @Test(arguments: [
        ("Dana Reyes", "Dana Reyes"), ("  Dana \t Reyes\n", "Dana Reyes"), ("Nguyễn Thị Ánh", "Nguyễn Thị Ánh"),
        ("O’Brien-Łukasz", "O’Brien-Łukasz"), ("X", "X"), ("Dana\r\nReyes", "Dana Reyes"),
        ("Dana\u{2028}Reyes\u{A0}", "Dana Reyes"),
    ])
    func `spaces around and between are put right`(_ typed: String, _ name: String) {
        #expect(Name.tidy(typed) == name)
    }

    @Test(arguments: ["", "   ", "\n\t", "Dana\0Reyes", "Dana\u{1B}[31m", "Dana\u{7F}", "Dana\u{9B}Reyes"])
    func `nothing, or what a terminal would obey, is no name`(_ typed: String) {
        #expect(Name.tidy(typed) == nil)
    }

    @Test func `it is as long as the database takes, counted as the database counts`() {
        #expect(Name.tidy(String(repeating: "a", count: 200)) != nil)
        #expect(Name.tidy(String(repeating: "a", count: 201)) == nil)
        // Two signs a letter, as in most names written in Tamil.
        #expect(Name.tidy(String(repeating: "நி", count: 100)) != nil)
        #expect(Name.tidy(String(repeating: "நி", count: 101)) == nil)
        #expect(Name.tidy("a" + String(repeating: "\u{301}", count: 1000)) == nil)
    }

    @Test(arguments: [
        ("Dana Reyes", "dana reyes"), ("DANA  REYES", "dana reyes"), ("Reyes, Dana M.", "reyes dana m"),
        ("Dr. Dana Reyes", "dr dana reyes"), ("", ""), (" . , ", ""),
    ])
    func `names are compared without case, full stops and commas`(_ name: String, _ folded: String) {
        #expect(Name.folded(name) == folded)
    }
}
