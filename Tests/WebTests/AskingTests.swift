import HTTPTypes
import Testing

@testable import Web

struct AskingTests {
    @Test(arguments: ["/home", "/log?q=a", "/credentials/0192f3a4-1111-7222-8333-444455556666#unknown"])
    func `after signing in one goes on to where one wanted`(path: String) {
        #expect(Site.next(path) == path)
    }

    @Test(arguments: [
        "", "//evil.example", "https://evil.example", "/\\evil.example", "/a b", "/\u{0}", "javascript:1",
    ])
    func `nobody is sent elsewhere`(path: String) {
        #expect(Site.next(path) == nil)
    }

    @Test(arguments: [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox on Linux"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1",
            "Safari on an iPhone"
        ),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0", "Edge on Windows"),
        ("curl/8.5", "Another program"),
    ])
    func `browsers are called as people call them`(agent: String, words: String) {
        #expect(BrowserName.words(agent) == words)
    }

    @Test func `every problem has a page, a status and words`() {
        for code in ProblemCode.allCases {
            #expect(code.status.code >= 400)
            #expect(!code.title.isEmpty && !code.meaning.isEmpty && !code.remedy.isEmpty)
            #expect(code.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
        }
        #expect(Set(ProblemCode.allCases.map(\.meaning)).count == ProblemCode.allCases.count)
    }
}
